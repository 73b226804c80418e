import { child, children, instant, number, text, word, type Json } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

/** Whose people are told. Of an alerted post the kind is not looked at. */
export interface PlanTarget {
  readonly whose: string
  readonly kind: string
}

export interface PlanStep {
  readonly targets: readonly PlanTarget[]
  readonly seconds: number
}

/** Who is alerted one after the other while nobody acknowledges 升级方案. */
export interface EscalationPlan {
  readonly id: string
  readonly tier: string
  /** Null for every other; so are category and reason. */
  readonly post: string | null
  readonly category: string | null
  readonly reason: string | null
  readonly steps: readonly PlanStep[]
  readonly actWithinSeconds: number | null
  readonly acknowledgement: string
}

export interface DefinedPlan extends EscalationPlan {
  readonly revision: number
  readonly changedAt: number | null
  /** Null where the city's file did. */
  readonly changedBy: string | null
}

export interface ReadPlans {
  /** Of the journal that they stand at. */
  readonly sequence: number
  readonly plans: readonly DefinedPlan[]
}

/** A plan as somebody wants it; one without an id is new. */
export interface PlanAsked {
  readonly id: string | null
  readonly revision: number
  readonly tier: string
  readonly post: string | null
  readonly category: string | null
  readonly reason: string | null
  readonly steps: readonly object[]
  readonly actWithinSeconds: number | null
  readonly acknowledgement: string
}

/** The plan as it is asked for, over the revision that was read. */
export function askedPlan(plan: EscalationPlan, revision: number): PlanAsked {
  const { tier, post, category, reason, actWithinSeconds, acknowledgement } = plan
  return {
    id: revision === 0 ? null : plan.id,
    revision,
    tier,
    post,
    category,
    reason,
    steps: plan.steps.map(({ targets: [target, ...also], seconds }) => ({
      target,
      acknowledgeWithinSeconds: seconds,
      also,
    })),
    actWithinSeconds,
    acknowledgement,
  }
}

/** Those that there are, by tier. */
export function readPlans(http: Fetch): Promise<Asked<ReadPlans>> {
  return ask(
    http,
    '/api/escalation-plans',
    { method: 'GET', headers: { accept: 'application/json' } },
    (json) => ({
      sequence: number(json, 'sequence') ?? 0,
      plans: children(json, 'plans').map(defined),
    }),
  )
}

function defined(json: Json): DefinedPlan {
  const plan = child(json, 'plan') ?? {}
  return {
    id: word(plan, 'id'),
    tier: word(plan, 'tier'),
    post: text(plan, 'post'),
    category: text(plan, 'category'),
    reason: text(plan, 'reason'),
    steps: children(plan, 'steps').map(step),
    actWithinSeconds: number(plan, 'actWithinSeconds'),
    acknowledgement: word(plan, 'acknowledgement'),
    revision: number(json, 'revision') ?? 1,
    changedAt: instant(json, 'changedAt'),
    changedBy: text(json, 'changedBy'),
  }
}

function step(json: Json): PlanStep {
  return {
    targets: [child(json, 'target') ?? {}, ...children(json, 'also')].map((one) => ({
      whose: word(one, 'whose'),
      kind: word(one, 'kind'),
    })),
    seconds: number(json, 'acknowledgeWithinSeconds') ?? 0,
  }
}
