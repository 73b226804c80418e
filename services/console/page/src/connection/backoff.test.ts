import { expect, test } from 'vitest'
import { backoffMillis, CAP_MILLIS } from './backoff'

test('waits double from a quarter of a second to five seconds, of which half is left to chance', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map((attempt) => backoffMillis(attempt, 0))).toEqual([
    125, 250, 500, 1000, 2000, 2500, 2500,
  ])
  expect([0, 1, 2, 3, 4, 5, 50].map((attempt) => backoffMillis(attempt, 0.999_999))).toEqual([
    250,
    500,
    1000,
    2000,
    4000,
    5000,
    CAP_MILLIS,
  ])
})
