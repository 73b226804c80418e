import { child, children, number, text, word } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

/** A place that a caller may mean. */
export interface CallPlace {
  /** Null of a town. */
  readonly siteId: string | null
  readonly name: string
  readonly town: string
  /** What is kept there. */
  readonly substances: readonly string[]
  readonly latitude: number | null
  readonly longitude: number | null
}

/** Sites before towns, as the console sorts them. */
export async function readPlaces(http: Fetch): Promise<Asked<readonly CallPlace[]>> {
  return ask(
    http,
    '/api/calls/places',
    { method: 'GET', headers: { accept: 'application/json' } },
    (json) => [
      ...children(json, 'sites').map((site) => {
        const at = child(site, 'coordinates') ?? {}
        return {
          siteId: word(site, 'siteId'),
          name: `${word(site, 'organizationName')} ${word(site, 'siteName')}`.trim(),
          town: word(site, 'townName'),
          substances: children(site, 'substances').flatMap((one) => text(one, 'name') ?? []),
          latitude: number(at, 'latitude'),
          longitude: number(at, 'longitude'),
        }
      }),
      ...children(json, 'towns').map((town) => ({
        siteId: null,
        name: word(town, 'name'),
        town: word(town, 'name'),
        substances: [],
        latitude: null,
        longitude: null,
      })),
    ],
  )
}

/** So many are proposed: more are no help to whoever listens. */
const MOST = 6

/** Those that have every part of what was typed, wherever it stands in them. */
export function placesLike(places: readonly CallPlace[], typed: string): readonly CallPlace[] {
  const parts = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return []
  return places
    .filter(({ name, town }) => parts.every((part) => `${name} ${town}`.toLowerCase().includes(part)))
    .slice(0, MOST)
}
