import { usePicture, useSay } from '../../parts/desk'
import { mustKnowWord, personAtPost, placeOf } from '../../parts/person'
import { names } from '../../parts/names'
import { incidentOf } from '../../picture/awaiting'
import type { Placed } from '../../picture/urgency'
import type { Picture } from '../../picture/picture'
import { enumWord } from '../../words/words'

/** What awaits an answer. */
export function What({ row }: { row: Placed }) {
  const say = useSay()
  switch (row.kind) {
    case 'ALERT':
      return say('awaiting.ALERT', { why: mustKnowWord(say, row.alert) })
    case 'UNREACHED':
      return say('awaiting.UNREACHED', { person: row.notification.personName || row.notification.postName })
    case 'CLOCK':
      return say('awaiting.CLOCK', { name: row.clock.name })
    case 'DIRECTIVE':
      return say('awaiting.DIRECTIVE', { text: row.directive.text })
    case 'CREW':
      return say('awaiting.CREW', { unit: row.assignment.unitName })
    case 'FOLLOW_UP':
      return say('awaiting.FOLLOW_UP')
    case 'MATCH':
      return say('awaiting.MATCH', { number: row.doubt.with.number })
    case 'WARNING':
      return say('awaiting.WARNING', {
        colour: enumWord(say, 'warningColour', row.warning.colour),
        sensor:
          row.warning.matter === 'SILENCE'
            ? say(row.warning.wholeSite ? 'monitoring.site.silent' : 'monitoring.sensors.silent', {
                count: row.warning.silent,
              })
            : row.warning.sensor,
      })
    case 'GAP':
      return say('awaiting.GAP', { post: row.duty.postName })
    case 'ABSENCE':
      return say('awaiting.ABSENCE', { name: row.absence.person.name })
    case 'SWAP':
      return say('awaiting.SWAP', { name: row.swap.asker.person.name })
  }
}

/** Of which incident, site or organization. */
export function Where({ row }: { row: Placed }) {
  const say = useSay()
  const { incidents } = usePicture()
  const id = incidentOf(row)
  if (row.kind === 'WARNING') return row.site.siteName
  if ('duty' in row) return row.duty.organizationName
  const incident = incidents.get(id ?? '')
  return say('awaiting.where', {
    category: enumWord(say, 'category', incident?.category ?? 'UNKNOWN'),
    place: placeOf(say, incident),
  })
}

/** Who has to answer. */
export function Who({ row }: { row: Placed }) {
  const say = useSay()
  switch (row.kind) {
    case 'ALERT': {
      const { organizationName: organization, postName: post, alerted, roll } = row.alert
      const people = (roll?.missing ?? alerted).map((one) => personAtPost(say, one))
      return people.length === 0 ? say('duty.where', { organization, post }) : people.join(say('duty.joint'))
    }
    case 'UNREACHED':
      return enumWord(say, 'code', row.notification.code ?? row.notification.state)
    case 'CLOCK':
      return say('awaiting.to', {
        who: row.clock.organizationName || enumWord(say, 'party', row.clock.reportedFrom),
        to: enumWord(say, 'party', row.clock.reportedTo),
      })
    case 'DIRECTIVE': {
      const { state, organizationName, fromOrganizationName } = row.directive
      return state === 'ANSWERED'
        ? say('awaiting.judge', { who: fromOrganizationName })
        : say('awaiting.answers', { who: organizationName })
    }
    case 'CREW':
      return say('awaiting.answers', { who: row.assignment.organizationName })
    case 'FOLLOW_UP':
      return say('awaiting.answers', { who: row.incident.assessment.followUp?.organizationName ?? '' })
    case 'MATCH':
      return enumWord(say, 'matchReason', row.doubt.reason)
    case 'WARNING':
      return row.warning.told.length === 0
        ? null
        : say('awaiting.told', { people: names(say, row.warning.told) })
    case 'GAP':
      return row.duty.gap === null || row.duty.gap.missing.length === 0
        ? null
        : say('awaiting.missing', { people: names(say, row.duty.gap.missing) })
    case 'ABSENCE':
      return say('absence.substitute', { name: row.absence.substitute.name })
    case 'SWAP':
      return say('awaiting.answers', { who: row.swap.other.person.name })
  }
}

/** Whom to phone about it, where somebody of them is on duty and the number may be seen. */
export function phoneOf(picture: Picture, row: Placed): { name: string; number: string } | null {
  const ids = peopleOf(row)
  for (const { people } of picture.duty.values())
    for (const { id, name, phone } of people)
      if (phone !== null && ids.includes(id)) return { name, number: phone }
  return null
}

function peopleOf(row: Placed): string[] {
  switch (row.kind) {
    case 'ALERT':
      return (row.alert.roll?.missing ?? row.alert.alerted.slice(-1)).map(({ personId }) => personId)
    case 'UNREACHED':
      return [row.notification.personId]
    case 'WARNING':
      return row.warning.told.map(({ id }) => id)
    case 'GAP':
      // Whoever sits there beyond the shift is who can be asked.
      return [...(row.duty.gap?.missing ?? []), ...row.duty.people].map(({ id }) => id)
    default:
      return []
  }
}
