import { describe, expect, test } from 'vitest'
import type { Item } from './items'
import { apply, EMPTY, itemsOf } from './picture'
import { ACKNOWLEDGED, ALERT, ALL, INCIDENT, LINE, read } from './samples'

const items = ALL.map((sample) => read(sample))
const gone = (of: string, id: string): Item => ({ kind: 'gone', of, id })

test('an item of the same kind and id replaces the one before', () => {
  const picture = apply(apply(EMPTY, [read(ALERT)]), [read(ACKNOWLEDGED)])
  expect(picture.alerts.size).toBe(1)
  expect(picture.alerts.get('alert-1')?.state).toBe('ACKNOWLEDGED')
})

test('the same id in two kinds is two things', () => {
  const picture = apply(EMPTY, [read(INCIDENT, { id: 'same' }), read(ALERT, { id: 'same' })])
  expect([picture.incidents.size, picture.alerts.size]).toEqual([1, 1])
})

test('the picture before stays what it was, and what no item touches stays the very same', () => {
  const before = apply(EMPTY, items)
  const after = apply(before, [read(ACKNOWLEDGED), read(LINE, { id: 'response/46/0' })])
  expect(before.alerts.get('alert-1')?.state).toBe('OPEN')
  expect(before.lines.get('incident-2')?.size).toBe(1)
  expect(after.lines.get('incident-2')?.size).toBe(2)
  expect(after.incidents).toBe(before.incidents)
})

describe('gone', () => {
  test.each(['incident', 'alert', 'notification', 'duty', 'notice'] as const)('takes one %s away', (kind) => {
    const item = items.find((one) => one.kind === kind)
    const picture = apply(apply(EMPTY, items), [gone(kind, item?.id ?? '')])
    expect(itemsOf(picture).some((one) => one.kind === kind)).toBe(false)
  })

  test('takes a line away wherever it is, and the lines of an incident with it', () => {
    const picture = apply(EMPTY, items)
    expect(apply(picture, [gone('line', LINE.id)]).lines.get('incident-2')?.size).toBe(0)
    expect(apply(picture, [gone('incident', 'incident-2')]).lines.size).toBe(0)
  })

  test('of what is not there, or of an unknown kind, changes nothing', () => {
    const picture = apply(EMPTY, items)
    expect(apply(picture, [gone('alert', 'none'), gone('unit', 'alert-1'), gone('line', 'none')])).toEqual(
      picture,
    )
  })

  test('and back again in one change is there', () => {
    expect(apply(EMPTY, [read(ALERT), gone('alert', 'alert-1'), read(ALERT)]).alerts.size).toBe(1)
  })
})

describe('on random histories', () => {
  test.each([1, 2, 3, 4, 5])('how a history is cut into changes makes no difference, seed %i', (seed) => {
    const random = generator(seed)
    const history = Array.from({ length: 200 }, () => randomItem(random))
    const whole = apply(EMPTY, history)
    let cut = EMPTY
    for (let at = 0; at < history.length;) {
      const next = at + 1 + Math.floor(random() * 9)
      cut = apply(cut, history.slice(at, next))
      at = next
    }
    expect(cut).toEqual(whole)
    expect(apply(whole, itemsOf(whole))).toEqual(whole)
    expect(itemsOf(apply(EMPTY, itemsOf(whole)))).toEqual(itemsOf(whole))
  })
})

function randomItem(random: () => number): Item {
  const sample = ALL[Math.floor(random() * ALL.length)] ?? ALERT
  const id = `id-${Math.floor(random() * 6)}`
  if (random() < 0.2) return gone(sample.kind, id)
  return read(sample, {
    id,
    incidentId: `incident-${Math.floor(random() * 3)}`,
    round: Math.floor(random() * 9),
  })
}

/** Mulberry32: the same numbers for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
