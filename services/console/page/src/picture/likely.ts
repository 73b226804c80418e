import type { Incident } from './items'
import type { Picture } from './picture'

/** What is known so far of a happening that somebody tells of; null is not known. */
export interface Heard {
  readonly category: string | null
  readonly siteId: string | null
  readonly placeText: string | null
  readonly point: { readonly latitude: number; readonly longitude: number } | null
}

export type LikelyReason = 'SITE' | 'NEAR' | 'PLACE' | 'TOWN' | 'CATEGORY'

export interface Likely {
  readonly incident: Incident
  /** Why, the strongest first. */
  readonly reasons: readonly LikelyReason[]
  /** From the point that was told; null where one of the two has none. */
  readonly metres: number | null
}

/** Figures as intake's own table of matches has them (U): a doubt that a person settles may be wider than a rule. */
const NEAR_METRES = 1_000
const SINCE_MILLIS = 6 * 3_600_000
const MOST = 4

const WEIGHTS: Readonly<Record<LikelyReason, number>> = { SITE: 8, NEAR: 4, PLACE: 3, TOWN: 1, CATEGORY: 1 }
/** A category or a town alone is no likeness. */
const ENOUGH = 2

/** Open incidents that may be the same, the likeliest first, and of equals the newest. Somebody decides. */
export function likelySame(picture: Picture, heard: Heard, now: number): readonly Likely[] {
  return [...picture.incidents.values()]
    .filter((incident) => incident.closing?.stage !== 'CLOSED' && isRecent(incident, now))
    .map((incident) => likeness(incident, heard))
    .filter((one) => weight(one) >= ENOUGH)
    .sort(
      (one, other) =>
        weight(other) - weight(one) || (other.incident.receivedAt ?? 0) - (one.incident.receivedAt ?? 0),
    )
    .slice(0, MOST)
}

function likeness(incident: Incident, heard: Heard): Likely {
  const metres =
    heard.point !== null && incident.coordinates !== null
      ? distanceMetres(heard.point, incident.coordinates)
      : null
  const text = heard.placeText?.trim() ?? ''
  const place = [incident.siteName, incident.placeText, incident.organizationName]
    .filter((part) => part !== null)
    .join(' ')
  const reasons: LikelyReason[] = []
  if (heard.siteId !== null && heard.siteId === incident.siteId) reasons.push('SITE')
  if (metres !== null && metres <= NEAR_METRES) reasons.push('NEAR')
  if (sharesName(place, text)) reasons.push('PLACE')
  if (incident.towns.some(({ name }) => text.includes(name))) reasons.push('TOWN')
  if (heard.category !== null && heard.category === incident.category) reasons.push('CATEGORY')
  return { incident, reasons, metres }
}

function weight({ reasons }: Likely): number {
  return reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0)
}

/** Of the last report, where there is one: what goes on for hours is told of anew. */
function isRecent(incident: Incident, now: number): boolean {
  const last = Math.max(incident.receivedAt ?? 0, ...incident.reports.map((one) => one.receivedAt ?? 0))
  return now - last <= SINCE_MILLIS
}

/** Three signs in a row that both have: names of places in Chinese are seldom shorter with what they are. */
const SHARED = 3

function sharesName(place: string, typed: string): boolean {
  const one = bare(place)
  const other = bare(typed)
  for (let at = 0; at + SHARED <= other.length; at += 1) {
    if (one.includes(other.slice(at, at + SHARED)) && !isTown(other.slice(at, at + SHARED))) return true
  }
  return false
}

/** What half of all names end in says nothing of where it is. */
const ANYBODYS = /(股份|责任)?有限(责任)?公司|集团|公司|工业园区?|化工园区?|重大危险源|仓库|co\.|ltd\.?/g

/** A town's name is shared by all that lies in it. */
function isTown(part: string): boolean {
  return /[镇村市]/.test(part)
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(ANYBODYS, '')
    .replace(/[\s,，。.、（）()]/g, '')
}

const EARTH_METRES = 6_371_000

/** Along the great circle. */
export function distanceMetres(one: NonNullable<Heard['point']>, other: NonNullable<Heard['point']>): number {
  const rad = Math.PI / 180
  const dLat = (other.latitude - one.latitude) * rad
  const dLon = (other.longitude - one.longitude) * rad
  const a =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(one.latitude * rad) * Math.cos(other.latitude * rad) * Math.sin(dLon / 2) ** 2
  return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(a)))
}
