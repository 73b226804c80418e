/** Who of those told at the post has received it, where each person has to acknowledge. */
export interface AcknowledgementAsked {
  readonly personId: string
}

/** Which step is wanted before its time. */
export interface StepAsked {
  readonly round: number
  readonly step: number
}

/** Why nobody has to acknowledge an alert any more. */
export const STAND_DOWN_REASONS = [
  'FALSE_ALARM',
  'SAME_AS_ANOTHER',
  'TOLD_OTHERWISE',
  'NOT_CONCERNED',
] as const
export interface StandDownAsked {
  readonly reason: (typeof STAND_DOWN_REASONS)[number]
}

/** What an incident came to, and what is left open all the same. */
export const CLOSING_OUTCOMES = ['HANDLED', 'FALSE_ALARM', 'SAME_AS_ANOTHER'] as const
export interface ClosingAsked {
  readonly outcome: (typeof CLOSING_OUTCOMES)[number]
  readonly leftOpen: readonly string[]
}

/** Why an incident passes from one post to another. */
export const TAKE_OVER_REASONS = ['CLAIMER_UNREACHABLE', 'ASKED_BY_CLAIMER', 'ORDERED'] as const
export interface ClaimAsked {
  readonly takeOver: (typeof TAKE_OVER_REASONS)[number]
}

/** What holds from now on. */
export interface LevelAsked {
  readonly level: string
}

/** Why something is to be done after all. */
export const UNTICK_REASONS = ['TICKED_BY_MISTAKE', 'UNDONE_SINCE', 'NEEDED_AGAIN'] as const
/** Why something need not be done here. */
export const NOT_APPLICABLE_REASONS = ['NOTHING_OF_THE_KIND', 'DONE_BY_OTHERS', 'ORDERED'] as const
export interface ItemAsked {
  readonly reason: string
}

/** Which alarm is sounded. */
export interface AlarmAsked {
  readonly number: number
}

/** Who is asked to lead. */
export interface LeadAsked {
  readonly organizationId: string
}

/** Why an organization does not take the lead. */
export const LEAD_DECLINE_REASONS = ['NOT_ITS_MATTER', 'NO_CAPACITY', 'STAYS_WHERE_IT_IS'] as const

/** Why a jurisdiction sends nobody, or nobody more. */
export const AID_DECLINE_REASONS = ['NO_UNIT_FREE', 'NEEDED_HERE', 'TOO_FAR'] as const

/** What another jurisdiction can be asked for. */
export const CAPABILITIES = [
  'FIREFIGHTING',
  'CHEMICAL_HANDLING',
  'SEARCH_AND_RESCUE',
  'FIRST_AID',
  'PATIENT_TRANSPORT',
  'ENVIRONMENT_MONITORING',
  'TRAFFIC_CONTROL',
  'EVACUATION',
  'WATER_SUPPLY',
  'WATER_RESCUE',
  'UTILITY_REPAIR',
] as const

/** That it was reported upward. */
export interface UpwardReportAsked {
  readonly channel: string
  readonly toldTo: string
  readonly reportedAt: string
  readonly receipt: string | null
}

/** Why a unit does not go. */
export const DECLINE_REASONS = ['BUSY', 'CREW', 'EQUIPMENT', 'TOO_FAR', 'OTHER'] as const
