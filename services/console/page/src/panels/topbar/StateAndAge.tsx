import { pictureAge } from '../../connection/clock'
import type { State } from '../../connection/connection'
import { useConnection, useDesk, useSay } from '../../parts/desk'
import { useTick } from '../../parts/ticks'
import { enumWord, type Say } from '../../words/words'

/** A live picture older than this is behind: the server has not read the newest of its logs. */
export const LAGGING_MILLIS = 5000

export function shownState(state: State, ageMillis: number | null): State | 'LAGGING' {
  return state === 'LIVE' && ageMillis !== null && ageMillis > LAGGING_MILLIS ? 'LAGGING' : state
}

/** The state of the connection and the age of the picture in seconds. */
export function StateAndAge() {
  useTick()
  const say = useSay()
  const { clocks } = useDesk()
  const { state, beat } = useConnection()
  const age = pictureAge(beat, clocks)
  const shown = shownState(state, age)
  return (
    <div className={`state state-${shown}`} data-state={shown} role="group" aria-label={say('topbar.region')}>
      <span className="state-word" role="status">
        {enumWord(say, 'state', shown)}
      </span>
      <span className="state-age figure" data-age={age === null ? '' : Math.floor(age / 1000)}>
        {ageText(say, age)}
      </span>
    </div>
  )
}

export function ageText(say: Say, ageMillis: number | null): string {
  if (ageMillis === null) return say('topbar.age.unknown')
  const seconds = Math.floor(ageMillis / 1000)
  return seconds < 100
    ? say('topbar.age', { seconds })
    : say('topbar.age.long', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}
