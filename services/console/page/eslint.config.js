import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noMapProgram = {
  regex: '^(maplibre-gl|pmtiles)(/|$)|/map/(canvas|archive|style)$',
  message: 'The map’s program is loaded when somebody opens the map: import() it.',
}
const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [noMapProgram, ...patterns] }],
})
const noPanels = { regex: '/panels/', message: 'Panels sit on top: nothing below may import one.' }
const noScreen = {
  regex: '^(react|react-dom|antd|@ant-design/icons)(/|$)|/parts/|/words/',
  message: 'This folder is pure: it knows no screen and no words.',
}
const noWire = {
  regex: '/(connection|session)/',
  message: 'The picture is a pure fold, and so is the map of it: they know neither socket nor session.',
}

export default tseslint.config(
  { ignores: ['dist', 'node_modules'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Numbers and enum words in templates are what templates are for.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'Hostile text stays text: render it as a child.',
        },
      ],
    },
  },
  { files: ['src/*.{ts,tsx}', 'src/testing/**'], rules: forbid() },
  { files: ['src/connection/**', 'src/session/**', 'src/push/**'], rules: forbid(noPanels, noScreen) },
  { files: ['src/picture/**'], rules: forbid(noPanels, noScreen, noWire) },
  { files: ['src/map/**'], rules: forbid(noPanels, noScreen, noWire) },
  {
    // The program of the map, in a chunk of its own: the first load does without.
    files: ['src/map/{canvas,archive,style}.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noPanels, noScreen, noWire] }] },
  },
  // Control characters are what it looks for.
  { files: ['src/picture/text.ts'], rules: { 'no-control-regex': 'off' } },
  { files: ['src/parts/**', 'src/words/**'], rules: forbid(noPanels) },
  {
    files: ['src/panels/*/**'],
    rules: forbid({
      regex: '^\\.\\./(?!\\.\\./)|/panels/',
      message: 'Panels do not import each other: what two of them need goes to parts/.',
    }),
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        document: 'readonly',
        fetch: 'readonly',
        window: 'readonly',
        navigator: 'readonly',
        location: 'readonly',
        self: 'readonly',
        NotificationEvent: 'readonly',
      },
    },
  },
)
