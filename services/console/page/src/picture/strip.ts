import type { Duty, GapAhead } from './duties'

/** What a stretch of a post's day is. */
export type StretchKind =
  /** Somebody sat, sits or is to sit there. */
  | 'STAFFED'
  /** It is to begin, and not everybody who is to come has signed on. */
  | 'AWAITED'
  /** Fewer sit there than the post asks for. */
  | 'TOO_FEW'
  /** Nobody. */
  | 'GAP'
  /** No schedule says who. */
  | 'UNPUBLISHED'

export interface Stretch {
  readonly from: number
  readonly until: number
  readonly kind: StretchKind
  readonly people: readonly string[]
  /** By an override or a swap. */
  readonly changed: boolean
  readonly reason: string | null
  /** Since when the relief is missing, although somebody still answers. */
  readonly reliefMissing: boolean
}

interface Shift {
  readonly from: number
  readonly until: number
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly changes: readonly { readonly kind: string; readonly reason: string | null }[]
}

/**
 * The day of a post, without holes: now as it is, before and after as it was published. A gap that is known ahead counts more
 * than a shift without people does.
 */
export function stripOf(
  duty: Duty,
  published: readonly Shift[],
  from: number,
  until: number,
  now: number,
): Stretch[] {
  const inForce = current(duty, from, until, now)
  const begin = inForce[0]?.from ?? from
  const end = inForce.at(-1)?.until ?? from
  const known = published.length > 0
  const day = [
    ...fill(published, from, begin, known),
    ...inForce,
    ...fill(published.length > 0 ? published : reliefOf(duty, end), end, until, known).map((one) =>
      awaited(one, duty, now),
    ),
  ]
  return merged(day.flatMap((one) => tooFew(one, duty.ahead, now)))
}

/** The shift that answers now, until it turns; what of it is a gap, or lacks its relief, is a stretch of its own. */
function current(duty: Duty, from: number, until: number, now: number): Stretch[] {
  const begin = clamp(duty.from ?? from, from, until)
  // Who was not relieved goes on.
  const end = clamp(Math.max(duty.until ?? until, now), from, until)
  if (duty.people.length === 0 && duty.from === null && duty.gap === null) return []
  const people = duty.people.map(({ name }) => name)
  const kind = people.length === 0 ? 'GAP' : 'STAFFED'
  const whole: Stretch = {
    from: begin,
    until: end,
    kind,
    people,
    changed: duty.overrides.some((one) => (one.from ?? 0) <= now && (one.until ?? Infinity) > now),
    reason:
      duty.overrides.find((one) => (one.from ?? 0) <= now && (one.until ?? Infinity) > now)?.reason ?? null,
    reliefMissing: false,
  }
  const since = duty.gap?.since ?? null
  if (since === null || since <= begin)
    return whole.until > whole.from ? [{ ...whole, reliefMissing: since !== null && people.length > 0 }] : []
  const at = clamp(since, begin, end)
  return [
    { ...whole, until: at, kind: people.length === 0 ? 'UNPUBLISHED' : kind },
    { ...whole, from: at, reliefMissing: people.length > 0 },
  ].filter((one): one is Stretch => one.until > one.from)
}

/** The relief, where no schedule says who comes. */
function reliefOf(duty: Duty, from: number): Shift[] {
  const relief = duty.relief
  return relief?.until == null || relief.people.length === 0
    ? []
    : [{ from, until: relief.until, people: relief.people, changes: [] }]
}

function fill(shifts: readonly Shift[], from: number, until: number, known: boolean): Stretch[] {
  const found: Stretch[] = []
  let at = from
  const hole = (to: number) => {
    if (to > at) found.push(empty(at, to, known ? 'GAP' : 'UNPUBLISHED'))
  }
  for (const shift of shifts) {
    const begin = Math.max(shift.from, at)
    const end = Math.min(shift.until, until)
    if (end <= begin) continue
    hole(begin)
    found.push({
      ...empty(begin, end, shift.people.length === 0 ? 'GAP' : 'STAFFED'),
      people: shift.people.map(({ name }) => name),
      changed: shift.changes.length > 0,
      reason: shift.changes.find(({ reason }) => reason !== null)?.reason ?? null,
    })
    at = end
  }
  hole(until)
  return found
}

/** The shift that comes next is awaited until everybody of it has signed on. */
function awaited(one: Stretch, duty: Duty, now: number): Stretch {
  const relief = duty.relief
  if (one.kind !== 'STAFFED' || relief === null || relief.handedOver) return one
  const begins = relief.shift ?? duty.until ?? now
  const came = new Set(relief.signedOn.map(({ name }) => name))
  return begins >= one.from && begins < one.until && one.people.some((name) => !came.has(name))
    ? { ...one, kind: 'AWAITED' }
    : one
}

/** Cut where the roster says that too few, or nobody, will sit there. */
function tooFew(one: Stretch, ahead: readonly GapAhead[], now: number): Stretch[] {
  const cut = ahead.find(
    (gap) =>
      (gap.from ?? 0) < one.until && (gap.until ?? Infinity) > one.from && (gap.until ?? Infinity) > now,
  )
  if (cut === undefined || one.kind === 'GAP') return [one]
  const from = Math.max(cut.from ?? one.from, one.from)
  const until = Math.min(cut.until ?? one.until, one.until)
  return [
    { ...one, until: from },
    { ...one, from, until, kind: cut.rostered === 0 ? ('GAP' as const) : ('TOO_FEW' as const) },
    ...tooFew(
      { ...one, from: until },
      ahead.filter((gap) => gap !== cut),
      now,
    ),
  ].filter((part) => part.until > part.from)
}

function empty(from: number, until: number, kind: StretchKind): Stretch {
  return { from, until, kind, people: [], changed: false, reason: null, reliefMissing: false }
}

/** Neighbours that say the same are one. */
function merged(all: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const one of all) {
    const last = found.at(-1)
    if (last !== undefined && says(last) === says(one))
      found[found.length - 1] = { ...last, until: one.until }
    else found.push(one)
  }
  return found
}

const says = ({ kind, people, changed, reason, reliefMissing }: Stretch) =>
  JSON.stringify([kind, people, changed, reason, reliefMissing])

const clamp = (at: number, low: number, high: number) => Math.min(Math.max(at, low), high)
