import { children, instant, number, text, word, words, type Json } from './read'

/** The zones around an incident by a guidebook's tables; which of them is drawn where stands on the wire and is read by no panel. */
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
  /** Empty where no table has the substance. */
  readonly zones: readonly Zone[]
}

export interface Zone {
  readonly kind: string
  /** A circle's radius, or the side of a square that begins at the spill and runs downwind. */
  readonly metres: number
  readonly orMore: boolean
  /** Null for a circle. */
  readonly towardsDegrees: number | null
  readonly source: string
}

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
    // A zone without a figure says nothing: nobody may take it for a small one.
    zones: children(json, 'zones').flatMap((one) => {
      const metres = number(one, 'metres')
      return metres === null ? [] : [zone(one, metres)]
    }),
  }
}

function zone(json: Json, metres: number): Zone {
  return {
    kind: word(json, 'kind'),
    metres,
    orMore: json.orMore === true,
    towardsDegrees: number(json, 'towardsDegrees'),
    source: word(json, 'source'),
  }
}

const POINTS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const

/** The nearest of eight points of the compass. */
export function pointOf(degrees: number): (typeof POINTS)[number] {
  return POINTS[((Math.round(degrees / 45) % 8) + 8) % 8] ?? 'N'
}
