import { children, isJson, number, text, word, type Json } from '../picture/read'
import { readProblem, type Fetch, type Problem } from './session'

/** What came of a channel; durations in milliseconds, null for what never came. */
export interface TriedChannel {
  readonly channel: string
  readonly state: string
  readonly sentAfter: number | null
  readonly deliveredAfter: number | null
  readonly confirmedAfter: number | null
  readonly code: string | null
}

export interface CalledPerson {
  readonly personId: string
  readonly name: string | null
  readonly confirmed: boolean
  readonly channels: readonly TriedChannel[]
}

/** A communications test 通信测试: who was reached on which channel, and how fast. */
export interface CommunicationsTest {
  readonly number: string
  readonly postName: string
  readonly ended: boolean
  readonly people: readonly CalledPerson[]
}

export type Asked<T> = { readonly ok: T } | { readonly problem: Problem }

const PATH = '/api/communications-tests'
const UNREACHABLE: Problem = { code: 'UNREACHABLE', detail: null }

/** The latest tests, the newest first. */
export async function readTests(http: Fetch): Promise<Asked<CommunicationsTest[]>> {
  return ask(http, { method: 'GET', headers: { accept: 'application/json' } }, (json) =>
    children(json, 'tests').map(test),
  )
}

/** Has these people called. A repeat under the same key starts no second test. */
export async function startTest(http: Fetch, key: string, people: readonly string[]): Promise<Asked<true>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  return ask(http, { method: 'POST', headers, body: JSON.stringify({ people }) }, () => true)
}

async function ask<T>(http: Fetch, init: RequestInit, read: (json: Json) => T): Promise<Asked<T>> {
  try {
    const response = await http(PATH, init)
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return { ok: read(isJson(json) ? json : {}) }
  } catch {
    return { problem: UNREACHABLE }
  }
}

function test(json: Json): CommunicationsTest {
  return {
    number: word(json, 'number'),
    postName: word(json, 'postName'),
    ended: text(json, 'endedAt') !== null,
    people: children(json, 'people').map(person),
  }
}

function person(json: Json): CalledPerson {
  return {
    personId: word(json, 'personId'),
    name: text(json, 'name'),
    confirmed: json.confirmed === true,
    channels: children(json, 'channels').map(channel),
  }
}

function channel(json: Json): TriedChannel {
  return {
    channel: word(json, 'channel'),
    state: word(json, 'state'),
    sentAfter: number(json, 'sentAfterMillis'),
    deliveredAfter: number(json, 'deliveredAfterMillis'),
    confirmedAfter: number(json, 'confirmedAfterMillis'),
    code: text(json, 'code'),
  }
}
