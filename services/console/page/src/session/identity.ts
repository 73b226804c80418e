import { isJson, text } from '../picture/read'
import type { Fetch } from './session'

/** Who else says who somebody is 身份提供方. */
export interface IdentityProvider {
  /** What the operator calls it; null for the page's own words. */
  readonly name: string | null
}

/** Where a browser goes to be told who it is; it comes back signed in, or with why not. */
export const IDENTITY_PATH = '/api/sign-in/oidc'

/** What a browser comes back with, as the console says it. Anything else in an address was written by somebody else. */
const REFUSALS = new Set([
  'IDENTITY_NOT_BEGUN',
  'IDENTITY_DENIED',
  'IDENTITY_UNPROVEN',
  'IDENTITY_UNREACHABLE',
  'IDENTITY_UNKNOWN',
  'IDENTITY_NEEDS_CODE',
  'NOT_NOW',
])

/** The provider that is asked here; null where none is, or the console does not say. */
export async function readProvider(http: Fetch): Promise<IdentityProvider | null> {
  try {
    const response = await http('/api/sign-in', { method: 'GET', headers: { accept: 'application/json' } })
    const json: unknown = response.ok ? await response.json() : null
    return isJson(json) && json.identityProvider === true ? { name: text(json, 'name') } : null
  } catch {
    return null
  }
}

const PLACE = 'liandong.place'

/** Keeps where in the page a browser is that goes to the provider: it is sent back to the page's beginning. */
export function keepPlace(storage: Storage, hash: string): void {
  storage.setItem(PLACE, hash)
}

/** Where a browser was before it went to the provider, said once; null where it did not go, or was at the beginning. */
export function placeKept(storage: Storage): string | null {
  const hash = storage.getItem(PLACE)
  storage.removeItem(PLACE)
  return hash?.startsWith('#/') === true ? hash : null
}

/** Why a sign-in by the provider came to nothing, of the page's address; null where it says nothing of that. */
export function refusalOf(search: string): string | null {
  const code = new URLSearchParams(search).get('sign-in')
  return code !== null && REFUSALS.has(code) ? code : null
}
