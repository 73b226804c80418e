import { beforeEach, expect, test } from 'vitest'
import { apply, EMPTY } from '../picture/picture'
import { ACKNOWLEDGED, ALL, read } from '../picture/samples'
import { FakeStorage } from '../testing/storage'
import { forgetKept, keep, takeKept } from './keepsake'

let sessionStorage = new FakeStorage()
beforeEach(() => void (sessionStorage = new FakeStorage()))

const picture = apply(
  EMPTY,
  [...ALL, { ...ACKNOWLEDGED, id: 'alert-2' }].map((sample) => read(sample)),
)
const kept = { username: 'wang', token: 't7', picture }

test('a picture comes back with its token as it was kept', () => {
  keep(sessionStorage, kept)
  expect(takeKept(sessionStorage, 'wang')).toEqual(kept)
})

test('it is taken once, so that a picture is never resumed from twice', () => {
  keep(sessionStorage, kept)
  takeKept(sessionStorage, 'wang')
  expect(takeKept(sessionStorage, 'wang')).toBeNull()
})

test('it is not for another account', () => {
  keep(sessionStorage, kept)
  expect(takeKept(sessionStorage, 'liu')).toBeNull()
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
    expect(takeKept(sessionStorage, 'wang')).toBeNull()
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
