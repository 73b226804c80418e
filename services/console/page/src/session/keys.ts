import { children, instant, word, type Json } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

/** A key by which a program reports; what is not known of it is empty. */
export interface ReportingKey {
  readonly id: string
  readonly handling: string
  readonly ending: string
  readonly mintedAt: number | null
  readonly mintedBy: string
}

export interface RevokedKey extends ReportingKey {
  readonly revokedAt: number | null
  readonly revokedBy: string
}

export interface KeyHolder {
  readonly organizationId: string
  readonly organizationName: string
  readonly keys: readonly ReportingKey[]
  readonly revoked: readonly RevokedKey[]
}

/** A new key, which nobody can be asked for again. */
export interface MintedKey {
  readonly id: string
  readonly key: string
  readonly ending: string
}

export async function readKeys(http: Fetch): Promise<Asked<readonly KeyHolder[]>> {
  return ask(http, '/api/keys', { method: 'GET', headers: { accept: 'application/json' } }, (json) =>
    children(json, 'organizations').map(holder),
  )
}

/** A repeat under the same Idempotency-Key is the same key. */
export async function mintKey(
  http: Fetch,
  organizationId: string,
  handling: 'ACTUAL' | 'TEST',
  idempotencyKey: string,
): Promise<Asked<MintedKey>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }
  const path = `/api/organizations/${encodeURIComponent(organizationId)}/keys`
  return ask(http, path, { method: 'POST', headers, body: JSON.stringify({ handling }) }, (json) => ({
    id: word(json, 'id'),
    key: word(json, 'key'),
    ending: word(json, 'ending'),
  }))
}

export async function revokeKey(http: Fetch, id: string): Promise<Asked<string>> {
  return ask(http, `/api/keys/${encodeURIComponent(id)}/revocation`, { method: 'POST' }, (json) =>
    word(json, 'id'),
  )
}

function holder(json: Json): KeyHolder {
  return {
    organizationId: word(json, 'organizationId'),
    organizationName: word(json, 'organizationName'),
    keys: children(json, 'keys').map(key),
    revoked: children(json, 'revoked').map((json) => ({
      ...key(json),
      revokedAt: instant(json, 'revokedAt'),
      revokedBy: word(json, 'revokedBy'),
    })),
  }
}

function key(json: Json): ReportingKey {
  return {
    id: word(json, 'id'),
    handling: word(json, 'handling'),
    ending: word(json, 'ending'),
    mintedAt: instant(json, 'mintedAt'),
    mintedBy: word(json, 'mintedBy'),
  }
}
