import { Button } from 'antd'
import { memo, useEffect } from 'react'
import { Acknowledge } from '../../parts/Acknowledge'
import { AskWhy } from '../../parts/AskWhy'
import { AssignmentActs } from '../../parts/AssignmentActs'
import { DrillMark } from '../../parts/DrillMark'
import { DirectiveActs } from '../../parts/DirectiveActs'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Countdown, Elapsed, Moment } from '../../parts/Moment'
import { placeOf, mustKnowWord } from '../../parts/person'
import { incidentHref } from '../../parts/route'
import { StepNow } from '../../parts/StepNow'
import { directiveOf } from '../../picture/directives'
import type { Alert, Incident } from '../../picture/items'
import { isExercise } from '../../picture/ringing'
import { missingAt, openAlertsOfMine } from '../../picture/selectors'
import { enumWord } from '../../words/words'
import { Announcer } from './Announcer'

/** What waits for me: large, on top, and nothing else is. Calm when nothing does. */
export const MyAlerts = memo(function MyAlerts() {
  const say = useSay()
  const { session, acknowledgements } = useDesk()
  const picture = usePicture()
  const all = openAlertsOfMine(picture, session.post.id)
  const drills = all.filter((alert) => isExercise(picture, alert))
  const real = all.filter((alert) => !drills.includes(alert))
  // Whatever is real comes first, and the key acts on it.
  const mine = [...real, ...drills]
  const first = mine[0]

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F9' || event.repeat || first === undefined) return
      event.preventDefault()
      const missing = missingAt(first, session.post.id)
      const [only] = missing
      // Of more than one nobody knows who pressed it: the console asks for the name.
      void acknowledgements.act(
        first.id,
        missing.length === 1 && only !== undefined ? { personId: only.personId } : null,
      )
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [first, acknowledgements, session.post.id])

  return (
    <section className={real.length > 0 ? 'mine urgent' : 'mine'} aria-labelledby="mine-title">
      <div className="mine-head">
        <h2 id="mine-title">
          {real.length > 0
            ? say('mine.count', { count: real.length })
            : drills.length > 0
              ? say('mine.drills', { count: drills.length })
              : say('mine.none')}
        </h2>
        {mine.length > 0 && <span className="quiet wide-only">{say('ack.hint')}</span>}
      </div>
      <Announcer alerts={mine} />
      {mine.length > 0 && (
        <ul className="mine-list">
          {mine.map((alert) => (
            <MyAlert key={alert.id} alert={alert} incident={picture.incidents.get(alert.incidentId)} />
          ))}
        </ul>
      )}
    </section>
  )
})

function MyAlert({ alert, incident }: { alert: Alert; incident: Incident | undefined }) {
  const say = useSay()
  const picture = usePicture()
  const offer =
    alert.reason === 'UNIT_OFFERED' && alert.matter ? picture.assignments.get(alert.matter.id) : undefined
  const directive = alert.matter ? directiveOf(picture, alert.matter.id) : undefined
  return (
    <li className="mine-alert">
      <div className="mine-what">
        <p className="mine-category">
          <DrillMark of={incident} />
          {enumWord(say, 'category', incident?.category ?? 'UNKNOWN')}
        </p>
        {alert.matter !== null && <p className="mine-matter">{mustKnowWord(say, alert)}</p>}
        {directive && directive.text !== alert.matter?.about && (
          <p className="told directive-text">{directive.text}</p>
        )}
        <p className="mine-place">{placeOf(say, incident)}</p>
        <p className="quiet">
          <strong className="ink">
            {say('duty.where', { organization: alert.organizationName, post: alert.postName })}
          </strong>{' '}
          · {alert.matter === null && <>{mustKnowWord(say, alert)} · </>}{' '}
          <span className="figure">{alert.incidentNumber}</span>
        </p>
        {incident?.flags.map((flag) => (
          <span key={flag} className="flag">
            {enumWord(say, 'flag', flag)}
          </span>
        ))}
      </div>
      <div className="mine-when">
        {incident?.receivedAt != null && (
          <p>
            {say('incident.receivedAt')} <Moment at={incident.receivedAt} /> ·{' '}
            <Elapsed since={incident.receivedAt} />
          </p>
        )}
        <p className="mine-countdown">
          <Countdown to={alert.nextDueAt} />
        </p>
        <p>
          <StepNow alert={alert} />
        </p>
      </div>
      <div className="mine-act">
        {offer && <AssignmentActs assignment={offer} />}
        {directive && <DirectiveActs directive={directive} />}
        <Acknowledge alert={alert} large />
        <Button type="link" href={incidentHref(alert.incidentId)}>
          {say('mine.open')}
        </Button>
        <AskWhy alert={alert} />
      </div>
    </li>
  )
}
