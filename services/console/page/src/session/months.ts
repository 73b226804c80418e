import { child, children, instant, isJson, number, text, word, type Json } from '../picture/read'
import { readProblem, type Fetch, type Problem } from './session'

export interface Person {
  readonly id: string
  readonly name: string
  /** Whether the person has a contact that is called. */
  readonly reached: boolean
}

/** One shift of a post, with what overrides have changed in it. */
export interface Shift {
  readonly postId: string
  readonly from: number
  readonly until: number
  readonly people: readonly Person[]
  readonly overridden: boolean
}

export interface MonthPost {
  readonly id: string
  readonly name: string
  readonly shifts: readonly Shift[]
}

/** What a check has found: it warns and blocks nothing. */
export interface Warning {
  readonly check: string
  readonly postId: string | null
  readonly personId: string | null
  readonly from: number | null
  readonly until: number | null
}

/** An organization's month 月度值班表. */
export interface Month {
  readonly sequence: number
  readonly zone: string
  readonly stage: string
  readonly revision: number
  readonly checkedAtRevision: number
  readonly lastBy: string | null
  readonly lastAt: number | null
  /** What kind of day each day of the month is. */
  readonly days: readonly string[]
  readonly posts: readonly MonthPost[]
  readonly findings: readonly { readonly check: string; readonly count: number }[]
  readonly warnings: readonly Warning[]
  readonly leaves: readonly MonthLeave[]
}

/** Somebody who sits in the month is on leave 请假 for a part of it. */
export interface MonthLeave {
  readonly personId: string
  readonly from: number
  readonly until: number
}

/** Whether the person is on leave for a part of the shift. */
export function isOnLeave(month: Month, personId: string, shift: Shift): boolean {
  return month.leaves.some(
    (leave) => leave.personId === personId && leave.from < shift.until && leave.until > shift.from,
  )
}

export type Answer<T> = { readonly ok: T } | { readonly problem: Problem }

const UNREACHABLE: Problem = { code: 'UNREACHABLE', detail: null }

export const monthPath = (organization: string, month: string) =>
  `/api/organizations/${encodeURIComponent(organization)}/schedules/${encodeURIComponent(month)}`

/** Null where nobody has drafted that month. */
export async function readMonth(
  http: Fetch,
  organization: string,
  month: string,
): Promise<Answer<Month | null>> {
  const answer = await ask(http, monthPath(organization, month), {
    method: 'GET',
    headers: { accept: 'application/json' },
  })
  if ('problem' in answer && answer.problem.code === 'NO_SUCH_SCHEDULE') return { ok: null }
  return 'ok' in answer ? { ok: readable(answer.ok) } : answer
}

/** Asks for a change and says the entry that it stands in. */
export async function changeMonth(
  http: Fetch,
  key: string,
  path: string,
  body: object,
): Promise<Answer<number>> {
  const answer = await ask(http, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })
  return 'ok' in answer ? { ok: number(answer.ok, 'sequence') ?? 0 } : answer
}

async function ask(http: Fetch, path: string, init: RequestInit): Promise<Answer<Json>> {
  try {
    const response = await http(path, init)
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return { ok: isJson(json) ? json : {} }
  } catch {
    return { problem: UNREACHABLE }
  }
}

function readable(json: Json): Month {
  const last = child(json, 'last')
  const lastPerson = last === null ? null : child(last, 'person')
  return {
    sequence: number(json, 'sequence') ?? 0,
    zone: word(json, 'zone'),
    stage: word(json, 'stage'),
    revision: number(json, 'revision') ?? 0,
    checkedAtRevision: number(json, 'checkedAtRevision') ?? 0,
    lastBy: lastPerson === null ? (last === null ? null : text(last, 'postId')) : text(lastPerson, 'name'),
    lastAt: last === null ? null : instant(last, 'at'),
    days: Array.isArray(json.days) ? json.days.filter((one) => typeof one === 'string') : [],
    posts: children(json, 'posts').map(post),
    findings: children(json, 'findings').map((one) => ({
      check: word(one, 'check'),
      count: number(one, 'warnings') ?? 0,
    })),
    warnings: children(json, 'warnings').map((one) => ({
      check: word(one, 'check'),
      postId: text(one, 'post'),
      personId: text(one, 'person'),
      from: instant(one, 'from'),
      until: instant(one, 'until'),
    })),
    leaves: children(json, 'leaves').map((one) => ({
      personId: word(child(one, 'person') ?? {}, 'id'),
      from: instant(one, 'from') ?? 0,
      until: instant(one, 'until') ?? 0,
    })),
  }
}

function post(json: Json): MonthPost {
  const id = word(json, 'id')
  return {
    id,
    name: word(json, 'name'),
    shifts: children(json, 'shifts').map((one) => ({
      postId: id,
      from: instant(one, 'from') ?? 0,
      until: instant(one, 'until') ?? 0,
      people: children(one, 'people').map((person) => ({
        id: word(person, 'id'),
        name: word(person, 'name'),
        reached: person.reached !== false,
      })),
      overridden: Array.isArray(one.overrides) && one.overrides.length > 0,
    })),
  }
}
