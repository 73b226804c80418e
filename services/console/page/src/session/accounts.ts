import { children, instant, number, text, word, type Json } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

/** An account of a post; who changed it last is empty where nobody did at a console. */
export interface Account {
  readonly id: string
  readonly username: string
  readonly postName: string
  readonly organizationName: string
  /** Whether its password was made for it, and nobody has changed it yet. */
  readonly initialPassword: boolean
  readonly disabledAt: number | null
  /** When its officer set up one-time codes; null where there are none. */
  readonly codesSince: number | null
  /** What the identity provider knows its officer by; null where it lets nobody in. */
  readonly identity: string | null
  readonly sessions: number
  readonly lastSeenAt: number | null
  readonly changedBy: string
  readonly changedAt: number | null
}

/** What nobody can be asked for again. */
export interface MadeAccount {
  readonly username: string
  readonly password: string
}

/** Where an account is signed in. */
export interface OpenSession {
  readonly id: string
  readonly startedAt: number | null
  readonly lastSeenAt: number | null
  /** Whether it is this page's. */
  readonly own: boolean
}

const READ: RequestInit = { method: 'GET', headers: { accept: 'application/json' } }

export async function readAccounts(http: Fetch): Promise<Asked<readonly Account[]>> {
  return ask(http, '/api/accounts', READ, (json) => children(json, 'accounts').map(account))
}

export async function makeAccount(
  http: Fetch,
  username: string,
  postId: string,
  idempotencyKey: string,
): Promise<Asked<MadeAccount>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }
  const body = JSON.stringify({ username, postId })
  return ask(http, '/api/accounts', { method: 'POST', headers, body }, made)
}

export async function resetPassword(
  http: Fetch,
  id: string,
  idempotencyKey: string,
): Promise<Asked<MadeAccount>> {
  const headers = { 'idempotency-key': idempotencyKey }
  return ask(http, `${path(id)}/password-reset`, { method: 'POST', headers }, made)
}

export async function disableAccount(http: Fetch, id: string): Promise<Asked<string>> {
  return ask(http, `${path(id)}/disabling`, { method: 'POST' }, (json) => word(json, 'id'))
}

export async function enableAccount(http: Fetch, id: string): Promise<Asked<string>> {
  return ask(http, `${path(id)}/enabling`, { method: 'POST' }, (json) => word(json, 'id'))
}

/** Takes the one-time codes off another's account, as of a phone that was lost. */
export async function resetCodes(http: Fetch, id: string): Promise<Asked<string>> {
  return ask(http, `${path(id)}/codes-reset`, { method: 'POST' }, (json) => word(json, 'id'))
}

/** Links another's account to what the identity provider knows its officer by. */
export async function linkIdentity(http: Fetch, id: string, value: string): Promise<Asked<string>> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ value })
  return ask(http, `${path(id)}/identity`, { method: 'POST', headers, body }, (json) => word(json, 'id'))
}

/** Takes that off it, and ends its sessions. */
export async function unlinkIdentity(http: Fetch, id: string): Promise<Asked<string>> {
  return ask(http, `${path(id)}/identity-removal`, { method: 'POST' }, (json) => word(json, 'id'))
}

export async function readSessions(http: Fetch): Promise<Asked<readonly OpenSession[]>> {
  return ask(http, '/api/sessions', READ, (json) =>
    children(json, 'sessions').map((session) => ({
      id: word(session, 'id'),
      startedAt: instant(session, 'startedAt'),
      lastSeenAt: instant(session, 'lastSeenAt'),
      own: session.own === true,
    })),
  )
}

export async function endSession(http: Fetch, id: string): Promise<Asked<string>> {
  return ask(http, `/api/sessions/${encodeURIComponent(id)}/revocation`, { method: 'POST' }, (json) =>
    word(json, 'id'),
  )
}

function path(id: string): string {
  return `/api/accounts/${encodeURIComponent(id)}`
}

function made(json: Json): MadeAccount {
  return { username: word(json, 'username'), password: word(json, 'password') }
}

function account(json: Json): Account {
  return {
    id: word(json, 'id'),
    username: word(json, 'username'),
    postName: word(json, 'postName'),
    organizationName: word(json, 'organizationName'),
    initialPassword: json.initialPassword === true,
    disabledAt: instant(json, 'disabledAt'),
    codesSince: instant(json, 'codesSince'),
    identity: text(json, 'identity'),
    sessions: number(json, 'sessions') ?? 0,
    lastSeenAt: instant(json, 'lastSeenAt'),
    changedBy: word(json, 'changedBy'),
    changedAt: instant(json, 'changedAt'),
  }
}
