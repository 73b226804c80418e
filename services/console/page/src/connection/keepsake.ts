import { apply, EMPTY, itemsOf, type Picture } from '../picture/picture'
import { readItem } from '../picture/items'

/**
 * A token is worth nothing without the picture it belongs to: both are written together when the page is left, and taken
 * together when it is loaded again in the same tab, by the same account. Signing out forgets them.
 */
export interface Keepsake {
  readonly username: string
  readonly token: string
  readonly picture: Picture
}

const KEY = 'liandong.picture'

export function keep(storage: Storage, { username, token, picture }: Keepsake): void {
  try {
    storage.setItem(KEY, JSON.stringify({ username, token, items: itemsOf(picture) }, instantsAsText))
  } catch {
    // The browser's few megabytes are full: the next load gets a fresh snapshot, and says so.
    storage.removeItem(KEY)
  }
}

export function takeKept(storage: Storage, username: string): Keepsake | null {
  const kept = storage.getItem(KEY)
  storage.removeItem(KEY)
  if (kept === null) return null
  try {
    const json = JSON.parse(kept) as { username: unknown; token: unknown; items: unknown[] }
    if (json.username !== username || typeof json.token !== 'string') return null
    const items = json.items.map(readItem).filter((item) => item !== null)
    return { username, token: json.token, picture: apply(EMPTY, items) }
  } catch {
    return null
  }
}

export function forgetKept(storage: Storage): void {
  storage.removeItem(KEY)
}

// Read items hold instants as milliseconds; the reader wants them as they came.
const INSTANTS = new Set(['receivedAt', 'occurredAt', 'nextDueAt', 'acknowledgedAt', 'at', 'from', 'until'])

function instantsAsText(name: string, value: unknown): unknown {
  return INSTANTS.has(name) && typeof value === 'number' ? new Date(value).toISOString() : value
}
