import { named, type Named } from './named'
import { child, children, instant, number, text, word, words, type Json } from './read'

/** A drill 演练: how far it is and who takes part. */
export interface Drill {
  readonly kind: 'drill'
  readonly id: string
  readonly name: string
  readonly drillKind: string
  readonly extent: string
  /** SCHEDULED, RUNNING, PAUSED, FINISHED or CANCELLED. */
  readonly phase: string
  readonly announced: boolean
  readonly startsAt: number | null
  readonly startedAt: number | null
  readonly endedAt: number | null
  /** Why it did not start when its time had come. */
  readonly notStarted: string | null
  readonly pause: { readonly reason: string; readonly incidentId: string | null } | null
  readonly clock: DrillClock
  readonly towns: readonly { readonly code: string; readonly name: string }[]
  readonly director: Chair
  readonly evaluators: readonly Chair[]
  readonly parties: readonly { readonly seat: Chair; readonly people: readonly Named[] }[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly outside: readonly string[]
  readonly outsideClearedAt: number | null
}

export interface DrillClock {
  /** Null while it stands still. */
  readonly runningSince: number | null
  readonly elapsedSeconds: number
  readonly shiftedSeconds: number
}

/** A post and whose it is. */
export interface Chair {
  readonly postId: string
  readonly postName: string
  readonly organizationId: string | null
  readonly organizationName: string | null
}

/** What comes within a drill and what has to follow; only who runs and judges it has this before it is over. */
export interface Conduct {
  readonly kind: 'conduct'
  /** The drill's. */
  readonly id: string
  readonly summary: string | null
  readonly objectives: readonly string[]
  readonly injects: readonly Inject[]
  readonly expectations: readonly Expectation[]
  readonly marks: readonly Mark[]
}

export interface Inject {
  readonly id: string
  readonly title: string
  readonly injectKind: string
  readonly byName: string | null
  /** On the scenario's clock; null while what it follows is not met. */
  readonly dueSeconds: number | null
  readonly follows: string | null
  /** WAITING, HELD, FIRED, TAKEN, NOT_TAKEN or SKIPPED. */
  readonly state: string
  readonly fault: string | null
  readonly text: string | null
}

export interface Expectation {
  readonly id: string
  readonly text: string
  readonly heading: string
  readonly withinSeconds: number
  /** On the scenario's clock; null while time does not count. */
  readonly dueSeconds: number | null
  readonly byEvaluator: boolean
  /** OPEN, MET, MISSED or LATE. */
  readonly state: string
  readonly tookSeconds: number | null
  readonly judged: { readonly met: boolean; readonly note: string | null; readonly postName: string } | null
}

export interface Mark {
  readonly heading: string
  readonly mark: number
  readonly note: string | null
  readonly postId: string
  readonly postName: string
}

/** What a drill has shown and somebody is to mend. */
export interface Finding {
  readonly kind: 'finding'
  readonly id: string
  readonly drillId: string
  readonly drillName: string
  readonly text: string
  readonly owner: Chair
  readonly by: Chair
  readonly dueAt: number | null
  /** OPEN, ANSWERED, RETURNED or STRUCK_OFF. */
  readonly state: string
  readonly note: string | null
  /** How many tiers were told that it is overdue. */
  readonly step: number
}

/** A scenario of the library. */
export interface Scenario {
  readonly kind: 'scenario'
  readonly id: string
  readonly name: string
  readonly summary: string | null
  readonly drillKind: string
  readonly extent: string
  readonly director: Chair
  readonly participants: readonly Chair[]
  readonly outside: readonly string[]
  readonly injects: number
  readonly expectations: number
  /** Whose duty to hold drills it meets. */
  readonly enterpriseName: string | null
}

export function chair(json: Json | null): Chair {
  const from = json ?? {}
  return {
    postId: word(from, 'postId'),
    postName: word(from, 'postName'),
    organizationId: text(from, 'organizationId'),
    organizationName: text(from, 'organizationName'),
  }
}

export function readDrill(json: Json, id: string): Drill {
  const clock = child(json, 'clock') ?? {}
  const pause = child(json, 'pause')
  return {
    kind: 'drill',
    id,
    name: word(json, 'name'),
    drillKind: word(json, 'drillKind'),
    extent: word(json, 'extent'),
    phase: word(json, 'phase'),
    announced: json.announced === true,
    startsAt: instant(json, 'startsAt'),
    startedAt: instant(json, 'startedAt'),
    endedAt: instant(json, 'endedAt'),
    notStarted: text(json, 'notStarted'),
    pause: pause === null ? null : { reason: word(pause, 'reason'), incidentId: text(pause, 'incidentId') },
    clock: {
      runningSince: instant(clock, 'runningSince'),
      elapsedSeconds: number(clock, 'elapsedSeconds') ?? 0,
      shiftedSeconds: number(clock, 'shiftedSeconds') ?? 0,
    },
    towns: children(json, 'towns').map((town) => ({ code: word(town, 'code'), name: word(town, 'name') })),
    director: chair(child(json, 'director')),
    evaluators: children(json, 'evaluators').map(chair),
    parties: children(json, 'parties').map((party) => ({
      seat: chair(child(party, 'seat')),
      people: children(party, 'people').map(named),
    })),
    units: children(json, 'units').map((unit) => ({ id: word(unit, 'id'), name: word(unit, 'name') })),
    outside: words(json, 'outside'),
    outsideClearedAt: instant(json, 'outsideClearedAt'),
  }
}

export function readConduct(json: Json, id: string): Conduct {
  return {
    kind: 'conduct',
    id,
    summary: text(json, 'summary'),
    objectives: words(json, 'objectives'),
    injects: children(json, 'injects').map((one) => ({
      id: word(one, 'id'),
      title: word(one, 'title'),
      injectKind: word(one, 'injectKind'),
      byName: text(one, 'byName'),
      dueSeconds: number(one, 'dueSeconds'),
      follows: text(one, 'follows'),
      state: text(one, 'state') ?? 'WAITING',
      fault: text(one, 'fault'),
      text: text(one, 'text'),
    })),
    expectations: children(json, 'expectations').map((one) => {
      const judged = child(one, 'judged')
      return {
        id: word(one, 'id'),
        text: word(one, 'text'),
        heading: word(one, 'heading'),
        withinSeconds: number(one, 'withinSeconds') ?? 0,
        dueSeconds: number(one, 'dueSeconds'),
        byEvaluator: one.byEvaluator === true,
        state: text(one, 'state') ?? 'OPEN',
        tookSeconds: number(one, 'tookSeconds'),
        judged:
          judged === null
            ? null
            : { met: judged.met === true, note: text(judged, 'note'), postName: word(judged, 'postName') },
      }
    }),
    marks: children(json, 'marks').map((one) => ({
      heading: word(one, 'heading'),
      mark: number(one, 'mark') ?? 0,
      note: text(one, 'note'),
      postId: word(one, 'postId'),
      postName: word(one, 'postName'),
    })),
  }
}

export function readFinding(json: Json, id: string): Finding {
  return {
    kind: 'finding',
    id,
    drillId: word(json, 'drillId'),
    drillName: word(json, 'drillName'),
    text: word(json, 'text'),
    owner: chair(child(json, 'owner')),
    by: chair(child(json, 'by')),
    dueAt: instant(json, 'dueAt'),
    state: text(json, 'state') ?? 'OPEN',
    note: text(json, 'note'),
    step: number(json, 'step') ?? 0,
  }
}

export function readScenario(json: Json, id: string): Scenario {
  return {
    kind: 'scenario',
    id,
    name: word(json, 'name'),
    summary: text(json, 'summary'),
    drillKind: word(json, 'drillKind'),
    extent: word(json, 'extent'),
    director: chair(child(json, 'director')),
    participants: children(json, 'participants').map(chair),
    outside: words(json, 'outside'),
    injects: number(json, 'injects') ?? 0,
    expectations: number(json, 'expectations') ?? 0,
    enterpriseName: text(json, 'enterpriseName'),
  }
}

/** Whether it has begun and is not over. */
export function isOn({ phase }: Drill): boolean {
  return phase === 'RUNNING' || phase === 'PAUSED'
}

const PHASES = ['RUNNING', 'PAUSED', 'SCHEDULED', 'FINISHED', 'CANCELLED']

/** Those that are on first, then what comes, the next first, then what is over, the latest first. */
export function drillsInOrder(drills: Iterable<Drill>): Drill[] {
  const place = ({ phase }: Drill) => (PHASES.includes(phase) ? PHASES.indexOf(phase) : PHASES.length)
  return [...drills].sort((a, b) => {
    const [one, other] = [place(a) < 2 ? 0 : place(a), place(b) < 2 ? 0 : place(b)]
    const times = (a.startsAt ?? 0) - (b.startsAt ?? 0)
    return one - other || (one > 2 ? -times : times)
  })
}

/** What the scenario's clock shows, in milliseconds. */
export function clockAt({ runningSince, elapsedSeconds, shiftedSeconds }: DrillClock, now: number): number {
  const running = runningSince === null ? 0 : Math.max(0, now - runningSince)
  return (elapsedSeconds + shiftedSeconds) * 1000 + running
}

const WAITING = ['HELD', 'NOT_TAKEN', 'WAITING']

/** Whether its director may still fire or skip it. */
export function isAhead({ state }: Inject): boolean {
  return WAITING.includes(state)
}

/** What comes next: what waits for the director first, then by the clock; what follows something unmet last. */
export function nextInjects({ injects }: Conduct): Inject[] {
  return injects
    .filter(isAhead)
    .sort(
      (a, b) =>
        Number(b.state !== 'WAITING') - Number(a.state !== 'WAITING') ||
        (a.dueSeconds ?? Infinity) - (b.dueSeconds ?? Infinity),
    )
}

/** Findings that somebody has to mend or to check. */
export function openFindings(findings: Iterable<Finding>): Finding[] {
  return [...findings]
    .filter(({ state }) => state !== 'STRUCK_OFF')
    .sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))
}

/** Whose post runs it; whoever leads the city's shift may, too. */
export function mayRun(drill: Drill, seat: { postId: string; postKind: string; tier: string }): boolean {
  return drill.director.postId === seat.postId || (seat.tier === 'CITY' && seat.postKind === 'DUTY_LEADER')
}

/** Whose post judges it: its evaluators' and its director's. */
export function mayJudge(drill: Drill, postId: string): boolean {
  return drill.director.postId === postId || drill.evaluators.some((one) => one.postId === postId)
}

/** Who says what others have held and filed: the city, and a town of itself and its enterprises. */
export function maySayOfDrills(tier: string): boolean {
  return tier === 'CITY' || tier === 'TOWN'
}

/** Whoever plans: the city's duty leaders and duty officers. */
export function mayPlan(seat: { postKind: string; tier: string }): boolean {
  return seat.tier === 'CITY' && (seat.postKind === 'DUTY_LEADER' || seat.postKind === 'DUTY_OFFICER')
}
