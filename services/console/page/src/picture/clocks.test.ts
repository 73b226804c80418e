import { expect, test } from 'vitest'
import { channelsFor, clocksOf, isOwed, isRunning, urgencyOf, type StatutoryClock } from './clocks'
import { apply, EMPTY } from './picture'
import { CLOCK, MET_CLOCK, read } from './samples'
import { stillOpen } from './selectors'

const clockOf = (change: object = {}) => read(CLOCK, change) as StatutoryClock
const START = Date.parse(CLOCK.startedAt)
const minutes = (count: number) => START + count * 60_000

test('the word and the colour follow what is left', () => {
  expect([0, 59, 60, 109, 110, 119, 120].map((at) => urgencyOf(clockOf(), minutes(at)))).toEqual([
    'CALM',
    'CALM',
    'HALF_GONE',
    'HALF_GONE',
    'ENDING',
    'ENDING',
    'OVER',
  ])
})

test('a follow-up is never called missed', () => {
  expect(urgencyOf(clockOf({ clockKind: 'FOLLOW_UP' }), minutes(121))).toBe('ENDING')
})

test('what is met or stopped asks for nothing; what is missed still does', () => {
  expect(isRunning(clockOf({ state: 'MISSED' }))).toBe(true)
  expect(isRunning(clockOf({ state: 'STOPPED' }))).toBe(false)
  expect(isOwed(read(MET_CLOCK) as StatutoryClock)).toBe(false)
  expect(isOwed(clockOf({ clockKind: 'FOLLOW_UP' }))).toBe(false)
})

test('closing names what is still to be reported', () => {
  expect(stillOpen(apply(EMPTY, [clockOf()]), 'incident-2')).toEqual([CLOCK.id])
  expect(stillOpen(apply(EMPTY, [read(MET_CLOCK)]), 'incident-2')).toEqual([])
})

test('the next to end stands first, and what is over last', () => {
  const picture = apply(EMPTY, [
    read(MET_CLOCK, { id: 'met' }),
    clockOf({ id: 'later', dueAt: '2026-11-24T21:12:05Z' }),
    clockOf({ id: 'next' }),
    clockOf({ id: 'elsewhere', incidentId: 'incident-1' }),
  ])
  expect(clocksOf(picture, 'incident-2').map(({ id }) => id)).toEqual(['next', 'later', 'met'])
})

test('a clock that asks for a call offers spoken ways only', () => {
  expect(channelsFor(clockOf({ channel: 'PHONE' }))).toEqual(['PHONE', 'IN_PERSON'])
  expect(channelsFor(clockOf({ channel: 'WRITTEN' }))).toEqual(['WRITTEN', 'SYSTEM'])
  expect(channelsFor(clockOf())).toHaveLength(4)
})
