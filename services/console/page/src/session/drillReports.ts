import {
  chair,
  readDrill,
  readFinding,
  type Chair,
  type Drill,
  type Finding,
  type Mark,
} from '../picture/drills'
import { child, children, instant, isJson, number, text, word, words, type Json } from '../picture/read'
import { readHappening, type Happening } from './drilling'
import { readProblem, type Fetch, type Problem } from './session'

/** The after-action report 评估总结 of a drill that is over. Seconds without another word are on the scenario's clock. */
export interface DrillReport {
  readonly drill: Drill
  readonly scenarioId: string
  readonly enterpriseName: string | null
  readonly summary: string | null
  readonly objectives: readonly string[]
  readonly pauses: readonly {
    readonly reason: string
    readonly from: number | null
    readonly until: number | null
  }[]
  readonly injects: readonly FedInject[]
  readonly expectations: readonly Outcome[]
  readonly people: readonly Reached[]
  readonly units: readonly Turnout[]
  readonly headings: readonly HeadingOutcome[]
  readonly timeline: readonly Passed[]
  /** How many happenings there were before those of the timeline. */
  readonly earlier: number
  readonly findings: readonly Finding[]
}

export interface FedInject {
  readonly id: string
  readonly title: string
  readonly injectKind: string
  /** Null where what it follows was never met. */
  readonly plannedSeconds: number | null
  readonly firedAtSeconds: number | null
  readonly firedAt: number | null
  readonly state: string
  readonly fault: string | null
}

export interface Outcome {
  readonly id: string
  readonly text: string
  readonly heading: string
  /** The inject from which time counts; null for the drill's start. */
  readonly afterTitle: string | null
  readonly withinSeconds: number
  readonly state: string
  readonly metAt: number | null
  readonly tookSeconds: number | null
  /** By how much more than allowed; negative where time was left. */
  readonly overSeconds: number | null
  readonly byEvaluator: boolean
  readonly judged: { readonly met: boolean; readonly note: string | null; readonly postName: string } | null
}

/** A post, or one of its people, in one incident. */
export interface Reached {
  readonly incidentNumber: string | null
  readonly seat: Chair
  /** Null for the post as a whole. */
  readonly personName: string | null
  readonly alertedAt: number | null
  readonly notifiedAt: number | null
  readonly deliveredAt: number | null
  readonly undeliveredAt: number | null
  readonly acknowledgedAt: number | null
  /** Of real time. */
  readonly acknowledgedSeconds: number | null
  readonly actedAt: number | null
  readonly acted: string | null
  /** Ids of expectations. */
  readonly expected: readonly string[]
}

export interface Turnout {
  readonly incidentNumber: string | null
  readonly unitName: string
  readonly offeredAt: number | null
  readonly acceptedAt: number | null
  readonly declinedAt: number | null
  readonly enRouteAt: number | null
  readonly onSceneAt: number | null
  readonly releasedAt: number | null
}

export interface HeadingOutcome {
  readonly heading: string
  readonly met: number
  readonly late: number
  readonly missed: number
  readonly open: number
  /** The mean; null where none marked. */
  readonly mark: number | null
  readonly marks: readonly Mark[]
}

export interface Passed {
  readonly at: number | null
  readonly atSeconds: number
  readonly passage: string
  readonly text: string | null
  readonly seconds: number | null
  readonly reason: string | null
  readonly happening: Happening | null
}

export type Read<T> = { readonly ok: T } | { readonly problem: Problem }

/** Where a drill's report stands; its papers have `.pdf` and `.docx` behind it. */
export function reportPath(drillId: string): string {
  return `/api/drills/${encodeURIComponent(drillId)}/report`
}

export async function readReport(http: Fetch, drillId: string): Promise<Read<DrillReport>> {
  try {
    const response = await http(reportPath(drillId), {
      method: 'GET',
      headers: { accept: 'application/json' },
    })
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return { ok: report(isJson(json) ? json : {}, drillId) }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}

function report(json: Json, drillId: string): DrillReport {
  return {
    drill: readDrill(child(json, 'drill') ?? {}, drillId),
    scenarioId: word(json, 'scenarioId'),
    enterpriseName: text(json, 'enterpriseName'),
    summary: text(json, 'summary'),
    objectives: words(json, 'objectives'),
    pauses: children(json, 'pauses').map((one) => ({
      reason: word(one, 'reason'),
      from: instant(one, 'from'),
      until: instant(one, 'until'),
    })),
    injects: children(json, 'injects').map((one) => ({
      id: word(one, 'id'),
      title: word(one, 'title'),
      injectKind: word(one, 'injectKind'),
      plannedSeconds: number(one, 'plannedSeconds'),
      firedAtSeconds: number(one, 'firedAtSeconds'),
      firedAt: instant(one, 'firedAt'),
      state: text(one, 'state') ?? 'WAITING',
      fault: text(one, 'fault'),
    })),
    expectations: children(json, 'expectations').map(outcome),
    people: children(json, 'people').map(reached),
    units: children(json, 'units').map((one) => ({
      incidentNumber: text(one, 'incidentNumber'),
      unitName: word(one, 'unitName'),
      offeredAt: instant(one, 'offeredAt'),
      acceptedAt: instant(one, 'acceptedAt'),
      declinedAt: instant(one, 'declinedAt'),
      enRouteAt: instant(one, 'enRouteAt'),
      onSceneAt: instant(one, 'onSceneAt'),
      releasedAt: instant(one, 'releasedAt'),
    })),
    headings: children(json, 'headings').map((one) => ({
      heading: word(one, 'heading'),
      met: number(one, 'met') ?? 0,
      late: number(one, 'late') ?? 0,
      missed: number(one, 'missed') ?? 0,
      open: number(one, 'open') ?? 0,
      mark: number(one, 'mark'),
      marks: children(one, 'marks').map((mark) => ({
        heading: word(mark, 'heading'),
        mark: number(mark, 'mark') ?? 0,
        note: text(mark, 'note'),
        postId: word(mark, 'postId'),
        postName: word(mark, 'postName'),
      })),
    })),
    timeline: children(json, 'timeline').map((one) => {
      const happening = child(one, 'happening')
      return {
        at: instant(one, 'at'),
        atSeconds: number(one, 'atSeconds') ?? 0,
        passage: word(one, 'passage'),
        text: text(one, 'text'),
        seconds: number(one, 'seconds'),
        reason: text(one, 'reason'),
        happening: happening === null ? null : readHappening(happening),
      }
    }),
    earlier: number(json, 'earlier') ?? 0,
    findings: children(json, 'findings').map((one) => readFinding(one, word(one, 'id'))),
  }
}

function outcome(json: Json): Outcome {
  const judged = child(json, 'judged')
  return {
    id: word(json, 'id'),
    text: word(json, 'text'),
    heading: word(json, 'heading'),
    afterTitle: text(json, 'afterTitle'),
    withinSeconds: number(json, 'withinSeconds') ?? 0,
    state: text(json, 'state') ?? 'OPEN',
    metAt: instant(json, 'metAt'),
    tookSeconds: number(json, 'tookSeconds'),
    overSeconds: number(json, 'overSeconds'),
    byEvaluator: json.byEvaluator === true,
    judged:
      judged === null
        ? null
        : { met: judged.met === true, note: text(judged, 'note'), postName: word(judged, 'postName') },
  }
}

function reached(json: Json): Reached {
  return {
    incidentNumber: text(json, 'incidentNumber'),
    seat: chair(child(json, 'seat')),
    personName: text(json, 'personName'),
    alertedAt: instant(json, 'alertedAt'),
    notifiedAt: instant(json, 'notifiedAt'),
    deliveredAt: instant(json, 'deliveredAt'),
    undeliveredAt: instant(json, 'undeliveredAt'),
    acknowledgedAt: instant(json, 'acknowledgedAt'),
    acknowledgedSeconds: number(json, 'acknowledgedSeconds'),
    actedAt: instant(json, 'actedAt'),
    acted: text(json, 'acted'),
    expected: words(json, 'expected'),
  }
}
