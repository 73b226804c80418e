import { beforeEach, expect, test } from 'vitest'
import { apply, EMPTY } from '../picture/picture'
import { ACKNOWLEDGED, ALL, CONDUCT, DRILL, FINDING, read, SCENARIO } from '../picture/samples'
import { FakeStorage } from '../testing/storage'
import { pictureAge } from './clock'
import { forgetKept, keep, takeKept } from './keepsake'

let sessionStorage = new FakeStorage()
beforeEach(() => void (sessionStorage = new FakeStorage()))

const clocks = { wall: () => 12_000, monotonic: () => 7 }

const picture = apply(
  EMPTY,
  [...ALL, { ...ACKNOWLEDGED, id: 'alert-2' }, DRILL, CONDUCT, FINDING, SCENARIO].map((sample) =>
    read(sample),
  ),
)
const kept = {
  username: 'wang',
  token: 't7',
  picture,
  beat: { at: 2000, pictureAt: 1500, wall: 9000, monotonic: 50 },
}

test('a picture comes back with its token as it was kept', () => {
  keep(sessionStorage, kept)
  expect(takeKept(sessionStorage, 'wang', clocks)).toEqual({ ...kept, beat: { ...kept.beat, monotonic: 7 } })
})

test('a picture that comes back is as old as it is', () => {
  keep(sessionStorage, kept)
  const last = takeKept(sessionStorage, 'wang', clocks)?.beat ?? null
  expect(pictureAge(last, clocks)).toBe(500 + 3000)
})

test('it is taken once, so that a picture is never resumed from twice', () => {
  keep(sessionStorage, kept)
  takeKept(sessionStorage, 'wang', clocks)
  expect(takeKept(sessionStorage, 'wang', clocks)).toBeNull()
})

test('it is not for another account', () => {
  keep(sessionStorage, kept)
  expect(takeKept(sessionStorage, 'liu', clocks)).toBeNull()
  expect(sessionStorage.length).toBe(0)
})

test('signing out forgets it', () => {
  keep(sessionStorage, kept)
  forgetKept(sessionStorage)
  expect(sessionStorage.length).toBe(0)
})

test.each(['', '{', 'null', '{"username":"wang","token":"t"}', '{"username":"wang","token":3,"items":[]}'])(
  'a keepsake that reads %j is none',
  (text) => {
    sessionStorage.setItem('liandong.picture', text)
    expect(takeKept(sessionStorage, 'wang', clocks)).toBeNull()
  },
)

test('a full storage keeps nothing rather than half', () => {
  const removed: string[] = []
  const full = {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    removeItem: (key: string) => void removed.push(key),
  } as unknown as Storage
  keep(full, kept)
  expect(removed).toEqual(['liandong.picture'])
})
