import { describe, expect, test } from 'vitest'
import type { Duty } from './duties'
import { DUTY, read } from './samples'
import { stripOf, type Stretch } from './strip'

const HOUR = 3_600_000
const FROM = Date.parse('2026-11-23T12:00:00Z')
const UNTIL = FROM + 24 * HOUR
const NOW = FROM + 4 * HOUR
const iso = (hours: number) => new Date(FROM + hours * HOUR).toISOString()
const at = (hours: number) => FROM + hours * HOUR

const dutyOf = (change: object = {}) =>
  read({ ...DUTY, from: iso(-2), until: iso(12) }, change) as unknown as Duty
const shift = (from: number, until: number, ...names: string[]) => ({
  from: at(from),
  until: at(until),
  people: names.map((name) => ({ id: name, name })),
  changes: [] as { kind: string; reason: string | null }[],
})
const strip = (duty: Duty, ...shifts: ReturnType<typeof shift>[]) =>
  stripOf(duty, shifts, FROM, UNTIL, NOW).map((one) => [
    (one.from - FROM) / HOUR,
    (one.until - FROM) / HOUR,
    one.kind,
    one.people.join(),
  ])
const RELIEF = {
  people: [{ id: 'p-li', name: '李倩' }],
  signedOn: [],
  shift: iso(12),
  until: iso(24),
  signOnBy: iso(12.1),
  offeredBy: null,
  note: null,
  handedOver: false,
}

describe('the strip of a post', () => {
  test('is now as it is, then as it was published, over midnight', () => {
    expect(strip(dutyOf(), shift(12, 24, '李倩'))).toEqual([
      [0, 12, 'STAFFED', '王海'],
      [12, 24, 'STAFFED', '李倩'],
    ])
  })

  test('covers the whole day without a hole or an overlap, whatever it is made of', () => {
    const many: Stretch[] = stripOf(
      dutyOf({
        from: iso(1),
        until: iso(6),
        ahead: [{ from: iso(9), until: iso(11), rostered: 1, minimum: 2 }],
      }),
      [shift(-3, 1, 'a'), shift(7, 10, 'b'), shift(9, 13, 'c'), shift(20, 30, 'd')],
      FROM,
      UNTIL,
      NOW,
    )
    expect(many[0]?.from).toBe(FROM)
    expect(many.at(-1)?.until).toBe(UNTIL)
    many.slice(1).forEach((one, index) => expect(one.from).toBe(many[index]?.until))
    expect(many.every((one) => one.until > one.from)).toBe(true)
  })

  test('an hour that a published schedule leaves out is a gap; without a schedule nobody knows', () => {
    expect(strip(dutyOf({ until: iso(6) }), shift(8, 24, '李倩'))).toEqual([
      [0, 6, 'STAFFED', '王海'],
      [6, 8, 'GAP', ''],
      [8, 24, 'STAFFED', '李倩'],
    ])
    expect(strip(dutyOf({ until: iso(6) }))).toEqual([
      [0, 6, 'STAFFED', '王海'],
      [6, 24, 'UNPUBLISHED', ''],
    ])
  })

  test('whoever comes next is awaited until everybody of it has signed on', () => {
    expect(strip(dutyOf({ relief: RELIEF }))).toEqual([
      [0, 12, 'STAFFED', '王海'],
      [12, 24, 'AWAITED', '李倩'],
    ])
    expect(
      strip(dutyOf({ relief: { ...RELIEF, signedOn: RELIEF.people } }), shift(12, 24, '李倩'))[1],
    ).toEqual([12, 24, 'STAFFED', '李倩'])
  })

  test('who was not relieved goes on, and from when the relief is missing it is said', () => {
    const duty = dutyOf({
      until: iso(3),
      gap: { reason: 'UNSIGNED', missing: [{ id: 'p-li', name: '李倩' }], since: iso(3.25), told: 1 },
    })
    const found = stripOf(duty, [shift(3, 24, '李倩')], FROM, UNTIL, NOW)
    expect(found.map((one) => [(one.from - FROM) / HOUR, one.people.join(), one.reliefMissing])).toEqual([
      [0, '王海', false],
      [3.25, '王海', true],
      [4, '李倩', false],
    ])
  })

  test('an empty chair is a gap now', () => {
    expect(strip(dutyOf({ people: [] }))[0]).toEqual([0, 12, 'GAP', ''])
  })

  test('what the roster lacks ahead is cut out: too few, or nobody', () => {
    const ahead = [
      { from: iso(14), until: iso(16), rostered: 1, minimum: 2 },
      { from: iso(20), until: iso(22), rostered: 0, minimum: 1 },
    ]
    expect(strip(dutyOf({ ahead }), shift(12, 24, '李倩'))).toEqual([
      [0, 12, 'STAFFED', '王海'],
      [12, 14, 'STAFFED', '李倩'],
      [14, 16, 'TOO_FEW', '李倩'],
      [16, 20, 'STAFFED', '李倩'],
      [20, 22, 'GAP', '李倩'],
      [22, 24, 'STAFFED', '李倩'],
    ])
  })

  test('an override is a stretch of its own with its reason', () => {
    const covered = { ...shift(14, 16, '周敏'), changes: [{ kind: 'COVER', reason: '发热' }] }
    const found = stripOf(dutyOf(), [shift(12, 14, '李倩'), covered, shift(16, 24, '李倩')], FROM, UNTIL, NOW)
    expect(found.map(({ changed, reason }) => [changed, reason])).toEqual([
      [false, null],
      [false, null],
      [true, '发热'],
      [false, null],
    ])
  })
})
