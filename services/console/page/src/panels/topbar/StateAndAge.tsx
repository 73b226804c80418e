import { pictureAge } from '../../connection/clock'
import type { State } from '../../connection/connection'
import { ageText } from '../../parts/ageWords'
import { useConnection, useDesk, useSay } from '../../parts/desk'
import { useTick } from '../../parts/ticks'
import { enumWord } from '../../words/words'

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
