import type { Awaiting } from './awaiting'
import { compare } from './selectors'

/** From what is late to what has no time. */
export const URGENCIES = ['OVER', 'SOON', 'LATER', 'UNTIMED'] as const
export type Urgency = (typeof URGENCIES)[number]

/** As near as a statutory clock that is about to end. */
const SOON_MILLIS = 600_000

export function urgencyAt({ late, dueAt }: Pick<Awaiting, 'late' | 'dueAt'>, now: number): Urgency {
  if (late) return 'OVER'
  if (dueAt === null) return 'UNTIMED'
  if (dueAt <= now) return 'OVER'
  return dueAt - now <= SOON_MILLIS ? 'SOON' : 'LATER'
}

export type Placed = Awaiting & { readonly urgency: Urgency }

/** Where a row was put, and by which time. */
export interface Place {
  readonly urgency: Urgency
  readonly by: number
}

export interface Arranged {
  readonly rows: readonly Placed[]
  readonly places: ReadonlyMap<string, Place>
}

/**
 * What is late first, longest late on top, then what is due soonest. A row keeps its place while somebody reads: a next step
 * that moves its time moves it only when that makes it more or less urgent.
 */
export function arrange(all: readonly Awaiting[], now: number, before: Arranged['places']): Arranged {
  const places = new Map<string, Place>()
  const ranked: { row: Placed; at: number; by: number }[] = []
  for (const one of all) {
    if (one.shownFrom > now) continue
    const urgency = urgencyAt(one, now)
    const kept = before.get(one.key)
    const place =
      kept?.urgency === urgency ? kept : { urgency, by: one.dueAt ?? one.since ?? Number.MAX_VALUE }
    places.set(one.key, place)
    ranked.push({ row: { ...one, urgency }, at: URGENCIES.indexOf(urgency), by: place.by })
  }
  ranked.sort((a, b) => a.at - b.at || a.by - b.by || compare(a.row.key, b.row.key))
  return { rows: ranked.map(({ row }) => row), places }
}
