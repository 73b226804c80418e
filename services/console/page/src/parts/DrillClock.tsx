import { clockAt, type DrillClock as Kept } from '../picture/drills'
import { useServerNow } from './desk'
import { duration } from './times'

/** What a scenario's clock shows now. */
export function DrillClock({ clock }: { clock: Kept }) {
  return <span className="figure">{duration(clockAt(clock, useServerNow()))}</span>
}
