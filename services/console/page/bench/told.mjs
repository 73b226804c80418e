import { createInterface } from 'node:readline'

/** Does what it is told, a line of JSON each, and answers each with one. Ends with who told it. */
export function told(acts) {
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    const { act, ...how } = JSON.parse(line)
    Promise.resolve(acts[act](how)).then(
      (answer) => process.stdout.write(`${JSON.stringify(answer ?? {})}\n`),
      (failed) => process.stdout.write(`${JSON.stringify({ failed: String(failed) })}\n`),
    )
  })
  lines.on('close', () => process.exit(0))
}
