import { urgencyOf, type StatutoryClock } from '../picture/clocks'
import { useConnection, useSay, useServerNow } from './desk'
import { clockTime, duration } from './times'

const LOOKS = {
  CALM: { colour: 'tag tag-blue', word: 'clock.left.CALM' },
  HALF_GONE: { colour: 'tag tag-amber', word: 'clock.left.HALF_GONE' },
  ENDING: { colour: 'tag tag-red', word: 'clock.left.ENDING' },
  OVER: { colour: 'tag tag-red', word: 'clock.left.OVER' },
} as const

/** Counts down, with a word and a colour. A blind page does not know what was recorded since: it calls nobody late. */
export function ClockLeft({ clock }: { clock: StatutoryClock }) {
  const say = useSay()
  const now = useServerNow()
  const { state } = useConnection()
  if (state === 'BLIND' || clock.dueAt === null)
    return (
      <span className="tag figure">
        {say('clock.left.at', { time: clock.dueAt === null ? '' : clockTime(clock.dueAt) })}
      </span>
    )
  const urgency = urgencyOf(clock, now)
  return (
    <span className={LOOKS[urgency].colour} data-urgency={urgency}>
      {say(LOOKS[urgency].word, { time: duration(Math.abs(clock.dueAt - now)) })}
    </span>
  )
}
