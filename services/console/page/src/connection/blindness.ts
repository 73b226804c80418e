import type { Connection } from './connection'

/** NONE: the page sees. SOUNDING: it is blind, and nobody said yet that he knows. SILENCED: he did, for this spell. */
export type Warning = 'NONE' | 'SOUNDING' | 'SILENCED'

/**
 * One spell of blindness after the other: it begins when the page turns blind and ends when it is live again, whatever the
 * connection tries in between. The next spell warns again.
 */
export class Blindness {
  private current: Warning = 'NONE'
  private readonly listeners = new Set<() => void>()

  constructor(private readonly connection: Pick<Connection, 'view' | 'subscribe'>) {
    connection.subscribe(this.look)
  }

  readonly view = (): Warning => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly silence = (): void => {
    if (this.current === 'SOUNDING') this.become('SILENCED')
  }

  private readonly look = (): void => {
    const { state } = this.connection.view()
    if (state === 'BLIND' && this.current === 'NONE') this.become('SOUNDING')
    if (state === 'LIVE' || state === 'SIGNED_OUT') this.become('NONE')
  }

  private become(warning: Warning): void {
    if (warning === this.current) return
    this.current = warning
    for (const listener of this.listeners) listener()
  }
}
