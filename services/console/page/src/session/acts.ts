import { backoffMillis } from '../connection/backoff'
import { readProblem, type Fetch } from './session'

/** How far an acknowledgement has come. It ends when the picture shows it. */
export type Acknowledging =
  | { readonly phase: 'SENDING'; readonly attempt: number }
  /** Nobody knows whether the last attempt arrived: the same key is sent again, so it counts once. */
  | { readonly phase: 'UNANSWERED'; readonly attempt: number; readonly code: string | null }
  | { readonly phase: 'ACCEPTED' }
  | { readonly phase: 'REFUSED'; readonly code: string; readonly detail: string | null }

export interface Surroundings {
  readonly http: Fetch
  readonly newKey: () => string
  readonly random: () => number
  readonly signedOut: () => void
  /** What the picture says of an alert now. */
  readonly isOpen: (alertId: string) => boolean
}

/** A POST that says nothing for this long counts as unanswered; the console gives up after 6 s and says so. */
const ANSWER_WITHIN_MILLIS = 10_000

/** Acknowledges alerts: one click, one key, repeated with that key until the console has answered. */
export class Acknowledgements {
  private current: ReadonlyMap<string, Acknowledging> = new Map()
  private readonly listeners = new Set<() => void>()
  private stopped = false

  constructor(private readonly around: Surroundings) {}

  readonly view = (): ReadonlyMap<string, Acknowledging> => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** A second click while the first is on its way changes nothing. After a refusal it is a new act with a new key. */
  readonly acknowledge = async (alertId: string): Promise<void> => {
    const before = this.current.get(alertId)
    if (!this.goesOn() || (before !== undefined && before.phase !== 'REFUSED')) return
    const key = this.around.newKey()
    for (let attempt = 1; this.goesOn(); attempt += 1) {
      this.show(alertId, { phase: 'SENDING', attempt })
      const answer = await this.post(alertId, key)
      if (answer === 'SIGNED_OUT') {
        this.around.signedOut()
        return
      }
      this.show(alertId, answer.phase === 'UNANSWERED' ? { ...answer, attempt } : answer)
      if (answer.phase !== 'UNANSWERED') return
      await new Promise((done) => setTimeout(done, backoffMillis(attempt, this.around.random())))
    }
  }

  /** The picture has changed: what it shows as acknowledged needs no words of ours, and may be raised again later. */
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

  private async post(alertId: string, key: string) {
    try {
      const response = await this.around.http(`/api/alerts/${encodeURIComponent(alertId)}/acknowledgement`, {
        method: 'POST',
        headers: { 'idempotency-key': key, accept: 'application/json' },
        signal: AbortSignal.timeout(ANSWER_WITHIN_MILLIS),
      })
      if (response.ok) return { phase: 'ACCEPTED' } as const
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

  private isSettled(alertId: string, { phase }: Acknowledging): boolean {
    return (phase === 'ACCEPTED' || phase === 'REFUSED') && !this.around.isOpen(alertId)
  }

  private show(alertId: string, acknowledging: Acknowledging): void {
    this.become(new Map(this.current).set(alertId, acknowledging))
    this.settle()
  }

  private become(next: ReadonlyMap<string, Acknowledging>): void {
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
