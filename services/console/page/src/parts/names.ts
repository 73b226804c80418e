import type { Named } from '../picture/duties'
import type { Say } from '../words/words'

/** Somebody, and whether nobody can reach them. */
export function nameOf(say: Say, { name, reached }: Named): string {
  return reached ? name : say('duty.people.unreached', { name })
}

/** People in one line. */
export function names(say: Say, people: readonly Named[]): string {
  return people.map((one) => nameOf(say, one)).join(say('duty.joint'))
}
