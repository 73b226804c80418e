import { instant, number, word, words } from '../picture/read'
import { ask, type Asked } from './directory'
import { readProblem, type Fetch, type Problem } from './session'

/** What an account has of one-time codes 动态口令. */
export interface OwnCodes {
  /** Whether they can be set up here. */
  readonly available: boolean
  /** Null where there are none. */
  readonly since: number | null
  readonly recoveryCodesLeft: number
}

/** What an authenticator is shown; it holds when a code of it was sent back. */
export interface BegunCodes {
  readonly secret: string
  readonly qrSvg: string
  readonly sealed: string
}

const PATH = '/api/session/codes'
const JSON_BODY = { 'content-type': 'application/json', accept: 'application/json' }

export async function readCodes(http: Fetch): Promise<Asked<OwnCodes>> {
  return ask(http, PATH, { method: 'GET', headers: { accept: 'application/json' } }, (json) => ({
    available: json.available === true,
    since: instant(json, 'since'),
    recoveryCodesLeft: number(json, 'recoveryCodesLeft') ?? 0,
  }))
}

export async function beginCodes(http: Fetch): Promise<Asked<BegunCodes>> {
  return ask(http, `${PATH}/secret`, { method: 'POST', headers: { accept: 'application/json' } }, (json) => ({
    secret: word(json, 'secret'),
    qrSvg: word(json, 'qrSvg'),
    sealed: word(json, 'sealed'),
  }))
}

/** The recovery codes, which nobody can be asked for again. */
export async function setUpCodes(
  http: Fetch,
  asked: { readonly sealed: string; readonly password: string; readonly code: string },
): Promise<Asked<readonly string[]>> {
  return ask(http, PATH, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(asked) }, (json) =>
    words(json, 'recoveryCodes'),
  )
}

/** Null when they are off, else why not. */
export async function removeCodes(
  http: Fetch,
  asked: { readonly password: string; readonly code: string },
): Promise<Problem | null> {
  try {
    const response = await http(`${PATH}/removal`, {
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify(asked),
    })
    return response.ok ? null : await readProblem(response)
  } catch {
    return { code: 'UNREACHABLE', detail: null }
  }
}
