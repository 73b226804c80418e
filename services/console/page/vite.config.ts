import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2022',
    // The whole of Ant Design is one chunk; it is loaded once and kept by the browser.
    chunkSizeWarningLimit: 1400,
    // Nothing is inlined as data: or as a script, because the console's CSP allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', 'push-worker': 'src/push/worker.ts' },
      output: {
        // A worker's address stays: browsers ask for it again by name, and it has no scope above its folder.
        entryFileNames: ({ name }) => (name === 'push-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    // `npm run dev` against `npm run mock`, or against a console.
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/ws': { target: 'ws://127.0.0.1:8080', ws: true },
    },
  },
  test: {
    restoreMocks: true,
    // A shared machine may be slow; nothing waits for real time.
    testTimeout: 30_000,
    // Only what draws gets a browser's surroundings: they take longer to make than the pure tests to run.
    projects: [
      { extends: true, test: { name: 'pure', environment: 'node', include: ['src/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/testing/setup.ts'],
        },
      },
    ],
  },
})
