import type { EscalationPlan, PlanStep, PlanTarget } from '../../session/plans'
import type { WordKey } from '../../words/words'

/** What keeps a plan from being saved, and where. */
export interface Flaw {
  readonly at: string
  readonly says: WordKey
}

export const MOST_STEPS = 20
const LONGEST_SECONDS = 86_400

/** As far as a page can tell; what a plan reaches in each organization is for dispatch to say. */
export function flaws(plan: EscalationPlan): readonly Flaw[] {
  return [
    ...plan.steps.flatMap(ofStep),
    ...(plan.steps.length > MOST_STEPS ? [{ at: 'steps', says: 'plan.flaw.steps' } as const] : []),
    ...(plan.actWithinSeconds !== null && !isWait(plan.actWithinSeconds)
      ? [{ at: 'act', says: 'plan.flaw.seconds' } as const]
      : []),
    ...(plan.steps.some(({ targets }) => targets.some(({ whose }) => whose !== 'ALERTED_POST'))
      ? []
      : [{ at: 'steps', says: 'plan.flaw.alone' } as const]),
  ]
}

/** Which posts are meant; of the alerted one the kind says nothing. */
export function meant({ whose, kind }: PlanTarget): string {
  return whose === 'ALERTED_POST' ? whose : `${whose}/${kind}`
}

function ofStep({ targets, seconds }: PlanStep, index: number): readonly Flaw[] {
  return [
    ...(isWait(seconds) ? [] : [{ at: `${index}.seconds`, says: 'plan.flaw.seconds' } as const]),
    ...(new Set(targets.map(meant)).size < targets.length
      ? [{ at: `${index}.targets`, says: 'plan.flaw.twice' } as const]
      : []),
  ]
}

function isWait(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_SECONDS
}
