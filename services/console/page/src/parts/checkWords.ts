import type { SpotCheck } from '../picture/spotChecks'
import { took } from '../picture/spotChecks'
import { enumWord, type Say } from '../words/words'
import type { ActWords } from './ActStatus'

export const CHECK_ACT: ActWords = {
  sending: 'check.act.SENDING',
  unanswered: 'check.act.UNANSWERED',
  accepted: 'check.act.ACCEPTED',
  refused: 'check.act.REFUSED',
}

/** A post's name with its organization's, where it does not hold it. */
export function chair(postName: string, organizationName: string | null): string {
  return organizationName === null || postName.includes(organizationName)
    ? postName
    : `${organizationName} ${postName}`
}

/** What came of a check, in a few words. */
export function outcome(say: Say, check: SpotCheck): string {
  const seconds = took(check)
  const because = check.missedBecause === null ? '' : enumWord(say, 'checkMissed', check.missedBecause)
  switch (check.state) {
    case 'ANSWERED':
      return say('check.answered', { name: check.answeredBy?.name ?? '', seconds: seconds ?? '' })
    case 'LATE':
      return say('check.late', { name: check.answeredBy?.name ?? '', seconds: seconds ?? '', because })
    case 'MISSED':
      return say('check.missed', { because })
    default:
      return say('check.open')
  }
}
