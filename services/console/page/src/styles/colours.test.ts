import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '../testing/contrast'

const CSS = readFileSync('src/styles/colours.css', 'utf8')

/** The colours of each look: what it does not say is as in the first. */
const LOOKS = (() => {
  const found = [...CSS.matchAll(/:root(?:\[data-look='(\w+)'\])? \{([^}]*)\}/g)].map(
    ([, name, body]) => [name ?? 'LIGHT', colours(body ?? '')] as const,
  )
  const light = found[0]?.[1] ?? {}
  return found.map(([name, own]) => ({ name, colours: { ...light, ...own } }))
})()

type Colours = Readonly<Record<string, string>>

function colours(body: string): Colours {
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, hex]) => [name ?? '', hex ?? '']),
  )
}

/** What is read, and everything that it stands on. */
const READ: readonly (readonly [ink: string, ...grounds: string[]])[] = [
  ['ink', 'paper', 'ground', 'hover', 'verbatim', 'tag', 'blue-soft', 'stale', 'stale-alert', 'red-soft'],
  ['quiet', 'paper', 'ground', 'hover', 'verbatim', 'blue-soft', 'stale', 'stale-alert'],
  ['blue', 'paper', 'ground', 'hover', 'blue-soft', 'stale'],
  ['red', 'paper', 'ground', 'hover', 'blue-soft', 'red-soft', 'stale', 'stale-alert'],
  ['amber', 'paper', 'amber-soft'],
  ['green', 'paper', 'green-soft', 'blue-soft', 'stale'],
  ['on-fill', 'red-fill', 'red-breath', 'stale-urgent', 'drill-fill'],
  ['drill', 'paper', 'ground', 'drill-soft'],
  ['flag-ink', 'flag'],
]
/** What is seen and not read: three to one is enough. */
const SEEN: readonly (readonly [mark: string, ...grounds: string[]])[] = [
  ['focus', 'paper', 'ground'],
  ['green-mark', 'paper'],
]

describe.each(LOOKS)('the look $name', ({ name, colours }) => {
  const poor = (pairs: typeof READ, least: number) =>
    pairs.flatMap(([front, ...grounds]) =>
      grounds
        .map((back) => ({
          pair: `${front} on ${back}`,
          is: contrast(colours[front] ?? '', colours[back] ?? ''),
        }))
        .filter(({ is }) => !(is >= least))
        .map(({ pair, is }) => `${pair}: ${is.toFixed(2)}`),
    )

  test('is read without effort: 4.5 to 1, and 7 to 1 where high contrast is asked for', () => {
    expect(poor(READ, name === 'CONTRAST' ? 7 : 4.5)).toEqual([])
  })

  test('shows its marks: 3 to 1', () => {
    expect(poor(SEEN, 3)).toEqual([])
  })
})

test('there are three looks, and no style has a colour of its own but what is printed', () => {
  expect(LOOKS.map(({ name }) => name)).toEqual(['LIGHT', 'DARK', 'CONTRAST'])
  for (const file of [
    'base',
    'frame',
    'alerts',
    'board',
    'incident',
    'upward',
    'duty',
    'units',
    'map',
    'signin',
    'narrow',
  ])
    expect(readFileSync(`src/styles/${file}.css`, 'utf8')).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(/i)
})

test('the reckoning is that of the standard: black on white is 21 to 1, and #767676 just enough', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
