import type { Beat, Clocks } from './clock'
import { apply, EMPTY, itemsOf, type Picture } from '../picture/picture'
import { readItem, type Item } from '../picture/items'
import { isJson, number } from '../picture/read'

/**
 * A token is worth nothing without the picture it belongs to: both are written together when the page is left, and taken
 * together when it is loaded again in the same tab, by the same account. Signing out forgets them.
 */
export interface Keepsake {
  readonly username: string
  readonly token: string
  readonly picture: Picture
  /** The last heartbeat, so that the picture is as old as it is. */
  readonly beat: Beat | null
}

const KEY = 'liandong.picture'

export function keep(storage: Storage, { username, token, picture, beat }: Keepsake): void {
  try {
    storage.setItem(KEY, JSON.stringify({ username, token, beat, items: itemsOf(picture).map(written) }))
  } catch {
    // The browser's few megabytes are full: the next load gets a fresh snapshot, and says so.
    storage.removeItem(KEY)
  }
}

export function takeKept(storage: Storage, username: string, clocks: Clocks): Keepsake | null {
  const kept = storage.getItem(KEY)
  storage.removeItem(KEY)
  if (kept === null) return null
  try {
    const json = JSON.parse(kept) as { username: unknown; token: unknown; beat: unknown; items: unknown[] }
    if (json.username !== username || typeof json.token !== 'string') return null
    const items = json.items.map((item) => readItem(JSON.parse(String(item)))).filter((item) => item !== null)
    return { username, token: json.token, picture: apply(EMPTY, items), beat: readBeat(json.beat, clocks) }
  } catch {
    return null
  }
}

export function forgetKept(storage: Storage): void {
  storage.removeItem(KEY)
}

// Read items hold instants as milliseconds; the reader wants them as they came.
const INSTANTS = new Set([
  'receivedAt',
  'occurredAt',
  'nextDueAt',
  'nextAt',
  'raisedAt',
  'acknowledgedAt',
  'raisedAgainAt',
  'staleFrom',
  'shownFrom',
  'at',
  'from',
  'until',
  'shift',
  'signOnBy',
  'since',
  'positionAt',
  'offeredAt',
  'answerBy',
  'sentAt',
  'deliveredAt',
  'shownAt',
  'repliedAt',
  'acceptedAt',
  'enRouteAt',
  'onSceneAt',
  'endedAt',
  'heardBy',
  'givenAt',
  'askedAt',
  'dueBy',
  'dueAt',
  'saidAt',
  'startedAt',
  'metAt',
  'reportedAt',
  'draftedAt',
  'drawnAt',
  'editedAt',
  'asOf',
  'calledAt',
  'answeredAt',
  'startsAt',
  'runningSince',
  'outsideClearedAt',
])

function written(item: Item): string {
  return JSON.stringify(item, (name, value: unknown) =>
    INSTANTS.has(name) && typeof value === 'number' ? new Date(value).toISOString() : value,
  )
}

/** The monotonic clock began anew with the page: from here on it counts, and the wall clock tells what was before. */
function readBeat(json: unknown, clocks: Clocks): Beat | null {
  if (!isJson(json)) return null
  const [at, pictureAt, wall] = [number(json, 'at'), number(json, 'pictureAt'), number(json, 'wall')]
  return at === null || wall === null ? null : { at, pictureAt, wall, monotonic: clocks.monotonic() }
}
