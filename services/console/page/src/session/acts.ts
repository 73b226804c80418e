import { backoffMillis } from '../connection/backoff'
import { readProblem, type Fetch } from './session'

/** How far an act on something has come. It ends when the picture shows it. */
export type Act =
  | { readonly phase: 'SENDING'; readonly attempt: number }
  /** Nobody knows whether the last attempt arrived: the same key is sent again, so it counts once. */
  | { readonly phase: 'UNANSWERED'; readonly attempt: number; readonly code: string | null }
  | { readonly phase: 'ACCEPTED' }
  | { readonly phase: 'REFUSED'; readonly code: string; readonly detail: string | null }

/** What goes with an act as its body: which step, or why. */
export type Asked = object

export interface Surroundings<A extends Asked = Asked> {
  readonly http: Fetch
  readonly newKey: () => string
  readonly random: () => number
  readonly signedOut: () => void
  readonly path: (id: string) => string
  /** POST where nothing else is said. */
  readonly method?: 'PUT'
  /** Whether the picture does not show yet what was asked; null where it never will, so that a refusal stands until the next try. */
  readonly isPending: (id: string, asked: A | null) => boolean | null
}

/** Of acts that no picture shows. */
export const NEVER_SHOWN = (): null => null

/** A POST that says nothing for this long counts as unanswered; the console gives up after 6 s and says so. */
const ANSWER_WITHIN_MILLIS = 10_000

/** One kind of act on alerts or incidents: one click, one key, repeated with that key until the console has answered. */
export class Acts<A extends Asked = Asked> {
  private current: ReadonlyMap<string, Act> = new Map()
  private readonly asked = new Map<string, A | null>()
  private readonly listeners = new Set<() => void>()
  private stopped = false

  constructor(private readonly around: Surroundings<A>) {}

  readonly view = (): ReadonlyMap<string, Act> => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /**
   * A second click while the first is on its way changes nothing. After a refusal it is a new act with a new key. What the
   * console answered to an act that was accepted is given back; null for any other end.
   */
  readonly act = async (id: string, asked: A | null = null): Promise<unknown> => {
    const before = this.current.get(id)
    if (!this.goesOn() || (before !== undefined && before.phase !== 'REFUSED')) return null
    const key = this.around.newKey()
    this.asked.set(id, asked)
    for (let attempt = 1; this.goesOn(); attempt += 1) {
      this.show(id, { phase: 'SENDING', attempt })
      const answer = await this.post(id, key, asked)
      if (answer === 'SIGNED_OUT') {
        this.around.signedOut()
        return null
      }
      if ('accepted' in answer) {
        this.show(id, { phase: 'ACCEPTED' })
        return answer.accepted
      }
      this.show(id, answer.phase === 'UNANSWERED' ? { ...answer, attempt } : answer)
      if (answer.phase !== 'UNANSWERED') return null
      await new Promise((done) => setTimeout(done, backoffMillis(attempt, this.around.random())))
    }
    return null
  }

  /** The picture has changed: what it shows as done needs no words of ours, and may be asked again later. */
  readonly settle = (): void => {
    const open = [...this.current].filter(([id, one]) => !this.isSettled(id, one))
    if (open.length < this.current.size) this.become(new Map(open))
  }

  stop(): void {
    this.stopped = true
  }

  private goesOn(): boolean {
    return !this.stopped
  }

  private async post(id: string, key: string, asked: A | null) {
    try {
      const response = await this.around.http(this.around.path(encodeURIComponent(id)), {
        method: this.around.method ?? 'POST',
        headers: {
          'idempotency-key': key,
          accept: 'application/json',
          ...(asked && { 'content-type': 'application/json' }),
        },
        ...(asked && { body: JSON.stringify(asked) }),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MILLIS),
      })
      if (response.ok) return { accepted: await said(response) } as const
      if (response.status === 401) return 'SIGNED_OUT'
      const { code, detail } = await readProblem(response)
      const unanswered = response.status >= 500 || response.status === 429
      return unanswered
        ? ({ phase: 'UNANSWERED', code } as const)
        : ({ phase: 'REFUSED', code, detail } as const)
    } catch {
      return { phase: 'UNANSWERED', code: null } as const
    }
  }

  private isSettled(id: string, { phase }: Act): boolean {
    if (phase !== 'ACCEPTED' && phase !== 'REFUSED') return false
    const pending = this.around.isPending(id, this.asked.get(id) ?? null)
    return phase === 'ACCEPTED' ? pending !== true : pending === false
  }

  private show(id: string, act: Act): void {
    this.become(new Map(this.current).set(id, act))
    this.settle()
  }

  private become(next: ReadonlyMap<string, Act>): void {
    this.current = next
    for (const listener of this.listeners) listener()
  }
}

/** 128 random bits; `crypto.randomUUID` is missing where the page does not come over TLS or from this machine. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

/** An acceptance counts whether or not what was said with it can be read. */
async function said(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}
