import { useConnection, useDesk, useSay, useServerNow } from './desk'
import { clockTime, dayTime, duration, fullTime } from './times'

/** A moment in Beijing time; the whole date stands in the tooltip. */
export function Moment({ at }: { at: number | null }) {
  const say = useSay()
  const { connection, clocks } = useDesk()
  if (at === null) return <span>{say('time.none')}</span>
  const now = connection.view().beat?.at ?? clocks.wall()
  return (
    <time className="figure" dateTime={new Date(at).toISOString()} title={fullTime(at)}>
      {dayTime(at, now)}
    </time>
  )
}

/** The server's clock. */
export function Clock() {
  return <span className="figure">{clockTime(useServerNow())}</span>
}

/** Counts down to the next escalation, and says so when it is overdue. */
export function Countdown({ to }: { to: number | null }) {
  const say = useSay()
  const left = (to ?? 0) - useServerNow()
  const { state } = useConnection()
  if (to === null) return null
  // A blind page does not know what happened since: it must not call anybody late.
  if (state === 'BLIND')
    return <span className="countdown figure">{say('alert.due.at', { time: clockTime(to) })}</span>
  return left >= 0 ? (
    <span className="countdown figure">{say('alert.due.in', { time: duration(left + 999) })}</span>
  ) : (
    <span className="countdown over figure">{say('alert.due.over', { time: duration(-left) })}</span>
  )
}

/** Time gone since a moment. */
export function Elapsed({ since }: { since: number }) {
  return <span className="figure">{duration(useServerNow() - since)}</span>
}
