import { backoffMillis } from '../connection/backoff'
import type { Clocks } from '../connection/clock'
import { isJson } from '../picture/read'
import {
  CALL_FIELDS,
  reportBody,
  sendCall,
  since,
  tellsAnything,
  tellsEnough,
  type Aside,
  type CallFields,
  type Taken,
} from './calling'
import type { Fetch, Problem } from './session'

/** So long after the first key it goes by itself, with what is known by then (county practice, 两分钟模板). */
export const GOES_AFTER_MILLIS = 120_000
/** Once that is over, it goes when whoever types has paused for so long: half a word is no place. */
export const PAUSE_MILLIS = 5_000
/** What is found again later than this was left behind, and is news no more: a person sends it, or not. */
export const LEFT_BEHIND_MILLIS = 600_000

/** What of an incident a call goes on from. */
export interface Followed {
  readonly incidentId: string
  readonly incidentNumber: string
  readonly reportId: string
}

/** On its way: the same key and the very same body until the console has answered. */
interface Pending {
  readonly key: string
  readonly path: string
  readonly body: string
  readonly fields: CallFields
}

/** One telephone call, from the first key to the last thing that was told. */
export interface Call {
  readonly key: string
  readonly startedAt: number
  readonly fields: CallFields
  readonly follows: Followed | null
  /** What has been sent of it; null before anything was. */
  readonly sent: CallFields | null
  readonly taken: readonly Taken[]
  readonly pending: Pending | null
}

export interface CallsView {
  readonly open: boolean
  readonly call: Call | null
  /** How often it was sent without an answer; 0 while nothing is on its way. */
  readonly attempt: number
  readonly refused: Problem | null
  /** Found again after so long that it does not go by itself. */
  readonly leftBehind: boolean
  /** The browser keeps nothing: a reload would lose it. */
  readonly unkept: boolean
}

export interface CallsAround {
  readonly http: Fetch
  readonly newKey: () => string
  readonly random: () => number
  readonly signedOut: () => void
  readonly clocks: Clocks
  readonly storage: Storage
  /** Whose it is: another officer of this browser never sees it. */
  readonly owner: string
  readonly asideWord: (aside: Aside) => string
}

const NOTHING: CallsView = {
  open: false,
  call: null,
  attempt: 0,
  refused: null,
  leftBehind: false,
  unkept: false,
}

/** The call that an officer takes. It is in the browser's keeping from the first key on, and ends when he ends it. */
export class Calls {
  private current: CallsView = NOTHING
  private readonly listeners = new Set<() => void>()
  private goes: ReturnType<typeof setTimeout> | undefined
  private wakeUp: (() => void) | null = null
  private stopped = false
  private sending = false

  constructor(private readonly around: CallsAround) {
    const call = this.read()
    if (call === null) return
    const due = call.startedAt + GOES_AFTER_MILLIS
    const leftBehind = call.sent === null && around.clocks.wall() > due + LEFT_BEHIND_MILLIS
    this.current = { ...NOTHING, open: call.pending === null, call, leftBehind }
    if (call.pending === null) this.arm()
    else void this.deliver()
  }

  readonly view = (): CallsView => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly show = (): void => this.become({ open: true })
  readonly hide = (): void => this.become({ open: false })

  /** The first key begins it. */
  readonly tell = (told: CallFields): void => {
    const before = this.current.call
    const fields = { ...before?.fields, ...told }
    const call = before ?? this.begun()
    this.put({ ...call, fields })
    this.arm()
  }

  /** An officer says that it is about this incident, or that it is not. */
  readonly follow = (follows: Followed | null): void => {
    if (this.current.call?.sent == null) this.put({ ...(this.current.call ?? this.begun()), follows })
  }

  /** Sends what was told since; nothing while the last is still on its way. */
  readonly send = (): void => {
    const { call } = this.current
    if (call?.pending !== null) return
    const fields = call.sent === null ? call.fields : since(call.fields, call.sent)
    if (!tellsAnything(fields)) return
    const first = call.taken[0]?.reportId ?? call.follows?.reportId ?? null
    const pending = {
      key: call.sent === null ? call.key : this.around.newKey(),
      path: first === null ? '/api/calls' : `/api/reports/${encodeURIComponent(first)}/calls`,
      body: JSON.stringify(reportBody(fields, this.around.asideWord)),
      fields: call.fields,
    }
    clearTimeout(this.goes)
    this.become({ refused: null, leftBehind: false })
    this.put({ ...call, pending })
    void this.deliver()
  }

  /** The call is over, or was none. What is on its way is delivered first. */
  readonly end = (): void => {
    if (this.current.call?.pending != null) return
    clearTimeout(this.goes)
    this.around.storage.removeItem(this.place())
    this.become({ ...NOTHING })
  }

  /** The connection is back: nobody waits for the next attempt. */
  readonly retryNow = (): void => this.wakeUp?.()

  stop(): void {
    this.stopped = true
    clearTimeout(this.goes)
    this.wakeUp?.()
  }

  private begun(): Call {
    return {
      key: this.around.newKey(),
      startedAt: this.around.clocks.wall(),
      fields: {},
      follows: null,
      sent: null,
      taken: [],
      pending: null,
    }
  }

  /** When it goes by itself: only the first of it does, and not what was left behind. */
  private arm(): void {
    clearTimeout(this.goes)
    const { call, leftBehind } = this.current
    if (call?.sent !== null || call.pending !== null || leftBehind || this.stopped) return
    const left = call.startedAt + GOES_AFTER_MILLIS - this.around.clocks.wall()
    const goes = () => {
      if (tellsEnough(this.current.call?.fields ?? {})) this.send()
    }
    this.goes = setTimeout(goes, left > 0 ? left : PAUSE_MILLIS)
  }

  private async deliver(): Promise<void> {
    if (this.sending) return
    this.sending = true
    try {
      for (let attempt = 1; !this.isStopped(); attempt += 1) {
        const { call } = this.current
        if (call?.pending == null) return
        this.become({ attempt })
        const answer = await sendCall(this.around.http, call.pending)
        if (answer === 'SIGNED_OUT') {
          this.around.signedOut()
          return
        }
        if ('taken' in answer) {
          this.delivered(answer.taken)
          return
        }
        if ('refused' in answer) {
          this.turnedAway(answer.refused)
          return
        }
        await this.wait(backoffMillis(attempt, this.around.random()))
      }
    } finally {
      this.sending = false
    }
  }

  private delivered(taken: Taken): void {
    const { call } = this.current
    if (call?.pending == null) return
    this.become({ attempt: 0 })
    this.put({ ...call, sent: call.pending.fields, taken: [...call.taken, taken], pending: null })
  }

  /** Under a new key: what was refused stands, and may be sent otherwise. */
  private turnedAway(refused: Problem): void {
    const { call } = this.current
    if (call?.pending == null) return
    this.become({ attempt: 0, refused, open: true })
    this.put({ ...call, key: call.sent === null ? this.around.newKey() : call.key, pending: null })
  }

  private wait(millis: number): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, millis)
      this.wakeUp = () => {
        clearTimeout(timer)
        done()
      }
    })
  }

  private isStopped(): boolean {
    return this.stopped
  }

  private put(call: Call): void {
    this.become({ call, unkept: !this.keep(call) })
  }

  private keep(call: Call): boolean {
    try {
      this.around.storage.setItem(this.place(), JSON.stringify(call))
      return true
    } catch {
      return false
    }
  }

  private read(): Call | null {
    try {
      const kept: unknown = JSON.parse(this.around.storage.getItem(this.place()) ?? 'null')
      return isJson(kept) && typeof kept.key === 'string' && typeof kept.startedAt === 'number'
        ? { ...this.begun(), ...kept, fields: known(kept.fields) }
        : null
    } catch {
      return null
    }
  }

  private place(): string {
    return `liandong.call.${this.around.owner}`
  }

  private become(next: Partial<CallsView>): void {
    this.current = { ...this.current, ...next }
    for (const listener of this.listeners) listener()
  }
}

/** Of what an older or newer page kept, what this one knows. */
function known(fields: unknown): CallFields {
  if (!isJson(fields)) return {}
  return Object.fromEntries(
    CALL_FIELDS.flatMap((field) => (typeof fields[field] === 'string' ? [[field, fields[field]]] : [])),
  )
}
