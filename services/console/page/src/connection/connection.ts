import type { Item } from '../picture/items'
import { backoffMillis } from './backoff'
import { beat, type Beat, type Clocks } from './clock'
import { hello, readMessage, type Message } from './messages'

/** CONNECTING: on the way, and the last heartbeat is fresh. BLIND: no heartbeat for three seconds. */
export type State = 'CONNECTING' | 'LIVE' | 'BLIND' | 'SIGNED_OUT'

/** What was missed while we were away: said once per reconnect. */
export type Missed =
  { readonly how: 'RESUMED'; readonly missed: number } | { readonly how: 'SNAPSHOT'; readonly reason: string }

export interface View {
  readonly state: State
  readonly beat: Beat | null
  readonly missed: Missed | null
  /** The reason of the last `bye`, until the next picture. */
  readonly bye: string | null
  /** Items of a kind this page does not know, since it was opened. */
  readonly unread: number
}

/** The part of a WebSocket that is used. */
export interface Socket {
  onopen: (() => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: (() => void) | null
  send(text: string): void
  close(): void
}

/** Where the picture is kept; the token belongs to it and changes with it, in one step. */
export interface Store {
  readonly token: () => string | null
  readonly replace: (items: readonly Item[], token: string | null) => void
  readonly change: (items: readonly Item[], token: string | null) => void
  /** The picture stays, but nothing is resumed from it. */
  readonly forgetToken: () => void
}

export interface Surroundings {
  readonly openSocket: () => Socket
  /** False when the session is known to have ended; a socket that is refused does not say why. */
  readonly sessionStands: () => Promise<boolean>
  readonly store: Store
  readonly clocks: Clocks
  readonly random: () => number
  /** The heartbeat that the kept picture was last seen with. */
  readonly beat: Beat | null
}

export const BLIND_AFTER_MILLIS = 3000
/** With nothing at all heard for this long the socket is given up; a large snapshot may take its time, part by part. */
export const DROP_AFTER_MILLIS = 8000

type Timer = ReturnType<typeof setTimeout>

/** Keeps the picture coming: connects, resumes where the picture stands, and says when it is blind. */
export class Connection {
  private current: View
  private readonly listeners = new Set<() => void>()
  private socket: Socket | null = null
  private attempt = 0
  /** The picture is whole and this socket carries on from it. */
  private standing = false
  private pending: Item[] | null = null
  private blindTimer: Timer | undefined
  private dropTimer: Timer | undefined
  private retryTimer: Timer | undefined

  constructor(private readonly around: Surroundings) {
    this.current = { state: 'CONNECTING', beat: around.beat, missed: null, bye: null, unread: 0 }
  }

  readonly view = (): View => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  start(): void {
    this.awaitHeartbeat()
    this.open()
  }

  /** Ends for good; the picture stays with whoever keeps it. */
  stop(): void {
    clearTimeout(this.blindTimer)
    clearTimeout(this.retryTimer)
    this.drop()
  }

  /** Does not wait out a back-off: the machine says that its network is back. */
  readonly retryNow = (): void => {
    if (this.socket !== null || this.current.state === 'SIGNED_OUT') return
    clearTimeout(this.retryTimer)
    this.open()
  }

  readonly dismissMissed = (): void => this.show({ missed: null })

  private open(): void {
    this.pending = null
    let heard = false
    const socket = this.around.openSocket()
    this.socket = socket
    this.listenForSilence()
    socket.onopen = () => socket.send(hello(this.around.store.token()))
    socket.onmessage = ({ data }) => {
      if (this.socket !== socket) return
      heard = true
      this.listenForSilence()
      const message = readMessage(data)
      if (message !== null) this.take(message)
    }
    socket.onclose = () => {
      if (this.socket === socket) void this.closed(heard)
    }
  }

  private take(message: Message): void {
    switch (message.type) {
      case 'heartbeat':
        this.awaitHeartbeat()
        this.show({ beat: beat(message.at, message.pictureAt, this.around.clocks), state: this.seeing() })
        break
      case 'snapshot':
        // The picture is replaced when the last part is there, and is never half of one.
        this.pending = message.part === 1 ? [...message.items] : [...(this.pending ?? []), ...message.items]
        this.count(message.unread)
        if (message.part < message.parts) break
        this.around.store.replace(this.pending, message.token)
        this.arrived({ how: 'SNAPSHOT', reason: message.reason })
        break
      case 'resumed':
        this.around.store.change([], message.token)
        this.arrived({ how: 'RESUMED', missed: message.missed })
        break
      case 'change':
        this.count(message.unread)
        this.around.store.change(message.items, message.token)
        break
      case 'bye':
        this.bye(message.reason)
        break
    }
  }

  private arrived(missed: Missed): void {
    const first = missed.how === 'SNAPSHOT' && missed.reason === 'FIRST'
    this.pending = null
    this.attempt = 0
    this.standing = true
    this.awaitHeartbeat()
    this.show({ missed: first ? null : told(this.current.missed, missed), bye: null, state: this.seeing() })
  }

  private seeing(): State {
    return this.standing ? 'LIVE' : this.current.state
  }

  private bye(reason: string): void {
    if (reason === 'SIGNED_OUT' || reason === 'EXPIRED') {
      this.signOut(reason)
      return
    }
    // A token that the console calls bad would be bad again.
    if (reason === 'BAD_FRAME') this.around.store.forgetToken()
    this.show({ bye: reason })
  }

  private signOut(reason: string | null): void {
    this.stop()
    this.show({ state: 'SIGNED_OUT', bye: reason })
  }

  private async closed(heard: boolean): Promise<void> {
    this.drop()
    this.show({ state: this.current.state === 'LIVE' ? 'CONNECTING' : this.current.state })
    this.retryTimer = setTimeout(() => this.open(), backoffMillis(this.attempt, this.around.random()))
    this.attempt += 1
    if (!heard && !(await this.around.sessionStands())) this.signOut(null)
  }

  private drop(): void {
    clearTimeout(this.dropTimer)
    const { socket } = this
    this.socket = null
    this.standing = false
    socket?.close()
  }

  private listenForSilence(): void {
    clearTimeout(this.dropTimer)
    this.dropTimer = setTimeout(() => void this.closed(false), DROP_AFTER_MILLIS)
  }

  private awaitHeartbeat(): void {
    clearTimeout(this.blindTimer)
    this.blindTimer = setTimeout(() => this.show({ state: 'BLIND' }), BLIND_AFTER_MILLIS)
  }

  private count(unread: number): void {
    if (unread > 0) this.show({ unread: this.current.unread + unread })
  }

  private show(change: Partial<View>): void {
    this.current = { ...this.current, ...change }
    for (const listener of this.listeners) listener()
  }
}

/** What was missed and not yet read stays told: a second, shorter cut does not wipe it away. */
function told(before: Missed | null, now: Missed): Missed {
  if (before === null || now.how === 'SNAPSHOT') return now
  return before.how === 'SNAPSHOT' ? before : { how: 'RESUMED', missed: before.missed + now.missed }
}
