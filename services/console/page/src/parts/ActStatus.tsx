import type { Act } from '../session/acts'
import { enumWord, type WordKey } from '../words/words'
import { useSay } from './desk'

/** The words for one kind of act. */
export interface ActWords {
  readonly sending: WordKey
  readonly unanswered: WordKey
  readonly accepted: WordKey
  readonly refused: WordKey
}

/** How far an act has come, in words that a screen reader says as well. */
export function ActStatus({ act, words }: { act: Act | null; words: ActWords }) {
  const say = useSay()
  return (
    <span role="status" className={act?.phase === 'REFUSED' ? 'bad' : 'quiet'}>
      {act?.phase === 'SENDING' && say(words.sending)}
      {act?.phase === 'UNANSWERED' && say(words.unanswered, { attempt: act.attempt })}
      {act?.phase === 'ACCEPTED' && say(words.accepted)}
      {act?.phase === 'REFUSED' &&
        say(words.refused, { reason: known(say, act.code) ?? act.detail ?? act.code })}
    </span>
  )
}

/** Whether it is on its way: a second click would be none. */
export function isBusy(act: Act | null): boolean {
  return act !== null && act.phase !== 'REFUSED'
}

function known(say: ReturnType<typeof useSay>, code: string): string | null {
  const word = enumWord(say, 'refusal', code)
  return word === code ? null : word
}
