import { children, instant, isJson, word, type Json } from '../picture/read'
import { ask, type Asked } from './directory'
import { readProblem, type Fetch } from './session'

/** A big screen that may look. */
export interface Wall {
  readonly id: string
  readonly name: string
  readonly validUntil: number | null
}

export interface ListedWall extends Wall {
  readonly mintedAt: number | null
  readonly mintedBy: string
  readonly expired: boolean
}

/** A new one, whose token nobody can be asked for again. */
export interface FreshWall extends Wall {
  readonly token: string
}

const ADDRESS = '#/wall'

export function isWall(hash: string): boolean {
  return hash === ADDRESS || hash.startsWith(`${ADDRESS}/`)
}

/** The token that a link brings; null where the screen was let in before. */
export function tokenIn(hash: string): string | null {
  const token = hash.startsWith(`${ADDRESS}/`) ? hash.slice(ADDRESS.length + 1) : ''
  return token === '' ? null : token
}

/** What is opened at the screen. What stands behind the `#` is sent to no server, and stands in no log. */
export function wallLink(origin: string, token: string): string {
  return `${origin}/${ADDRESS}/${token}`
}

export type Opening =
  | { readonly how: 'OPEN'; readonly wall: Wall }
  | { readonly how: 'REFUSED'; readonly code: string }
  | { readonly how: 'UNREACHABLE' }

/** Comes in by a token, or asks by the cookie which wall it is. */
export async function openWall(http: Fetch, token: string | null): Promise<Opening> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  try {
    const response = await http(
      '/api/wall/session',
      token === null
        ? { method: 'GET', headers: { accept: headers.accept } }
        : { method: 'POST', headers, body: JSON.stringify({ token }) },
    )
    if (response.ok) {
      const json: unknown = await response.json()
      return isJson(json) && word(json, 'id') !== ''
        ? { how: 'OPEN', wall: wall(json) }
        : { how: 'UNREACHABLE' }
    }
    if (response.status >= 500) return { how: 'UNREACHABLE' }
    return { how: 'REFUSED', code: (await readProblem(response)).code }
  } catch {
    return { how: 'UNREACHABLE' }
  }
}

export async function readWalls(http: Fetch): Promise<Asked<readonly ListedWall[]>> {
  return ask(http, '/api/walls', { method: 'GET', headers: { accept: 'application/json' } }, (json) =>
    children(json, 'walls').map((one) => ({
      ...wall(one),
      mintedAt: instant(one, 'mintedAt'),
      mintedBy: word(one, 'mintedBy'),
      expired: one.expired === true,
    })),
  )
}

/** A repeat under the same key with the same body is the same token. */
export async function mintWall(
  http: Fetch,
  name: string,
  validUntil: string,
  key: string,
): Promise<Asked<FreshWall>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  const body = JSON.stringify({ name, validUntil })
  return ask(http, '/api/walls', { method: 'POST', headers, body }, (json) => ({
    ...wall(json),
    token: word(json, 'token'),
  }))
}

export async function revokeWall(http: Fetch, id: string): Promise<Asked<string>> {
  return ask(http, `/api/walls/${encodeURIComponent(id)}/revocation`, { method: 'POST' }, (json) =>
    word(json, 'id'),
  )
}

function wall(json: Json): Wall {
  return { id: word(json, 'id'), name: word(json, 'name'), validUntil: instant(json, 'validUntil') }
}
