import type { Coordinates } from '../picture/coordinates'

const EARTH_RADIUS_METRES = 6_371_008.8
const RADIANS = Math.PI / 180

/** Great-circle distance, the same as the server's. */
export function distanceMetres(from: Coordinates, to: Coordinates): number {
  const a =
    Math.sin(((to.latitude - from.latitude) * RADIANS) / 2) ** 2 +
    Math.cos(from.latitude * RADIANS) *
      Math.cos(to.latitude * RADIANS) *
      Math.sin(((to.longitude - from.longitude) * RADIANS) / 2) ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)))
}

/** Where it lies as one sets out, clockwise from north, 0 to 360. */
export function degreesTo(from: Coordinates, to: Coordinates): number {
  const east = (to.longitude - from.longitude) * RADIANS
  const y = Math.sin(east) * Math.cos(to.latitude * RADIANS)
  const x =
    Math.cos(from.latitude * RADIANS) * Math.sin(to.latitude * RADIANS) -
    Math.sin(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS) * Math.cos(east)
  return (Math.atan2(y, x) / RADIANS + 360) % 360
}

/** Where one is after so many metres in that direction. */
export function pointAt(from: Coordinates, metres: number, degrees: number): Coordinates {
  const far = metres / EARTH_RADIUS_METRES
  const latitude = from.latitude * RADIANS
  const sine =
    Math.sin(latitude) * Math.cos(far) + Math.cos(latitude) * Math.sin(far) * Math.cos(degrees * RADIANS)
  const east = Math.atan2(
    Math.sin(degrees * RADIANS) * Math.sin(far) * Math.cos(latitude),
    Math.cos(far) - Math.sin(latitude) * sine,
  )
  const longitude = from.longitude + east / RADIANS
  return { latitude: Math.asin(sine) / RADIANS, longitude: ((longitude + 540) % 360) - 180 }
}

/** A circle as a closed ring, counterclockwise. */
export function ringAround(centre: Coordinates, metres: number): Coordinates[] {
  const ring = Array.from({ length: 72 }, (_, index) => pointAt(centre, metres, 360 - index * 5))
  return ring[0] === undefined ? ring : [...ring, ring[0]]
}

/** Along all the points in their order. */
export function lengthMetres(points: readonly Coordinates[]): number {
  return points.reduce((sum, to, index) => {
    const from = points[index - 1]
    return from === undefined ? sum : sum + distanceMetres(from, to)
  }, 0)
}
