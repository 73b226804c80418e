import { children, isJson, word } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

/** A post at which the first account may sit. */
export interface FirstPost {
  readonly id: string
  readonly name: string
  readonly organizationName: string
}

/** What a token opens. */
export interface FirstAccountOpened {
  readonly jurisdiction: string
  readonly posts: readonly FirstPost[]
}

export interface FirstAccountAsked {
  readonly token: string
  readonly username: string
  readonly password: string
  readonly postId: string
}

const PATH = '/api/first-account'
const JSON_BODY = { 'content-type': 'application/json', accept: 'application/json' }

/** Whether the console awaits one; false where it does not say so. */
export async function awaitsFirstAccount(http: Fetch): Promise<boolean> {
  try {
    const response = await http(PATH, { method: 'GET', headers: { accept: 'application/json' } })
    const json: unknown = response.ok ? await response.json() : null
    return isJson(json) && json.awaited === true
  } catch {
    return false
  }
}

export async function openFirstAccount(http: Fetch, token: string): Promise<Asked<FirstAccountOpened>> {
  const body = JSON.stringify({ token })
  return ask(http, `${PATH}/posts`, { method: 'POST', headers: JSON_BODY, body }, (json) => ({
    jurisdiction: word(json, 'jurisdiction'),
    posts: children(json, 'posts').map((post) => ({
      id: word(post, 'id'),
      name: word(post, 'name'),
      organizationName: word(post, 'organizationName'),
    })),
  }))
}

export async function makeFirstAccount(http: Fetch, asked: FirstAccountAsked): Promise<Asked<string>> {
  return ask(http, PATH, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(asked) }, (json) =>
    word(json, 'username'),
  )
}
