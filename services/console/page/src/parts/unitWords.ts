import type { ProposedUnit } from '../picture/units'
import { enumWord, type Say } from '../words/words'
import type { ActWords } from './ActStatus'

/** What is said while something about units is on its way. */
export const UNIT_ACT: ActWords = {
  sending: 'unit.SENDING',
  unanswered: 'unit.UNANSWERED',
  accepted: 'unit.ACCEPTED',
  refused: 'unit.REFUSED',
}

export function needsWord(say: Say, needs: readonly string[]): string {
  return needs.map((need) => enumWord(say, 'capability', need)).join(say('list.comma'))
}

/** Why a unit stands where it stands: whether it is of the kind that was asked for, what it covers, how far it is, and whether it leaves a drill. */
export function whyWord(say: Say, { covers, distanceMetres, inDrill, routed, ofKind }: ProposedUnit): string {
  return [
    ...(ofKind ? [say('proposal.ofKind')] : []),
    covers.length === 0 ? say('proposal.covers.nothing') : needsWord(say, covers),
    distanceMetres === null
      ? say('proposal.distance.unknown')
      : say(routed ? 'proposal.distance.routed' : 'proposal.distance', {
          kilometres: (distanceMetres / 1000).toFixed(1),
        }),
    ...(inDrill ? [say('proposal.inDrill')] : []),
  ].join(' · ')
}
