import { coordinates, type Coordinates } from './coordinates'
import { child, children, instant, number, text, word, words, type Json } from './read'

/** The zones around an incident by a guidebook's tables. */
export interface HazardZones {
  readonly kind: 'zones'
  /** The incident's id. */
  readonly id: string
  readonly substance: string | null
  readonly unNumber: string | null
  /** Null where no table has the substance. */
  readonly guide: string | null
  readonly edition: string
  readonly night: boolean
  readonly largeSpill: boolean
  /** What nobody told, so that the worst was taken. */
  readonly assumed: readonly string[]
  readonly drawnAt: number | null
  /** Since those before. */
  readonly changes: readonly string[]
  /** The site was registered anew since. */
  readonly siteChanged: boolean
  /** As it is believed to be; null where nobody knows. */
  readonly wind: Wind | null
  /** Who lies in them, the nearest first; null where nobody looked. */
  readonly points: readonly PointIn[] | null
  /** Of all who lie in them. */
  readonly counts: readonly PointCount[]
  /** Null where it cannot be read; then none is drawn. */
  readonly centre: Coordinates | null
  /** Empty where no table has the substance. */
  readonly zones: readonly Zone[]
}

export interface Wind {
  readonly fromDegrees: number | null
  readonly metresPerSecond: number | null
}

export interface PointIn {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly metres: number
  readonly degrees: number
  /** Null where nobody knows, which is not zero. */
  readonly people: number | null
  readonly contactName: string | null
  readonly phoneNote: string | null
  readonly coordinates: Coordinates | null
}

export interface PointCount {
  readonly kind: string
  readonly points: number
  readonly people: number
  readonly peopleUnknown: number
}

export interface Zone {
  readonly kind: string
  /** A circle's radius, or the side of a square that begins at the spill and runs downwind. */
  readonly metres: number
  readonly orMore: boolean
  /** Null for a circle. */
  readonly towardsDegrees: number | null
  readonly source: string
  /** A closed ring of [longitude, latitude], as the city's server drew it; null where it cannot be read. */
  readonly outline: Outline | null
}

export type Outline = readonly (readonly [longitude: number, latitude: number])[]

export function readZones(json: Json, id: string): HazardZones {
  return {
    kind: 'zones',
    id,
    substance: text(json, 'substance'),
    unNumber: text(json, 'unNumber'),
    guide: text(json, 'guide'),
    edition: word(json, 'edition'),
    night: json.night === true,
    largeSpill: json.largeSpill === true,
    assumed: words(json, 'assumed'),
    drawnAt: instant(json, 'drawnAt'),
    changes: words(json, 'changes'),
    siteChanged: json.siteChanged === true,
    wind: wind(child(json, 'wind')),
    points: Array.isArray(json.points) ? children(json, 'points').map(point) : null,
    counts: children(json, 'counts').map(count),
    centre: coordinates(child(json, 'centre')),
    // A zone without a figure says nothing: nobody may take it for a small one.
    zones: children(json, 'zones').flatMap((one) => {
      const metres = number(one, 'metres')
      return metres === null ? [] : [zone(one, metres)]
    }),
  }
}

function wind(json: Json | null): Wind | null {
  return json === null
    ? null
    : { fromDegrees: number(json, 'fromDegrees'), metresPerSecond: number(json, 'metresPerSecond') }
}

function point(json: Json): PointIn {
  return {
    id: word(json, 'id'),
    kind: word(json, 'kind'),
    name: word(json, 'name'),
    metres: number(json, 'metres') ?? 0,
    degrees: number(json, 'degrees') ?? 0,
    people: number(json, 'people'),
    contactName: text(json, 'contactName'),
    phoneNote: text(json, 'phoneNote'),
    coordinates: coordinates(child(json, 'coordinates')),
  }
}

function count(json: Json): PointCount {
  return {
    kind: word(json, 'kind'),
    points: number(json, 'points') ?? 0,
    people: number(json, 'people') ?? 0,
    peopleUnknown: number(json, 'peopleUnknown') ?? 0,
  }
}

function zone(json: Json, metres: number): Zone {
  return {
    kind: word(json, 'kind'),
    metres,
    orMore: json.orMore === true,
    towardsDegrees: number(json, 'towardsDegrees'),
    source: word(json, 'source'),
    outline: outline(json.outline),
  }
}

/** All of it or nothing: half a zone is a wrong one. */
function outline(ring: unknown): Outline | null {
  if (!Array.isArray(ring) || ring.length < 4) return null
  const read: [number, number][] = []
  for (const pair of ring as unknown[]) {
    const [longitude, latitude] = Array.isArray(pair) ? (pair as unknown[]) : []
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return null
    read.push([longitude as number, latitude as number])
  }
  return read
}

const POINTS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const

/** The nearest of eight points of the compass. */
export function pointOf(degrees: number): (typeof POINTS)[number] {
  return POINTS[((Math.round(degrees / 45) % 8) + 8) % 8] ?? 'N'
}
