import type { ActWords } from '../../parts/ActStatus'
import type { EscalationPlan, PlanStep, PlanTarget } from '../../session/plans'
import { enumWord, type Say } from '../../words/words'

export const PLAN_ACT: ActWords = {
  sending: 'unit.SENDING',
  unanswered: 'unit.UNANSWERED',
  accepted: 'unit.ACCEPTED',
  refused: 'unit.REFUSED',
}

/** What nobody sees to after an acknowledgement is raised again after so long, where the plan says nothing. */
export const ACT_WITHIN_SECONDS = 900

/** For which alerts it is. */
export function scopeWords(say: Say, { tier, post, category, reason }: EscalationPlan): string {
  return [
    say('plan.for', { tier: enumWord(say, 'tier', tier) }),
    reason === null ? null : say('plan.for.reason', { reason: enumWord(say, 'reason', reason) }),
    post === null ? null : say('plan.for.post', { post: enumWord(say, 'postKind', post) }),
    category === null ? null : say('plan.for.category', { category: enumWord(say, 'category', category) }),
  ]
    .filter((one) => one !== null)
    .join(' · ')
}

export function targetWords(say: Say, { whose, kind }: PlanTarget): string {
  const post = enumWord(say, 'postKind', kind)
  if (whose === 'ALERTED_POST') return say('plan.target.ALERTED_POST')
  return whose === 'CITY' ? say('plan.target.CITY', { post }) : say('plan.target.OWN_ORGANIZATION', { post })
}

export function stepWords(say: Say, { targets, seconds }: PlanStep): string {
  return say('plan.step.says', {
    who: targets.map((one) => targetWords(say, one)).join(say('duty.joint')),
    wait: waitWords(say, seconds),
  })
}

/** Whole minutes as such. */
export function waitWords(say: Say, seconds: number): string {
  return seconds >= 60 && seconds % 60 === 0
    ? say('time.minutes', { count: seconds / 60 })
    : say('plan.seconds', { count: seconds })
}

/** What it says, by field, for a comparison of two. */
export function fieldWords(say: Say, plan: EscalationPlan): ReadonlyMap<string, string> {
  return new Map([
    [say('plan.scope'), scopeWords(say, plan)],
    ...plan.steps.map((step, index): [string, string] => [
      say('plan.step', { number: index + 1 }),
      stepWords(say, step),
    ]),
    [say('plan.acknowledgement'), enumWord(say, 'plan.acknowledgement', plan.acknowledgement)],
    [say('plan.act'), waitWords(say, plan.actWithinSeconds ?? ACT_WITHIN_SECONDS)],
  ])
}
