import { child, isJson, word, type Json } from '../picture/read'

/** Who sits here: a person at a post of an organization, and what is theirs to see. */
export interface Session {
  readonly username: string
  readonly post: { readonly id: string; readonly name: string; readonly kind: string }
  readonly organization: { readonly id: string; readonly name: string; readonly tier: string }
  readonly jurisdiction: string
  /** Whether the password was made for the account: the console lets in to nothing before it is changed. */
  readonly changePassword: boolean
}

export type Answer =
  | { readonly how: 'SIGNED_IN'; readonly session: Session }
  /** The console says no, with its problem's code (RFC 9457). */
  | { readonly how: 'REFUSED'; readonly code: string; readonly detail: string | null }
  | { readonly how: 'UNREACHABLE' }

export type Fetch = (path: string, init: RequestInit) => Promise<Response>

export const HTTP: Fetch = (path, init) =>
  fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init })

/** The code is one-time or recovery, of an account that asks for it (`CODE_NEEDED`); empty where it does not. */
export async function signIn(http: Fetch, username: string, password: string, code = ''): Promise<Answer> {
  return ask(http, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(code === '' ? { username, password } : { username, password, code }),
  })
}

/** Null when it holds, else why not. */
export async function choosePassword(http: Fetch, current: string, wanted: string): Promise<Problem | null> {
  try {
    const response = await http('/api/session/password', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ current, wanted }),
    })
    return response.ok ? null : await readProblem(response)
  } catch {
    return { code: 'UNREACHABLE', detail: null }
  }
}

/** The session that the browser's cookie stands for. */
export async function restore(http: Fetch): Promise<Answer> {
  return ask(http, { method: 'GET', headers: { accept: 'application/json' } })
}

/** True when the console answered; the cookie is worthless after that. */
export async function signOut(http: Fetch): Promise<boolean> {
  try {
    const { status } = await http('/api/session', { method: 'DELETE' })
    return status === 204 || status === 401
  } catch {
    return false
  }
}

async function ask(http: Fetch, init: RequestInit): Promise<Answer> {
  try {
    const response = await http('/api/session', init)
    if (response.ok) {
      const session = readSession(await response.json())
      return session === null ? { how: 'UNREACHABLE' } : { how: 'SIGNED_IN', session }
    }
    // A look at the cookie is repeated while the server is ill; a person who signs in is told what ails it.
    if (response.status >= 500 && init.method === 'GET') return { how: 'UNREACHABLE' }
    return { how: 'REFUSED', ...(await readProblem(response)) }
  } catch {
    return { how: 'UNREACHABLE' }
  }
}

export interface Problem {
  readonly code: string
  readonly detail: string | null
}

/** A problem document; where there is none the status stands for it. */
export async function readProblem(response: Response): Promise<Problem> {
  const json: unknown = await response.json().catch(() => null)
  const problem = isJson(json) ? json : {}
  return {
    code: word(problem, 'code') || `HTTP_${response.status}`,
    detail: word(problem, 'detail') || word(problem, 'title') || null,
  }
}

function readSession(json: unknown): Session | null {
  if (!isJson(json)) return null
  const part = (field: string): Json => child(json, field) ?? {}
  const post = part('post')
  const organization = part('organization')
  if (word(post, 'id') === '') return null
  return {
    username: word(json, 'username'),
    post: { id: word(post, 'id'), name: word(post, 'name'), kind: word(post, 'kind') },
    organization: {
      id: word(organization, 'id'),
      name: word(organization, 'name'),
      tier: word(organization, 'tier'),
    },
    jurisdiction: word(json, 'jurisdiction'),
    changePassword: json.changePassword === true,
  }
}
