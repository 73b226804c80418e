import type { Aid, AidedUnit } from '../picture/aids'
import { enumWord, type Say } from '../words/words'
import type { ActWords } from './ActStatus'
import { needsWord } from './unitWords'

export const AID_ACT: ActWords = {
  sending: 'aid.SENDING',
  unanswered: 'aid.UNANSWERED',
  accepted: 'aid.ACCEPTED',
  refused: 'aid.REFUSED',
}

/** What is asked for, in one line. */
export function wantedWord(say: Say, { count, needs, unitKind, stagingArea }: Aid): string {
  const what = unitKind === null ? needsWord(say, needs) : enumWord(say, 'unitKind', unitKind)
  return stagingArea === null
    ? say('aid.wanted', { count, what })
    : say('aid.wanted.at', { count, what, stagingArea })
}

export function aidedWord(say: Say, { unitName, state }: AidedUnit): string {
  return say('aid.unit', { unit: unitName, state: enumWord(say, 'aid.state', state) })
}
