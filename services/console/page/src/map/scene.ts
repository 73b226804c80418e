import type { Coordinates } from '../picture/coordinates'
import type { Datum } from './datum'
import type { PlacedFeature, ZoneFeature } from './features'
import type { Tiles } from './ground'
import type { PlacedLayer } from './placed'

/** Layers that can be switched, in the order of their switches. */
export const LAYERS = [
  'INCIDENT',
  'ZONES',
  'UNIT',
  'STAGING',
  'SITE',
  'POINT',
  'SEAT',
  'WATER',
  'BOUNDARY',
  'GRATICULE',
] as const
export type Layer = (typeof LAYERS)[number]
export type Shown = Readonly<Record<Layer, boolean>>

export const ALL_SHOWN: Shown = Object.fromEntries(LAYERS.map((layer) => [layer, true])) as Record<
  Layer,
  boolean
>

/** On what it is drawn: nothing but the city's own data, the operator's tiles, or his archive. */
export type BaseChoice = 'PLAIN' | 'TILES' | 'ARCHIVE'

/** Everything that is drawn; positions are those of the base's datum already. */
export interface Scene {
  readonly datum: Datum
  readonly base: BaseChoice
  readonly tiles: Tiles | null
  readonly archivePath: string | null
  readonly shown: Shown
  readonly placed: Readonly<Record<PlacedLayer, readonly PlacedFeature[]>>
  readonly zones: readonly ZoneFeature[]
  /** GeoJSON of the operator's; null where there is none, or it is not read yet. */
  readonly water: unknown
  readonly boundary: unknown
  readonly measured: readonly Coordinates[]
  readonly rings: readonly (readonly Coordinates[])[]
  readonly selected: Coordinates | null
}

/** What stands on the map itself, in the language of its officer. */
export interface SceneWords {
  readonly title: string
  readonly zoomIn: string
  readonly zoomOut: string
  /** A sign of one letter. */
  readonly markOf: (point: string) => string
}

/** Where it looks. */
export interface Look {
  readonly centre: Coordinates
  readonly zoom: number
}

/** What the map tells; coordinates are WGS-84. */
export interface Listener {
  readonly onSelect: (key: string) => void
  readonly onPoint: (at: Coordinates) => void
  readonly onLook: (look: Look) => void
  readonly onFailed: () => void
}
