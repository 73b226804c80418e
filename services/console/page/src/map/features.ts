import type { Coordinates } from '../picture/coordinates'
import type { HazardZones } from '../picture/zones'
import { between, toDatum, type Datum } from './datum'
import type { Placed } from './placed'

/** As GeoJSON has it: longitude goes first. */
export type Position = [longitude: number, latitude: number]

export interface PlacedFeature {
  readonly type: 'Feature'
  readonly geometry: { readonly type: 'Point'; readonly coordinates: Position }
  readonly properties: { readonly key: string; readonly sign: string; readonly label: string }
}

export interface ZoneFeature {
  readonly type: 'Feature'
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: Position[][] }
  readonly properties: { readonly incident: string; readonly kind: string; readonly label: string }
}

export function position(datum: Datum, point: Coordinates): Position {
  const { latitude, longitude } = toDatum(datum, point)
  return [longitude, latitude]
}

/** What has a place; the rest stands in the list. */
export function placedFeatures(
  placed: readonly Placed[],
  labelOf: (one: Placed) => string,
  datum: Datum,
): PlacedFeature[] {
  return placed.flatMap((one) =>
    one.at === null
      ? []
      : [
          {
            type: 'Feature' as const,
            geometry: { type: 'Point' as const, coordinates: position(datum, one.at) },
            properties: { key: one.key, sign: one.sign, label: labelOf(one) },
          },
        ],
  )
}

/** The zones as the server drew them: the map draws none of its own. */
export function zoneFeatures(
  all: Iterable<HazardZones>,
  labelOf: (zone: HazardZones['zones'][number]) => string,
  datum: Datum,
): ZoneFeature[] {
  return [...all].flatMap(({ id, zones }) =>
    zones.flatMap((zone) =>
      zone.outline === null
        ? []
        : [
            {
              type: 'Feature' as const,
              geometry: {
                type: 'Polygon' as const,
                coordinates: [
                  zone.outline.map(([longitude, latitude]) => position(datum, { longitude, latitude })),
                ],
              },
              properties: { incident: id, kind: zone.kind, label: labelOf(zone) },
            },
          ],
    ),
  )
}

/** GeoJSON of another datum, such as a boundary, moved to that of the base; what is no position stays as it is. */
export function moved(json: unknown, layer: Datum, base: Datum): unknown {
  if (layer === base) return json
  if (Array.isArray(json)) {
    const [longitude, latitude, ...rest] = json as unknown[]
    if (typeof longitude === 'number' && typeof latitude === 'number') {
      const there = between(layer, base, { longitude, latitude })
      return [there.longitude, there.latitude, ...rest]
    }
    return json.map((one) => moved(one, layer, base))
  }
  if (typeof json !== 'object' || json === null) return json
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) =>
      name === 'properties' || name === 'bbox' ? [name, value] : [name, moved(value, layer, base)],
    ),
  )
}
