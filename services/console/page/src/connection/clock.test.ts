import { expect, test } from 'vitest'
import { beat, pictureAge, serverNow } from './clock'

const AT = Date.parse('2026-11-23T19:12:07Z')

function clocks(wall: number, monotonic: number) {
  return { wall: () => wall, monotonic: () => monotonic }
}

test('the server’s clock goes on from its last heartbeat, however wrong ours is', () => {
  const last = beat(AT, AT - 400, clocks(5_000_000, 100))
  expect(serverNow(last, clocks(5_002_000, 2_100))).toBe(AT + 2000)
  expect(pictureAge(last, clocks(5_002_000, 2_100))).toBe(2400)
})

test('after a laptop has slept the wall clock tells the age, because the monotonic one stood still', () => {
  const last = beat(AT, AT, clocks(5_000_000, 100))
  expect(pictureAge(last, clocks(5_000_000 + 3_600_000, 150))).toBe(3_600_000)
})

test('when the wall clock is set back the monotonic one tells the age', () => {
  const last = beat(AT, AT, clocks(5_000_000, 100))
  expect(pictureAge(last, clocks(1_000, 7_100))).toBe(7000)
})

test('without a heartbeat our own clock stands in, and the age is unknown', () => {
  expect(serverNow(null, clocks(42, 0))).toBe(42)
  expect(pictureAge(null, clocks(42, 0))).toBeNull()
  expect(pictureAge(beat(AT, null, clocks(0, 0)), clocks(42, 0))).toBeNull()
})
