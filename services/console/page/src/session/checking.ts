import type { Picture } from '../picture/picture'
import { readSpotCheck, type SpotCheck } from '../picture/spotChecks'
import { children, isJson, number, word, type Json } from '../picture/read'
import { Acts, type Surroundings } from './acts'
import { readProblem, type Fetch, type Problem } from './session'

export interface CallAsked {
  readonly postId: string
  readonly limitMinutes: number
}

export interface AnswerAsked {
  /** Missing where the post answers as such. */
  readonly personId?: string
}

/** Calling posts in spot checks, by post; and answering, by check. */
export interface Checking {
  readonly calls: Acts<CallAsked>
  readonly answers: Acts<AnswerAsked>
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function checking(around: Around, picture: () => Picture): Checking {
  const calls = new Acts<CallAsked>({
    ...around,
    path: () => '/api/spot-checks',
    isPending: (post) => picture().spotChecks.get(post)?.state !== 'OPEN',
  })
  const answers = new Acts<AnswerAsked>({
    ...around,
    path: (id) => `/api/spot-checks/${id}/answer`,
    isPending: (id) =>
      [...picture().spotChecks.values()].some((one) => one.checkId === id && one.answeredAt === null),
  })
  return { calls, answers, all: [calls, answers] }
}

/** A post that may be called. */
export interface CallablePost {
  readonly id: string
  readonly name: string
  readonly organizationName: string
}

/** What came of the checks of one organization. */
export interface CheckResult {
  readonly organizationId: string
  readonly organizationName: string
  readonly called: number
  readonly answered: number
  readonly missed: number
  readonly late: number
  readonly medianSeconds: number | null
}

export type Read<T> = { readonly ok: T } | { readonly problem: Problem }

/** From one instant until another, exclusive, in milliseconds. */
export interface Span {
  readonly from: number
  readonly until: number
}

export async function readCallable(http: Fetch): Promise<Read<CallablePost[]>> {
  return read(http, '/api/spot-checks/posts', (json) =>
    children(json, 'posts').map((one) => ({
      id: word(one, 'postId'),
      name: word(one, 'postName'),
      organizationName: word(one, 'organizationName'),
    })),
  )
}

/** The latest first. */
export async function readChecks(http: Fetch, span: Span): Promise<Read<SpotCheck[]>> {
  return read(http, `/api/spot-checks?${query(span)}`, (json) =>
    children(json, 'checks').map((one) => ({
      ...readSpotCheck(one, word(one, 'postId')),
      checkId: word(one, 'id'),
    })),
  )
}

export async function readResults(http: Fetch, span: Span): Promise<Read<CheckResult[]>> {
  return read(http, `/api/spot-checks/results?${query(span)}`, (json) =>
    children(json, 'organizations').map((one) => ({
      organizationId: word(one, 'organizationId'),
      organizationName: word(one, 'organizationName'),
      called: number(one, 'called') ?? 0,
      answered: number(one, 'answered') ?? 0,
      missed: number(one, 'missed') ?? 0,
      late: number(one, 'late') ?? 0,
      medianSeconds: number(one, 'medianSeconds'),
    })),
  )
}

/** Where the table lies for an office program. */
export function xlsxOf(span: Span): string {
  return `/api/spot-checks/results.xlsx?${query(span)}`
}

function query({ from, until }: Span): string {
  return `from=${new Date(from).toISOString()}&until=${new Date(until).toISOString()}`
}

async function read<T>(http: Fetch, path: string, of: (json: Json) => T): Promise<Read<T>> {
  try {
    const response = await http(path, { method: 'GET', headers: { accept: 'application/json' } })
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return { ok: of(isJson(json) ? json : {}) }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}
