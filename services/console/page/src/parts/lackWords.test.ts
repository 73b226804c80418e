import { expect, test } from 'vitest'
import { sayIn } from '../words/words'
import { lackWords } from './lackWords'

const say = sayIn('zh-CN')
const on = (validUntil: string | null, now: string) =>
  lackWords(say, { name: '危险化学品', validUntil }, Date.parse(now))

test('what somebody never had is missing', () => {
  expect(on(null, '2026-11-24T00:00:00Z')).toBe('缺资质：危险化学品')
})

test('it holds to the end of its last day in Beijing, and ends soon thirty days before', () => {
  expect(on('2026-12-05', '2026-12-05T15:59:59Z')).toBe('资质将到期：危险化学品（2026-12-05）')
  expect(on('2026-12-05', '2026-12-05T16:00:00Z')).toBe('资质已过期：危险化学品（2026-12-05）')
  expect(on('2026-12-05', '2026-11-05T15:59:59Z')).toBeNull()
  expect(on('2026-12-05', '2026-11-05T16:00:00Z')).toBe('资质将到期：危险化学品（2026-12-05）')
})
