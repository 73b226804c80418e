import { serverNow } from '../connection/clock'
import { useConnection, useSay, useServerNow, useSight } from './desk'
import { useTicked } from './ticks'
import { clockTime, dayTime, duration, fullTime } from './times'

/** A moment in Beijing time; the whole date stands in the tooltip. */
export function Moment({ at }: { at: number | null }) {
  const say = useSay()
  const { connection, clocks } = useSight()
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

const DUE = {
  alert: { at: 'alert.due.at', in: 'alert.due.in', over: 'alert.due.over' },
  answer: { at: 'directive.due.at', in: 'directive.due.in', over: 'directive.due.over' },
  safety: { at: 'crew.due.at', in: 'crew.due.in', over: 'crew.due.over' },
  signature: { at: 'upward.sign.at', in: 'upward.sign.in', over: 'upward.sign.over' },
  sending: { at: 'upward.send.at', in: 'upward.send.in', over: 'upward.send.over' },
  check: { at: 'check.due.at', in: 'check.due.in', over: 'check.due.over' },
  followUp: { at: 'followUp.due.at', in: 'followUp.due.in', over: 'followUp.due.over' },
  warning: { at: 'monitoring.due.at', in: 'monitoring.due.in', over: 'monitoring.due.over' },
  begin: { at: 'begin.due.at', in: 'begin.due.in', over: 'begin.due.over' },
  acceptance: { at: 'directive.judge.at', in: 'directive.judge.in', over: 'directive.judge.over' },
} as const

/** Counts down to what is due next, and says so when it is overdue. */
export function Countdown({ to, kind = 'alert' }: { to: number | null; kind?: keyof typeof DUE }) {
  const say = useSay()
  const seconds = useSecondsTo(to ?? 0)
  const { state } = useConnection()
  if (to === null) return null
  // A blind page does not know what happened since: it must not call anybody late.
  if (state === 'BLIND')
    return <span className="countdown figure">{say(DUE[kind].at, { time: clockTime(to) })}</span>
  return seconds >= 0 ? (
    <span className="countdown figure">{say(DUE[kind].in, { time: duration(seconds * 1000) })}</span>
  ) : (
    <span className="countdown over figure">
      {say(DUE[kind].over, { time: duration((-seconds - 1) * 1000) })}
    </span>
  )
}

/** Begun seconds until then; afterwards one less than the whole seconds since, negated. The caller is drawn again once a second: there may be hundreds. */
function useSecondsTo(to: number): number {
  const { connection, clocks } = useSight()
  return useTicked(() => {
    const left = to - serverNow(connection.view().beat, clocks)
    return left >= 0 ? Math.floor((left + 999) / 1000) : -1 - Math.floor(-left / 1000)
  })
}

/** Time gone since a moment. */
export function Elapsed({ since }: { since: number }) {
  const { connection, clocks } = useSight()
  const said = useTicked(() => duration(serverNow(connection.view().beat, clocks) - since))
  return <span className="figure">{said}</span>
}

/** How long ago, in minutes, hours or days: of hundreds of rows each is drawn again only when it says something else. */
export function Age({ since }: { since: number }) {
  const say = useSay()
  const { connection, clocks } = useSight()
  const minutes = useTicked(() =>
    Math.max(0, Math.floor((serverNow(connection.view().beat, clocks) - since) / 60_000)),
  )
  if (minutes < 60) return <span className="figure">{say('time.minutes', { count: minutes })}</span>
  const hours = Math.floor(minutes / 60)
  return (
    <span className="figure">
      {hours < 48
        ? say('time.hours', { count: hours, minutes: minutes % 60 })
        : say('time.days', { count: Math.floor(hours / 24) })}
    </span>
  )
}
