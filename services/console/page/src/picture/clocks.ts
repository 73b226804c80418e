import { seated, type Seated } from './items'
import type { Picture } from './picture'
import { child, instant, number, text, word, type Json } from './read'

/** Who has to report to whom, until when, and what came of it. */
export interface StatutoryClock {
  readonly kind: 'clock'
  readonly id: string
  readonly incidentId: string
  readonly name: string
  readonly clockKind: string
  readonly reportedFrom: string
  readonly reportedTo: string
  readonly organizationId: string
  readonly organizationName: string
  /** Null for any. */
  readonly channel: string | null
  readonly limitMinutes: number | null
  readonly source: string
  readonly verified: string
  readonly handling: string
  readonly startedAt: number | null
  readonly dueAt: number | null
  readonly state: string
  readonly metAt: number | null
  readonly latenessMillis: number | null
  readonly stopped: string | null
  readonly upwardReport: UpwardReport | null
  /** The upward report that met it. */
  readonly metByReportId: string | null
}

/** As an officer recorded it. */
export interface UpwardReport {
  readonly channel: string
  readonly toldTo: string
  readonly reportedAt: number | null
  readonly receipt: string | null
  readonly by: Seated
}

export function readClock(json: Json, id: string): StatutoryClock {
  return {
    kind: 'clock',
    id,
    incidentId: word(json, 'incidentId'),
    name: word(json, 'name'),
    clockKind: word(json, 'clockKind'),
    reportedFrom: word(json, 'reportedFrom'),
    reportedTo: word(json, 'reportedTo'),
    organizationId: word(json, 'organizationId'),
    organizationName: word(json, 'organizationName'),
    channel: text(json, 'channel'),
    limitMinutes: number(json, 'limitMinutes'),
    source: word(json, 'source'),
    verified: word(json, 'verified'),
    handling: word(json, 'handling'),
    startedAt: instant(json, 'startedAt'),
    dueAt: instant(json, 'dueAt'),
    // Whatever is not known to be over still runs.
    state: text(json, 'state') ?? 'RUNNING',
    metAt: instant(json, 'metAt'),
    latenessMillis: number(json, 'latenessMillis'),
    stopped: text(json, 'stopped'),
    upwardReport: upwardReport(child(json, 'upwardReport')),
    metByReportId: text(json, 'metByReportId'),
  }
}

function upwardReport(json: Json | null): UpwardReport | null {
  const by = json && child(json, 'by')
  return json === null || by === null
    ? null
    : {
        channel: word(json, 'channel'),
        toldTo: word(json, 'toldTo'),
        reportedAt: instant(json, 'reportedAt'),
        receipt: text(json, 'receipt'),
        by: seated(by),
      }
}

/** Whether it still asks for something. */
export function isRunning({ state }: StatutoryClock): boolean {
  return state !== 'MET' && state !== 'STOPPED'
}

/** Whether somebody still has to report for it. */
export function isOwed(clock: StatutoryClock): boolean {
  return isRunning(clock) && clock.clockKind !== 'FOLLOW_UP'
}

/** Those of the incident: what is asked for first, and the next to end before the others. */
export function clocksOf(picture: Picture, incidentId: string): StatutoryClock[] {
  return [...picture.clocks.values()]
    .filter((one) => one.incidentId === incidentId)
    .sort(
      (a, b) =>
        Number(isRunning(b)) - Number(isRunning(a)) ||
        (a.dueAt ?? 0) - (b.dueAt ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
}

/** How near the end is: it decides the word and the colour. */
export function urgencyOf(clock: StatutoryClock, now: number): 'CALM' | 'HALF_GONE' | 'ENDING' | 'OVER' {
  const left = (clock.dueAt ?? now) - now
  if (left <= 0) return clock.clockKind === 'FOLLOW_UP' ? 'ENDING' : 'OVER'
  if (left <= 600_000) return 'ENDING'
  return left <= (clock.limitMinutes ?? 0) * 30_000 ? 'HALF_GONE' : 'CALM'
}

const SPOKEN = ['PHONE', 'IN_PERSON']
const WRITTEN = ['WRITTEN', 'SYSTEM']

/** By which ways a report is what the clock asks for. */
export function channelsFor({ channel }: StatutoryClock): readonly string[] {
  if (channel === null) return [...SPOKEN, ...WRITTEN]
  return SPOKEN.includes(channel) ? SPOKEN : WRITTEN
}
