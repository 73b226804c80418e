import { Acts, NEVER_SHOWN, type Surroundings } from './acts'
import type { PlanAsked } from './plans'
import type { ClockAsked, LimitsAsked } from './settings'

export const DUTY_LIMITS = 'duty-limits'

/** What a city lays down for itself 制定: the next alert goes by it. */
export interface Defining {
  /** By plan; a new one by the empty id. */
  readonly plans: Acts<PlanAsked>
  /** By row of the table of statutory clocks. */
  readonly clockRows: Acts<ClockAsked>
  /** By {@link DUTY_LIMITS}: a city has them once. */
  readonly dutyLimits: Acts<LimitsAsked>
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function defining(around: Around): Defining {
  const plans = new Acts<PlanAsked>({
    ...around,
    path: () => '/api/escalation-plans',
    isPending: NEVER_SHOWN,
  })
  const clockRows = new Acts<ClockAsked>({
    ...around,
    path: (id) => `/api/clock-rows/${id}`,
    method: 'PUT',
    isPending: NEVER_SHOWN,
  })
  const dutyLimits = new Acts<LimitsAsked>({
    ...around,
    path: () => '/api/duty-limits',
    method: 'PUT',
    isPending: NEVER_SHOWN,
  })
  return { plans, clockRows, dutyLimits, all: [plans, clockRows, dutyLimits] }
}
