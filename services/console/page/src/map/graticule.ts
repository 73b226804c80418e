import { position, type Position } from './features'
import { fromDatum, type Datum } from './datum'

/** Degrees between two lines. */
const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]
const MOST_LINES = 8

export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export interface GraticuleLine {
  readonly type: 'Feature'
  readonly geometry: { readonly type: 'LineString'; readonly coordinates: Position[] }
  readonly properties: { readonly label: string }
}

/** Lines of whole degrees of WGS-84 within what is seen of a base of that datum, as many as help. */
export function graticule(seen: Bounds, datum: Datum): GraticuleLine[] {
  const low = fromDatum(datum, { latitude: seen.south, longitude: seen.west })
  const high = fromDatum(datum, { latitude: seen.north, longitude: seen.east })
  const span = Math.max(high.latitude - low.latitude, high.longitude - low.longitude)
  const step = [...STEPS].reverse().find((one) => span / one <= MOST_LINES) ?? STEPS[0] ?? 10
  const latitudes = marks(low.latitude, high.latitude, step, 90)
  const longitudes = marks(low.longitude, high.longitude, step, 180)
  const line = (degrees: number, points: Position[]): GraticuleLine => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: points },
    properties: { label: `${degrees.toFixed(decimals(step))}°` },
  })
  return [
    ...latitudes.slice(1, -1).map((latitude) =>
      line(
        latitude,
        longitudes.map((longitude) => position(datum, { latitude, longitude })),
      ),
    ),
    ...longitudes.slice(1, -1).map((longitude) =>
      line(
        longitude,
        latitudes.map((latitude) => position(datum, { latitude, longitude })),
      ),
    ),
  ]
}

/** From the last before what is seen to the first behind it. */
function marks(from: number, to: number, step: number, most: number): number[] {
  const first = Math.floor(from / step)
  return Array.from(
    { length: Math.ceil(to / step) - first + 1 },
    (_, index) => (first + index) * step,
  ).filter((one) => Math.abs(one) <= most)
}

function decimals(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step)))
}
