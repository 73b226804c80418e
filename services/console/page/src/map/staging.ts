import type { Aid } from '../picture/aids'
import type { Coordinates } from '../picture/coordinates'
import type { Ground } from './ground'

/** Where units of a neighbour gather, as whoever asked for them wrote it. */
export interface Staging {
  readonly id: string
  readonly incidentId: string
  readonly text: string
  /** Null where the words are no place that is known: nothing is guessed. */
  readonly coordinates: Coordinates | null
  /** The name that was found in the words; null where they have degrees of their own. */
  readonly by: string | null
}

const DEGREES = /(-?\d{1,3}\.\d{2,})\s*°?\s*[,，、\s]\s*(-?\d{1,3}\.\d{2,})/

export function stagings(aids: Iterable<Aid>, ground: Ground): Staging[] {
  return [...aids].flatMap(({ id, incidentId, stagingArea, end }) =>
    stagingArea === null || stagingArea === '' || end !== null
      ? []
      : [{ id, incidentId, text: stagingArea, ...placeOf(stagingArea, ground) }],
  )
}

function placeOf(text: string, ground: Ground): Pick<Staging, 'coordinates' | 'by'> {
  const told = degrees(text)
  if (told !== null) return { coordinates: told, by: null }
  const known = [...ground.points, ...ground.sites, ...ground.seats]
    .filter(({ name, coordinates }) => coordinates !== null && name.length > 1 && text.includes(name))
    // The longest says most: a school, and not the town in its name.
    .sort((a, b) => b.name.length - a.name.length)[0]
  return { coordinates: known?.coordinates ?? null, by: known?.name ?? null }
}

/** In either order, as far as they can be told apart: there is no latitude beyond 90. */
function degrees(text: string): Coordinates | null {
  const [, first, second] = DEGREES.exec(text) ?? []
  const [a, b] = [Number(first), Number(second)]
  if (!Number.isFinite(a) || !Number.isFinite(b)) return null
  const [latitude, longitude] = Math.abs(a) > 90 ? [b, a] : [a, b]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}
