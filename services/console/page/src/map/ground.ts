import { coordinates, type Coordinates } from '../picture/coordinates'
import { child, children, number, text, word, words, type Json } from '../picture/read'
import type { Datum } from './datum'

/** What the map shows beside the picture, and what it is drawn on; read when somebody opens it. */
export interface Ground {
  readonly base: Base
  readonly seats: readonly Seat[]
  readonly sites: readonly Site[]
  readonly points: readonly Point[]
}

/** Null stands for what the operator has not set. */
export interface Base {
  readonly tiles: Tiles | null
  /** A PMTiles archive. */
  readonly archive: LayerFile | null
  readonly water: LayerFile | null
  readonly boundary: LayerFile | null
}

export interface Tiles {
  readonly templates: readonly string[]
  readonly attribution: string
  readonly datum: Datum
  readonly maxZoom: number
}

export interface LayerFile {
  readonly path: string
  readonly datum: Datum
}

/** Where the city, a town or an agency sits. */
export interface Seat {
  readonly id: string
  readonly name: string
  readonly tier: string
  readonly coordinates: Coordinates | null
}

export interface Site {
  readonly id: string
  readonly name: string
  readonly organizationName: string
  readonly coordinates: Coordinates | null
}

/** Where people are who may have to be warned. */
export interface Point {
  readonly id: string
  readonly kind: string
  readonly name: string
  /** Null where nobody knows, which is not zero. */
  readonly people: number | null
  readonly coordinates: Coordinates | null
}

export const NO_GROUND: Ground = {
  base: { tiles: null, archive: null, water: null, boundary: null },
  seats: [],
  sites: [],
  points: [],
}

export function ground(json: Json): Ground {
  const base = child(json, 'base') ?? {}
  return {
    base: {
      tiles: tiles(child(base, 'tiles')),
      archive: file(child(base, 'archive')),
      water: file(child(base, 'water')),
      boundary: file(child(base, 'boundary')),
    },
    seats: children(json, 'seats').map((one) => ({ ...named(one), tier: word(one, 'tier') })),
    sites: children(json, 'sites').map((one) => ({
      ...named(one),
      organizationName: word(one, 'organizationName'),
    })),
    points: children(json, 'points').map((one) => ({
      ...named(one),
      kind: word(one, 'kind'),
      people: number(one, 'people'),
    })),
  }
}

function named(json: Json) {
  return {
    id: word(json, 'id'),
    name: word(json, 'name'),
    coordinates: coordinates(child(json, 'coordinates')),
  }
}

function tiles(json: Json | null): Tiles | null {
  return json === null
    ? null
    : {
        templates: words(json, 'templates'),
        attribution: word(json, 'attribution'),
        datum: datum(json),
        maxZoom: number(json, 'maxZoom') ?? 18,
      }
}

function file(json: Json | null): LayerFile | null {
  const path = json && text(json, 'path')
  return path === null ? null : { path, datum: datum(json ?? {}) }
}

function datum(json: Json): Datum {
  return word(json, 'datum') === 'GCJ02' ? 'GCJ02' : 'WGS84'
}
