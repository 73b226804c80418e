import { isJson, word } from '../picture/read'
import { readProblem, type Fetch } from '../session/session'
import type { BrowserSubscription, PushBrowser } from './browser'

/** Whether this browser shows somebody's alerts also while no page is open. */
export type PushView =
  /** Not known, or the operator set up none: nothing is offered. */
  | { readonly at: 'NOTHING' }
  | { readonly at: 'UNSUPPORTED' }
  /** The browser was told to show none of this page: only its own settings change that. */
  | { readonly at: 'BLOCKED' }
  | { readonly at: 'WORKING' }
  /** With why it was not turned on, if that was tried. */
  | { readonly at: 'OFF'; readonly failed: string | null }
  | { readonly at: 'ON'; readonly person: Whose }

export interface Whose {
  readonly id: string
  readonly name: string
}

interface Kept {
  readonly endpoint: string
  readonly person: Whose
}

const KEPT = 'liandong.push'
const OFF: PushView = { at: 'OFF', failed: null }

/** Turns it on and off. Whose alerts they are is kept beside the browser's own subscription, and nowhere else to be asked. */
export class PushSwitch {
  private current: PushView = { at: 'NOTHING' }
  private key = ''
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly http: Fetch,
    private readonly browser: PushBrowser | null,
    private readonly storage: Storage,
  ) {}

  readonly view = (): PushView => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly look = async (): Promise<void> => {
    this.key = await this.setUp()
    if (this.key === '') this.become({ at: 'NOTHING' })
    else if (this.browser === null) this.become({ at: 'UNSUPPORTED' })
    else if (this.browser.permission() === 'denied') this.become({ at: 'BLOCKED' })
    else this.become(await this.standing(this.browser).catch(() => OFF))
  }

  /** Within a click: the browser may ask whether it may. */
  readonly turnOn = async (person: Whose): Promise<void> => {
    if (this.browser === null || this.current.at !== 'OFF') return
    this.become({ at: 'WORKING' })
    try {
      this.become(await this.turnedOn(this.browser, person))
    } catch (error) {
      // The browser's push service cannot be reached, or it will not: its name for that is all there is.
      this.become({ at: 'OFF', failed: error instanceof Error ? error.name : 'ERROR' })
    }
  }

  /** Here at once. Where the console cannot be told, the browser's push service tells it at the next alert. */
  readonly turnOff = async (): Promise<void> => {
    if (this.browser === null || this.current.at !== 'ON') return
    const { person } = this.current
    this.become({ at: 'WORKING' })
    const subscription = await this.browser.current().catch(() => null)
    this.storage.removeItem(KEPT)
    if (subscription !== null) {
      const ending = { personId: person.id, endpoint: subscription.endpoint }
      await this.post('/api/push/subscription/ending', ending).catch(() => null)
      await subscription.end().catch(() => null)
    }
    this.become(OFF)
  }

  private async turnedOn(browser: PushBrowser, person: Whose): Promise<PushView> {
    const permission = await browser.ask()
    if (permission !== 'granted') return permission === 'denied' ? { at: 'BLOCKED' } : OFF
    const before = await browser.current()
    // Made with another key, it can never be written to again.
    if (before !== null && before.key !== this.key) await before.end()
    const subscription = await browser.subscribe(this.key)
    const refused = await this.tell(subscription, person)
    if (refused !== null) {
      await subscription.end()
      return { at: 'OFF', failed: refused }
    }
    const kept: Kept = { endpoint: subscription.endpoint, person }
    this.storage.setItem(KEPT, JSON.stringify(kept))
    return { at: 'ON', person }
  }

  private async tell({ endpoint, keys }: BrowserSubscription, person: Whose): Promise<string | null> {
    const response = await this.post('/api/push/subscription', { personId: person.id, endpoint, keys })
    return response.ok ? null : (await readProblem(response)).code
  }

  private post(path: string, body: object): Promise<Response> {
    return this.http(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    })
  }

  private async standing(browser: PushBrowser): Promise<PushView> {
    const subscription = await browser.current()
    const kept = readKept(this.storage.getItem(KEPT))
    const stands =
      subscription !== null && subscription.key === this.key && subscription.endpoint === kept?.endpoint
    return stands ? { at: 'ON', person: kept.person } : OFF
  }

  private async setUp(): Promise<string> {
    try {
      const response = await this.http('/api/push', {
        method: 'GET',
        headers: { accept: 'application/json' },
      })
      const json: unknown = response.ok ? await response.json() : null
      return isJson(json) ? word(json, 'publicKey') : ''
    } catch {
      return ''
    }
  }

  private become(view: PushView): void {
    this.current = view
    for (const listener of this.listeners) listener()
  }
}

function readKept(text: string | null): Kept | null {
  try {
    const json: unknown = JSON.parse(text ?? 'null')
    if (!isJson(json) || !isJson(json.person)) return null
    const person = { id: word(json.person, 'id'), name: word(json.person, 'name') }
    return { endpoint: word(json, 'endpoint'), person }
  } catch {
    return null
  }
}
