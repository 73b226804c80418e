import { expect, test } from 'vitest'
import { atBeijingTime, beijingMinute, clockTime, dayTime, duration, fullTime } from './times'

const AT = Date.parse('2026-11-23T19:12:07Z')

test('times are Beijing time, 24 hours, wherever the browser stands', () => {
  expect(clockTime(AT)).toBe('03:12:07')
  expect(fullTime(AT)).toBe('2026-11-24 03:12:07')
  expect(clockTime(Date.parse('2026-11-23T16:00:00Z'))).toBe('00:00:00')
})

test('a day is named only when it is not today', () => {
  expect(dayTime(AT, AT + 3_600_000)).toBe('03:12:07')
  expect(dayTime(AT, AT + 86_400_000)).toBe('11-24 03:12:07')
})

test('a duration is minutes and seconds, and hours when there are any', () => {
  expect([0, 999, 59_000, 272_000, 3_872_000, -5].map(duration)).toEqual([
    '0:00',
    '0:00',
    '0:59',
    '4:32',
    '1:04:32',
    '0:00',
  ])
})

test('a field for a time keeps Beijing time both ways', () => {
  const at = Date.parse('2026-11-23T19:12:59Z')
  expect(beijingMinute(at)).toBe('2026-11-24T03:12')
  expect(atBeijingTime(beijingMinute(at))).toBe('2026-11-23T19:12:00.000Z')
})
