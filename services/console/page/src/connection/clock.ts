/** Two clocks of this machine, milliseconds: one tells the date, the other only ever goes forward. */
export interface Clocks {
  readonly wall: () => number
  readonly monotonic: () => number
}

export const MACHINE: Clocks = { wall: () => Date.now(), monotonic: () => performance.now() }

/** The last heartbeat: what the server's clock said, and what ours said then. */
export interface Beat {
  readonly at: number
  readonly pictureAt: number | null
  readonly wall: number
  readonly monotonic: number
}

export function beat(at: number, pictureAt: number | null, clocks: Clocks): Beat {
  return { at, pictureAt, wall: clocks.wall(), monotonic: clocks.monotonic() }
}

/**
 * Milliseconds since the heartbeat, by the clock that went further: the monotonic one stands still while a laptop
 * sleeps, the wall clock may be set back. Too old is a safe mistake, too young is not.
 */
export function sinceBeat(last: Beat, clocks: Clocks): number {
  return Math.max(0, clocks.wall() - last.wall, clocks.monotonic() - last.monotonic)
}

/** The server's time now, as far as the last heartbeat tells; our own clock before the first. */
export function serverNow(last: Beat | null, clocks: Clocks): number {
  return last === null ? clocks.wall() : last.at + sinceBeat(last, clocks)
}

/** How old the picture is, in milliseconds: since the server's fold last stood at the end of every log. */
export function pictureAge(last: Beat | null, clocks: Clocks): number | null {
  if (last?.pictureAt == null) return null
  return Math.max(0, serverNow(last, clocks) - last.pictureAt)
}
