import type { Coordinates } from '../picture/coordinates'
import { incidentsByLevel, type LeveledRow } from '../picture/incidentLevels'
import type { MonitoredSite } from '../picture/monitoring'
import type { Picture } from '../picture/picture'
import { compare } from '../picture/selectors'
import type { Unit } from '../picture/units'
import type { Ground, Point, Seat, Site } from './ground'
import { stagings, type Staging } from './staging'

/** Layers of what has a name and a place, as they lie on each other, the lowest first. */
export const PLACED_LAYERS = ['SEAT', 'POINT', 'SITE', 'STAGING', 'UNIT', 'INCIDENT'] as const
export type PlacedLayer = (typeof PLACED_LAYERS)[number]

interface Common {
  /** Of all layers its own. */
  readonly key: string
  /** Null where nobody told, or nobody may know: then it stands in the list alone. */
  readonly at: Coordinates | null
  /** Which sign it has: its shape says as much as its colour. */
  readonly sign: string
}

/** Whatever the map and the list show: both are drawn from these, so that they say the same. */
export type Placed =
  | (Common & { readonly layer: 'INCIDENT'; readonly of: LeveledRow })
  | (Common & { readonly layer: 'UNIT'; readonly of: Unit })
  | (Common & { readonly layer: 'SITE'; readonly of: Site; readonly watched: MonitoredSite | null })
  | (Common & { readonly layer: 'POINT'; readonly of: Point })
  | (Common & { readonly layer: 'STAGING'; readonly of: Staging })
  | (Common & { readonly layer: 'SEAT'; readonly of: Seat })

export function keyOf(layer: PlacedLayer, id: string): string {
  return `${layer}/${id}`
}

/** Everything that has a place, an incident first, and those of drills after the others; incidents that are over are not on the map. */
export function placedOf(picture: Picture, ground: Ground, postId: string): Placed[] {
  const { open, drill } = incidentsByLevel(picture, postId)
  return [
    ...[...open, ...drill].map((of): Placed => ({
      layer: 'INCIDENT',
      key: keyOf('INCIDENT', of.incident.id),
      at: of.incident.coordinates ?? siteOf(of.incident.siteId, ground),
      sign: `INCIDENT-${of.level ?? 'NONE'}`,
      of,
    })),
    ...[...picture.units.values()]
      .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id))
      .map((of): Placed => ({
        layer: 'UNIT',
        key: keyOf('UNIT', of.id),
        at: of.coordinates,
        sign: unitSign(of),
        of,
      })),
    ...stagings(picture.aids.values(), ground).map((of): Placed => ({
      layer: 'STAGING',
      key: keyOf('STAGING', of.id),
      at: of.coordinates,
      sign: 'STAGING',
      of,
    })),
    ...ground.sites.map((of): Placed => {
      const watched = picture.monitoring.get(of.id) ?? null
      const sign = watched === null ? 'SITE' : 'SITE-WATCHED'
      return { layer: 'SITE', key: keyOf('SITE', of.id), at: of.coordinates, sign, of, watched }
    }),
    ...[...ground.points, ...inZones(picture, ground)].map((of): Placed => ({
      layer: 'POINT',
      key: keyOf('POINT', of.id),
      at: of.coordinates,
      sign: `POINT-${of.kind}`,
      of,
    })),
    ...ground.seats.map((of): Placed => ({
      layer: 'SEAT',
      key: keyOf('SEAT', of.id),
      at: of.coordinates,
      sign: 'SEAT',
      of,
    })),
  ]
}

/** A report by a site names the site alone: its incident stands where the site does. */
function siteOf(id: string | null, { sites }: Ground): Coordinates | null {
  return id === null ? null : (sites.find((site) => site.id === id)?.coordinates ?? null)
}

/** Whoever lies in a zone that one sees is seen, also by whom the city's points are not shown to. */
function inZones({ zones, incidents }: Picture, ground: Ground): Point[] {
  const known = new Set([...ground.points, ...ground.sites].map(({ id }) => id))
  return [...zones.values()]
    .filter(({ id }) => incidents.has(id) && incidents.get(id)?.closing?.stage !== 'CLOSED')
    .flatMap(({ points }) => points ?? [])
    .filter(({ id }) => {
      const isNew = !known.has(id)
      known.add(id)
      return isNew
    })
}

function unitSign({ engaged, state }: Unit): string {
  if (engaged === 'ACTUAL') return 'UNIT-BOUND'
  if (engaged === 'EXERCISE') return 'UNIT-DRILL'
  return state === 'AVAILABLE' ? 'UNIT-FREE' : 'UNIT-OUT'
}
