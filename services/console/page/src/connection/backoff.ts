/** No wait before a reconnect is longer than this, milliseconds. */
export const CAP_MILLIS = 5000
const FIRST_MILLIS = 250

/**
 * How long to wait before the next attempt: doubling from 250 ms to the cap, and of that a random 50 to 100 %, so that
 * consoles cut off together do not all come back together.
 *
 * @param attempt failed attempts so far, from 0
 * @param random from 0 (included) to 1 (excluded)
 */
export function backoffMillis(attempt: number, random: number): number {
  const full = Math.min(CAP_MILLIS, FIRST_MILLIS * 2 ** Math.min(attempt, 16))
  return Math.round(full * (0.5 + random / 2))
}
