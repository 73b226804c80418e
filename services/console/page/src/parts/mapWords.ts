import { degreesTo, distanceMetres } from '../map/measure'
import type { Seat } from '../map/ground'
import type { Placed } from '../map/placed'
import type { Coordinates } from '../picture/coordinates'
import { enumWord, type Say } from '../words/words'
import { placeOf } from './person'
import { farWord, placeWord } from './zoneWords'

/** As it is called on the map and in the list. */
export function placedName(say: Say, placed: Placed): string {
  switch (placed.layer) {
    case 'INCIDENT': {
      const { category, drillId } = placed.of.incident
      const name = enumWord(say, 'category', category)
      return drillId === null ? name : `【${say('drill.mark')}】${name}`
    }
    case 'STAGING':
      return placed.of.text
    default:
      return placed.of.name
  }
}

/** What it is, and how it stands. */
export function placedKind(say: Say, placed: Placed): string {
  switch (placed.layer) {
    case 'INCIDENT': {
      const { level, incident } = placed.of
      return joined(say, [
        level === null ? say('map.noLevel') : enumWord(say, 'level.choice', level),
        incident.number,
      ])
    }
    case 'UNIT': {
      const { unitKind, engaged, state } = placed.of
      return joined(say, [
        enumWord(say, 'unitKind', unitKind),
        engaged === 'NO' ? enumWord(say, 'unitState', state) : enumWord(say, 'engaged', engaged),
      ])
    }
    case 'SITE':
      return joined(say, [
        placed.of.organizationName,
        ...(placed.watched === null ? [] : [say('map.watched', { count: placed.watched.warnings.length })]),
      ])
    case 'POINT':
      return joined(say, [
        enumWord(say, 'point', placed.of.kind),
        placed.of.people === null
          ? say('map.people.unknown')
          : say('map.people', { count: placed.of.people }),
      ])
    case 'STAGING':
      return placed.of.by === null ? say('map.staging') : say('map.staging.by', { name: placed.of.by })
    case 'SEAT':
      return enumWord(say, 'tier', placed.of.tier)
  }
}

/** Where it is, in words: as it was told, else from the nearest town. */
export function placedWhere(say: Say, placed: Placed, seats: readonly Seat[]): string {
  if (placed.layer === 'INCIDENT') return placeOf(say, placed.of.incident)
  return placed.at === null ? say('map.nowhere') : nearWord(say, placed.at, seats)
}

function nearWord(say: Say, at: Coordinates, seats: readonly Seat[]): string {
  const nearest = seats
    .flatMap(({ name, tier, coordinates }) =>
      tier !== 'TOWN' || coordinates === null
        ? []
        : [{ name, coordinates, metres: distanceMetres(coordinates, at) }],
    )
    .sort((a, b) => a.metres - b.metres)[0]
  if (nearest === undefined) return say('map.near.unknown')
  // A seat is a point for a whole town: closer than this the direction says nothing.
  if (nearest.metres < 500) return nearest.name
  return say('map.near', { town: nearest.name, place: fromWord(say, nearest.coordinates, at) })
}

/** How far and in which direction. */
export function fromWord(say: Say, from: Coordinates, to: Coordinates): string {
  const metres = Math.round(distanceMetres(from, to))
  return metres === 0
    ? say('map.here')
    : placeWord(say, { metres: rounded(metres), degrees: degreesTo(from, to) })
}

/** How far along. */
export function lengthWord(say: Say, metres: number): string {
  return farWord(say, rounded(Math.round(metres)))
}

/** Nobody measures a metre on a map. */
function rounded(metres: number): number {
  return metres < 100 ? metres : Math.round(metres / 10) * 10
}

/** Latitude, longitude; WGS-84. */
export function degreesWord({ latitude, longitude }: Coordinates): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}

function joined(say: Say, parts: readonly string[]): string {
  return parts.filter((one) => one !== '').join(say('map.dot'))
}
