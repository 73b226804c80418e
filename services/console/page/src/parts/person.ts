import type { Alert, Incident, Seated } from '../picture/items'
import { enumWord, type Say } from '../words/words'

/** `王海（值班员）`; whichever of the two is known where one is missing. */
export function personAtPost(
  say: Say,
  { personName, postName }: Pick<Seated, 'personName' | 'postName'>,
): string {
  if (personName === '' || postName === '') return personName || postName || say('time.none')
  return say('alert.next.person', { person: personName, post: postName })
}

/** Where an incident is, as well as it is known: its words, else its site, else its towns. */
export function placeOf(
  say: Say,
  incident: Pick<Incident, 'placeText' | 'siteName' | 'towns'> | undefined,
): string {
  const towns = incident?.towns.map((town) => town.name).join(' / ')
  const known = [incident?.placeText, incident?.siteName, towns].find(
    (one) => one != null && one.trim() !== '',
  )
  return known ?? say('incident.place.unknown')
}

/** Why somebody must know, with what the matter is called where the alert is about one. */
export function mustKnowWord(say: Say, { reason, matter }: Pick<Alert, 'reason' | 'matter'>): string {
  const kind = enumWord(say, 'reason', reason)
  return matter?.about == null ? kind : say('matter.about', { kind, about: matter.about })
}
