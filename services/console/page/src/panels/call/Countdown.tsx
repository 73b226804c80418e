import { useSyncExternalStore } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { useTicked } from '../../parts/ticks'
import { duration } from '../../parts/times'
import { tellsEnough } from '../../session/calling'
import { GOES_AFTER_MILLIS } from '../../session/calls'

/** How long until it goes by itself, and what it waits for once that is over. Not said aloud each second. */
export function Countdown() {
  const say = useSay()
  const { calls, clocks } = useDesk()
  const { call, leftBehind } = useSyncExternalStore(calls.subscribe, calls.view)
  const left = useTicked(() => {
    const begun = calls.view().call?.startedAt
    return begun === undefined ? 0 : Math.ceil((begun + GOES_AFTER_MILLIS - clocks.wall()) / 1000)
  })
  if (call?.sent !== null || call.pending !== null || leftBehind) return null
  const enough = tellsEnough(call.fields)
  if (left > 0)
    return (
      <span className="call-countdown figure" role="timer">
        {say(enough ? 'call.countdown' : 'call.countdown.wanting', { time: duration(left * 1000) })}
      </span>
    )
  return (
    <span className="call-countdown bad" role="status">
      {say(enough ? 'call.due.soon' : 'call.due.wanting')}
    </span>
  )
}
