import type { Named } from '../../picture/duties'
import type { Say } from '../../words/words'

/** People in one line. */
export function names(say: Say, people: readonly Named[]): string {
  return people.map(({ name }) => name).join(say('duty.joint'))
}
