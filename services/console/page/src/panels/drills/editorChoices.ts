import type { Duty } from '../../picture/duties'
import type { Picture } from '../../picture/picture'
import { compare } from '../../picture/selectors'
import type { Choice } from './EditorFields'

/** What a scenario may name. */
export interface Choices {
  readonly posts: readonly Choice[]
  readonly organizations: readonly Choice[]
  readonly enterprises: readonly Choice[]
  readonly units: readonly Choice[]
}

/** Under what a drill is judged (AQ/T 9009). */
export const HEADINGS = [
  'WARNING_AND_REPORTING',
  'MOBILISATION',
  'MONITORING_AND_ASSESSMENT',
  'COMMAND_AND_COORDINATION',
  'HANDLING',
  'RESOURCES',
  'COMMUNICATION',
  'PUBLIC_INFORMATION',
  'PERSONNEL_PROTECTION',
  'CORDON_AND_CONTROL',
  'MEDICAL',
  'RECOVERY',
] as const

/** What a drill's journal says by itself. */
export const HAPPENINGS = [
  'INCIDENT_OPENED',
  'REPORTED',
  'JOINED',
  'ZONE_DRAWN',
  'GRADED',
  'ALERTED',
  'ESCALATED',
  'ACKNOWLEDGED',
  'CLAIMED',
  'NOTIFIED',
  'DELIVERED',
  'UNDELIVERED',
  'UNIT_OFFERED',
  'UNIT_ACCEPTED',
  'UNIT_DECLINED',
  'UNIT_EN_ROUTE',
  'UNIT_ON_SCENE',
  'UNIT_RELEASED',
  'LEVEL_SET',
  'TICKED',
  'DIRECTIVE_GIVEN',
  'DIRECTIVE_ANSWERED',
  'LEAD_PASSED',
  'UPWARD_SIGNED',
  'MERGED',
  'CONTROLLED',
  'CLOSED',
] as const

/** Every post, organization and unit of the picture, by name. */
export function choicesOf(picture: Picture): Choices {
  const duties = [...picture.duty.values()]
  const organizations = new Map(duties.map((one) => [one.organizationId, one]))
  const sorted = (choices: Choice[]) => choices.sort((a, b) => compare(a.label, b.label))
  const named = [...organizations.values()].map((one) => ({
    value: one.organizationId,
    label: one.organizationName,
    tier: one.tier,
  }))
  return {
    posts: sorted(duties.map((one) => ({ value: one.id, label: postLabel(one) }))),
    organizations: sorted(named.map(({ value, label }) => ({ value, label }))),
    enterprises: sorted(
      named.filter(({ tier }) => tier === 'ENTERPRISE').map(({ value, label }) => ({ value, label })),
    ),
    units: sorted([...picture.units.values()].map((one) => ({ value: one.id, label: one.name }))),
  }
}

/** Many a post is named after its organization already. */
function postLabel({ organizationName, postName }: Duty): string {
  return postName.startsWith(organizationName) ? postName : `${organizationName} ${postName}`
}
