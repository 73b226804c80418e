import { readAbsent, type Absent } from './absences'
import { readLack, type Lack } from './lacks'
import { named, type Named } from './named'
import { child, children, instant, number, text, word, type Json } from './read'

export type { Named }

/** A post, who answers for it now, who is to take over, and what is changed in its roster. */
export interface Duty {
  readonly kind: 'duty'
  /** The post's id. */
  readonly id: string
  readonly postName: string
  readonly postKind: string
  readonly organizationId: string
  readonly organizationName: string
  readonly tier: string
  readonly people: readonly OnDuty[]
  readonly from: number | null
  readonly until: number | null
  readonly relief: Relief | null
  readonly gap: Gap | null
  readonly overrides: readonly Changed[]
  readonly swaps: readonly Swapped[]
  readonly absences: readonly Absent[]
  /** What its roster lacks in the 72 hours to come. */
  readonly ahead: readonly GapAhead[]
  /** Posts whose people are told when it is taken over. */
  readonly followers: readonly string[]
}

/** A while to come with too few people. */
export interface GapAhead {
  readonly from: number | null
  readonly until: number | null
  readonly rostered: number
  readonly minimum: number
}

export interface OnDuty {
  readonly id: string
  readonly name: string
  /** Null where this account may not see it. */
  readonly phone: string | null
  /** Channels on which the person is not called of itself. */
  readonly disabled: readonly DisabledContact[]
  /** Whether a channel is left. */
  readonly reached: boolean
  /** What the post asks for and the person has not, or not for ever. */
  readonly lacks: readonly Lack[]
}

export interface DisabledContact {
  readonly channel: string
  readonly fault: string
}

/** The shift that is to take over. */
export interface Relief {
  readonly people: readonly Named[]
  readonly signedOn: readonly Named[]
  readonly shift: number | null
  /** Null while it has not begun and somebody came early. */
  readonly until: number | null
  readonly signOnBy: number | null
  /** Who has signed the handover. */
  readonly offeredBy: Named | null
  readonly note: string | null
  readonly handedOver: boolean
}

/** A post without its people 空岗. */
export interface Gap {
  readonly reason: string
  readonly missing: readonly Named[]
  readonly since: number | null
  readonly told: number
}

/** An override 替班. */
export interface Changed {
  readonly id: string
  readonly change: string
  readonly from: number | null
  readonly until: number | null
  readonly out: readonly Named[]
  readonly in: readonly Named[]
  readonly reason: string | null
}

/** A swap that waits for the other's answer. */
export interface Swapped {
  readonly id: string
  readonly asker: Seat
  readonly other: Seat
  readonly reason: string | null
}

export interface Seat {
  readonly person: Named
  readonly postName: string
  readonly from: number | null
  readonly until: number | null
}

export function readDuty(json: Json, id: string): Duty {
  return {
    kind: 'duty',
    id,
    postName: word(json, 'postName'),
    postKind: word(json, 'postKind'),
    organizationId: word(json, 'organizationId'),
    organizationName: word(json, 'organizationName'),
    tier: word(json, 'tier'),
    people: children(json, 'people').map(onDuty),
    from: instant(json, 'from'),
    until: instant(json, 'until'),
    relief: relief(child(json, 'relief')),
    gap: gap(child(json, 'gap')),
    overrides: children(json, 'overrides').map(changed),
    swaps: children(json, 'swaps').map((one) => ({
      id: word(one, 'id'),
      asker: seat(child(one, 'asker')),
      other: seat(child(one, 'other')),
      reason: text(one, 'reason'),
    })),
    absences: children(json, 'absences').map(readAbsent),
    ahead: children(json, 'ahead').map((one) => ({
      from: instant(one, 'from'),
      until: instant(one, 'until'),
      rostered: number(one, 'rostered') ?? 0,
      minimum: number(one, 'minimum') ?? 1,
    })),
    followers: Array.isArray(json.followers) ? json.followers.filter((one) => typeof one === 'string') : [],
  }
}

/** Who is still to come at the post. */
export function awaited(duty: Duty): readonly Named[] {
  const relief = duty.relief
  return relief === null
    ? []
    : relief.people.filter(({ id }) => relief.signedOn.every((one) => one.id !== id))
}

function onDuty(json: Json): OnDuty {
  return {
    ...named(json),
    phone: text(json, 'phone'),
    lacks: children(json, 'lacks').map(readLack),
    disabled: children(json, 'disabled').map((of) => ({
      channel: word(of, 'channel'),
      fault: word(of, 'fault'),
    })),
  }
}

function relief(json: Json | null): Relief | null {
  if (json === null) return null
  const offeredBy = child(json, 'offeredBy')
  return {
    people: children(json, 'people').map(named),
    signedOn: children(json, 'signedOn').map(named),
    shift: instant(json, 'shift'),
    until: instant(json, 'until'),
    signOnBy: instant(json, 'signOnBy'),
    offeredBy: offeredBy === null ? null : named(offeredBy),
    note: text(json, 'note'),
    handedOver: json.handedOver === true,
  }
}

function gap(json: Json | null): Gap | null {
  return json === null
    ? null
    : {
        reason: word(json, 'reason'),
        missing: children(json, 'missing').map(named),
        since: instant(json, 'since'),
        told: number(json, 'told') ?? 0,
      }
}

function changed(json: Json): Changed {
  return {
    id: word(json, 'id'),
    change: word(json, 'change'),
    from: instant(json, 'from'),
    until: instant(json, 'until'),
    out: children(json, 'out').map(named),
    in: children(json, 'in').map(named),
    reason: text(json, 'reason'),
  }
}

function seat(json: Json | null): Seat {
  const of = json ?? {}
  return {
    person: named(child(of, 'person') ?? {}),
    postName: word(of, 'postName'),
    from: instant(of, 'from'),
    until: instant(of, 'until'),
  }
}
