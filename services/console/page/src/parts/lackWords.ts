import type { Lack } from '../picture/lacks'
import type { Say } from '../words/words'
import { fullTime } from './times'

const SOON_MILLIS = 30 * 86_400_000

/** What is said of it today; null while it holds for more than thirty days. */
export function lackWords(say: Say, { name, validUntil }: Lack, now: number): string | null {
  if (validUntil === null) return say('qualification.missing', { name })
  if (validUntil < fullTime(now).slice(0, 10)) return say('qualification.over', { name, date: validUntil })
  if (validUntil < fullTime(now + SOON_MILLIS).slice(0, 10))
    return say('qualification.ends', { name, date: validUntil })
  return null
}

/** All that is to be said of somebody. */
export function lacksOf(say: Say, lacks: readonly Lack[], now: number): string[] {
  return lacks.map((lack) => lackWords(say, lack, now)).filter((words) => words !== null)
}
