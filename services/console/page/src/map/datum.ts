import type { Coordinates } from '../picture/coordinates'

/** What the degrees of a layer are of. Everything that the console says is WGS-84. */
export type Datum = 'WGS84' | 'GCJ02'

const SEMI_MAJOR_AXIS_METRES = 6_378_245
const ECCENTRICITY_SQUARED = 0.006693421622965943
const CLOSE_ENOUGH_DEGREES = 1e-7

/** Where a point is drawn on a base of that datum; the twin of `Gcj02` in `contracts`. */
export function toDatum(datum: Datum, wgs: Coordinates): Coordinates {
  return datum === 'GCJ02' ? toGcj02(wgs) : wgs
}

/** What was pointed at on a base of that datum. */
export function fromDatum(datum: Datum, drawn: Coordinates): Coordinates {
  return datum === 'GCJ02' ? fromGcj02(drawn) : drawn
}

/** Of a layer that is drawn on a base of another datum. */
export function between(layer: Datum, base: Datum, point: Coordinates): Coordinates {
  return layer === base ? point : toDatum(base, fromDatum(layer, point))
}

function fromGcj02(gcj: Coordinates): Coordinates {
  let { latitude, longitude } = gcj
  for (let i = 0; i < 20; i++) {
    const there = toGcj02({ latitude, longitude })
    const north = gcj.latitude - there.latitude
    const east = gcj.longitude - there.longitude
    latitude += north
    longitude += east
    if (Math.abs(north) < CLOSE_ENOUGH_DEGREES && Math.abs(east) < CLOSE_ENOUGH_DEGREES) break
  }
  return { latitude, longitude }
}

function toGcj02(wgs: Coordinates): Coordinates {
  if (isOutside(wgs)) return wgs
  const x = wgs.longitude - 105
  const y = wgs.latitude - 35
  const radians = (wgs.latitude * Math.PI) / 180
  const magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2
  const meridian = (SEMI_MAJOR_AXIS_METRES * (1 - ECCENTRICITY_SQUARED)) / (magic * Math.sqrt(magic))
  const parallel = (SEMI_MAJOR_AXIS_METRES / Math.sqrt(magic)) * Math.cos(radians)
  return {
    latitude: wgs.latitude + ((north(x, y) / meridian) * 180) / Math.PI,
    longitude: wgs.longitude + ((east(x, y) / parallel) * 180) / Math.PI,
  }
}

function isOutside({ latitude, longitude }: Coordinates): boolean {
  return longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271
}

/** Metres to the north. */
function north(x: number, y: number): number {
  return (
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    waves(20, x, 6, 20, x, 2) +
    waves(20, y, 1, 40, y, 1 / 3) +
    waves(160, y, 1 / 12, 320, y, 1 / 30)
  )
}

/** Metres to the east. */
function east(x: number, y: number): number {
  return (
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    waves(20, x, 6, 20, x, 2) +
    waves(20, x, 1, 40, x, 1 / 3) +
    waves(150, x, 1 / 12, 300, x, 1 / 30)
  )
}

function waves(
  height: number,
  at: number,
  often: number,
  height2: number,
  at2: number,
  often2: number,
): number {
  return ((height * Math.sin(often * at * Math.PI) + height2 * Math.sin(often2 * at2 * Math.PI)) * 2) / 3
}
