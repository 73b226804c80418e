import { usePicture, useSay } from '../../parts/desk'
import { Countdown } from '../../parts/Moment'
import { openAlerts } from '../../picture/selectors'
import { enumWord } from '../../words/words'

/** More rows are not read from five metres. */
const SHOWN = 6

/** What nobody has acknowledged, the next step that is due soonest first. */
export function WallAlerts() {
  const say = useSay()
  const picture = usePicture()
  const open = openAlerts(picture, '')
  return (
    <section className="wall-alerts" aria-labelledby="wall-alerts-title">
      <h2 id="wall-alerts-title">{say('wall.alerts', { count: open.length })}</h2>
      {open.length === 0 && <p className="wall-none">{say('wall.alerts.none')}</p>}
      <ul>
        {open.slice(0, SHOWN).map((alert) => (
          <li key={alert.id} data-alert={alert.id}>
            <span className="wall-main">
              {say('duty.where', { organization: alert.organizationName, post: alert.postName })}
            </span>
            <span className="wall-due">
              <Countdown to={alert.nextDueAt} />
            </span>
            <span className="wall-sub">
              {alert.incidentNumber} · {enumWord(say, 'reason', alert.reason)}
            </span>
          </li>
        ))}
      </ul>
      {open.length > SHOWN && <p className="wall-more">{say('wall.more', { count: open.length - SHOWN })}</p>}
    </section>
  )
}
