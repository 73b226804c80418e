import { pictureAge } from '../../connection/clock'
import { ageText } from '../../parts/ageWords'
import { useConnection, usePicture, useSay, useServerNow, useSight } from '../../parts/desk'
import { Clock } from '../../parts/Moment'
import { fullTime } from '../../parts/times'
import { noticeGroups } from '../../picture/selectors'
import { enumWord } from '../../words/words'
import { WallAlerts } from './WallAlerts'
import { WallDuty } from './WallDuty'
import { WallIncidents } from './WallIncidents'

/** A live picture older than this is behind, as at a desk. */
const LAGGING_MILLIS = 5000

/** What a hall reads from five metres: the time, how old this is, what nobody acknowledged, what is open, who sits where. */
export function WallScreen({ name }: { readonly name: string }) {
  const say = useSay()
  const { state } = useConnection()
  const blind = state === 'BLIND'
  return (
    <div className={blind ? 'wall wall-blind' : 'wall'} data-state={state}>
      <header className="wall-head">
        <h1>
          {say('app.name')} <span className="wall-name">{name}</span>
        </h1>
        <Age />
        <Now />
      </header>
      {blind && (
        <p className="wall-warning" role="alert">
          {say('wall.blind')}
        </p>
      )}
      <Alarms />
      <main className="wall-body">
        <WallAlerts />
        <WallIncidents />
      </main>
      <WallDuty />
    </div>
  )
}

function Now() {
  const now = useServerNow()
  return (
    <p className="wall-clock">
      <span className="wall-date">{fullTime(now).split(' ')[0]}</span> <Clock />
    </p>
  )
}

function Age() {
  const say = useSay()
  useServerNow()
  const { clocks } = useSight()
  const { state, beat } = useConnection()
  const age = pictureAge(beat, clocks)
  const shown = state === 'LIVE' && age !== null && age > LAGGING_MILLIS ? 'LAGGING' : state
  return (
    <p className={`state state-${shown} wall-age`}>
      <span className="state-word">{enumWord(say, 'state', shown)}</span>
      <span className="figure">{ageText(say, age)}</span>
    </p>
  )
}

/** What makes the picture untrue is said to the hall too. */
function Alarms() {
  const say = useSay()
  const alarms = noticeGroups(usePicture()).filter(({ newest }) => newest.level === 'ALARM')
  if (alarms.length === 0) return null
  return (
    <ul className="wall-alarms">
      {alarms.map(({ newest }) => (
        <li key={newest.code}>{enumWord(say, 'notice', newest.code)}</li>
      ))}
    </ul>
  )
}
