import { child, children, instant, isJson, number, text, word, type Json } from '../picture/read'
import { readProblem, type Fetch, type Problem } from './session'

export const NOTE_FIELDS = ['place', 'cause', 'measures', 'result', 'trend', 'told'] as const
export const CALLER_FIELDS = ['unit', 'name', 'post', 'phone'] as const
export type NoteField = (typeof NOTE_FIELDS)[number]
export type CallerField = (typeof CALLER_FIELDS)[number]

/** What somebody writes into a duty log; fields that are left empty are left out. */
export interface NoteAsked {
  readonly occurredAt: string
  readonly course: string
  readonly fields: Readonly<Partial<Record<NoteField, string>>>
  readonly caller: Readonly<Partial<Record<CallerField, string>>>
  readonly forRelief: boolean
}

export interface NoteRead extends NoteAsked {
  readonly id: string
  readonly state: string
  readonly handedOver: boolean
  readonly corrects: boolean
  readonly corrected: boolean
  readonly struckOut: { readonly by: string; readonly reason: string; readonly at: number | null } | null
}

export interface LogLine {
  readonly at: number | null
  readonly kind: string
  readonly people: readonly string[]
  readonly incidentNumber: string | null
  readonly detail: string | null
  readonly exercise: boolean
  /** Of a handover: so many things of each kind were signed for. */
  readonly handed: readonly { readonly kind: string; readonly count: number }[]
  readonly note: NoteRead | null
}

/** The duty log of one shift. */
export interface DutyLog {
  readonly sequence: number
  /** The instant as the console names the shift by it. */
  readonly shift: string
  readonly from: number | null
  readonly until: number | null
  readonly people: readonly string[]
  readonly previous: string | null
  readonly next: string | null
  readonly lines: readonly LogLine[]
}

export type Answer<T> = { readonly ok: T } | { readonly problem: Problem }

export const CURRENT = 'current'

export function logPath(post: string, shift: string): string {
  return `/api/posts/${encodeURIComponent(post)}/duty-log/${encodeURIComponent(shift)}`
}

export async function readLog(http: Fetch, post: string, shift: string): Promise<Answer<DutyLog>> {
  return ask(http, logPath(post, shift), { method: 'GET', headers: { accept: 'application/json' } }, log)
}

/** Writes a note; a repeat under the same key writes no second one. The answer is the sequence at which it can be read. */
export async function writeNote(
  http: Fetch,
  key: string,
  post: string,
  personId: string,
  note: NoteAsked,
): Promise<Answer<number>> {
  return send(http, key, `/api/posts/${encodeURIComponent(post)}/notes`, { personId, note: body(note) })
}

/** Strikes a note out; with a correction, that holds instead. */
export async function strikeOut(
  http: Fetch,
  key: string,
  post: string,
  note: string,
  asked: { readonly personId: string; readonly reason: string; readonly correction: NoteAsked | null },
): Promise<Answer<number>> {
  const { personId, reason, correction } = asked
  return send(
    http,
    key,
    `/api/posts/${encodeURIComponent(post)}/notes/${encodeURIComponent(note)}/striking-out`,
    { personId, reason, ...(correction !== null && { correction: body(correction) }) },
  )
}

/** Whether nobody knows what came of it: the same is to be sent again under the same key. */
export function isUnknown({ code }: Problem): boolean {
  return ['UNREACHABLE', 'OUTCOME_UNKNOWN', 'NOT_NOW'].includes(code)
}

function body({ occurredAt, course, fields, caller, forRelief }: NoteAsked): object {
  return { occurredAt, course, ...fields, ...(Object.keys(caller).length > 0 && { caller }), forRelief }
}

async function send(http: Fetch, key: string, path: string, asked: object): Promise<Answer<number>> {
  const headers = { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': key }
  return ask(
    http,
    path,
    { method: 'POST', headers, body: JSON.stringify(asked) },
    (json) => number(json, 'sequence') ?? 0,
  )
}

async function ask<T>(
  http: Fetch,
  path: string,
  init: RequestInit,
  of: (json: Json) => T,
): Promise<Answer<T>> {
  try {
    const response = await http(path, init)
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return { ok: of(isJson(json) ? json : {}) }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}

function log(json: Json): DutyLog {
  return {
    sequence: number(json, 'sequence') ?? 0,
    shift: word(json, 'from'),
    from: instant(json, 'from'),
    until: instant(json, 'until'),
    people: namesIn(json, 'people'),
    previous: text(json, 'previous'),
    next: text(json, 'next'),
    lines: children(json, 'lines').map(line),
  }
}

function line(json: Json): LogLine {
  const note = child(json, 'note')
  return {
    at: instant(json, 'at'),
    kind: word(json, 'kind'),
    people: namesIn(json, 'people'),
    incidentNumber: text(json, 'incidentNumber'),
    detail: text(json, 'detail'),
    exercise: json.exercise === true,
    handed: children(json, 'handed').map((one) => ({
      kind: word(one, 'kind'),
      count: number(one, 'count') ?? 0,
    })),
    note: note === null ? null : read(note),
  }
}

function read(json: Json): NoteRead {
  const struck = child(json, 'struckOut')
  return {
    id: word(json, 'id'),
    occurredAt: word(json, 'occurredAt'),
    state: word(json, 'state'),
    course: text(json, 'course') ?? '',
    fields: filled(json, NOTE_FIELDS),
    caller: filled(child(json, 'caller') ?? {}, CALLER_FIELDS),
    forRelief: json.forRelief === true,
    handedOver: json.handedOver === true,
    corrects: text(json, 'replaces') !== null,
    corrected: text(json, 'replacedBy') !== null,
    struckOut:
      struck === null
        ? null
        : {
            by: word(child(struck, 'by') ?? {}, 'name'),
            reason: word(struck, 'reason'),
            at: instant(struck, 'at'),
          },
  }
}

function filled<F extends string>(json: Json, fields: readonly F[]): Partial<Record<F, string>> {
  const all: Partial<Record<F, string>> = {}
  for (const field of fields) {
    const said = text(json, field)
    if (said !== null) all[field] = said
  }
  return all
}

function namesIn(json: Json, field: string): string[] {
  return children(json, field).map((one) => word(one, 'name'))
}
