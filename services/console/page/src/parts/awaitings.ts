import { serverNow, type Clocks } from '../connection/clock'
import type { Connection } from '../connection/connection'
import type { Keeper } from '../connection/keeper'
import { awaitingIn, type Awaiting, type Viewer } from '../picture/awaiting'
import type { Picture } from '../picture/picture'
import { arrange, type Arranged, type Placed } from '../picture/urgency'

const EVERY_MILLIS = 1000

/** What awaits an answer, in an order that stays while somebody reads it; looked at anew with each change and each second. */
export class Awaitings {
  private readonly listeners = new Set<() => void>()
  private readonly around: (() => void)[] = []
  private of: { picture: Picture; all: readonly Awaiting[] } | null = null
  private arranged: Arranged = { rows: [], places: new Map() }

  constructor(
    private readonly keeper: Pick<Keeper, 'get' | 'subscribe'>,
    private readonly connection: Pick<Connection, 'view' | 'subscribe'>,
    private readonly clocks: Clocks,
    private readonly viewer: Viewer,
  ) {}

  readonly view = (): readonly Placed[] => this.arranged.rows

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    if (this.around.length === 0) {
      const timer = setInterval(this.look, EVERY_MILLIS)
      this.around.push(this.keeper.subscribe(this.look), this.connection.subscribe(this.look), () =>
        clearInterval(timer),
      )
      this.look()
    }
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) this.around.splice(0).forEach((end) => end())
    }
  }

  private readonly look = (): void => {
    const picture = this.keeper.get()
    const isNew = this.of?.picture !== picture
    if (this.of?.picture !== picture) this.of = { picture, all: awaitingIn(picture, this.viewer) }
    const next = arrange(this.of.all, this.now(), this.arranged.places)
    const rows = this.arranged.rows
    const same =
      !isNew &&
      next.rows.length === rows.length &&
      next.rows.every(({ key, urgency }, at) => rows[at]?.key === key && rows[at].urgency === urgency)
    if (same) return
    this.arranged = next
    for (const listener of this.listeners) listener()
  }

  /** A blind page does not know what happened since: by its last heartbeat nothing else has become late. */
  private now(): number {
    const { state, beat } = this.connection.view()
    return state === 'BLIND' && beat !== null ? beat.at : serverNow(beat, this.clocks)
  }
}
