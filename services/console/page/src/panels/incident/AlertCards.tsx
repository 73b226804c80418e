import { Acknowledge } from '../../parts/Acknowledge'
import { AskWhy } from '../../parts/AskWhy'
import { Escalate } from '../../parts/Escalate'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Countdown, Moment } from '../../parts/Moment'
import { personAtPost, mustKnowWord } from '../../parts/person'
import { StandDown } from '../../parts/StandDown'
import { Section } from '../../parts/Section'
import { StepNow } from '../../parts/StepNow'
import type { Alert, Notification, Roll } from '../../picture/items'
import { alertsOf, isMine, isOpen, latestNotifications } from '../../picture/selectors'
import { enumWord, type Say, type WordKey } from '../../words/words'
import { Nobody } from './Nobody'

/** Every alert of the incident: where it stands, who was reached, who acknowledged. */
export function AlertCards({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const picture = usePicture()
  const alerts = alertsOf(picture, incidentId)
  return (
    <Section
      name="alerts"
      title={
        alerts.length === 0
          ? say('alert.none')
          : say('alert.count', { count: alerts.length, open: alerts.filter(isOpen).length })
      }
    >
      <Nobody incidentId={incidentId} />
      <ul className="alert-cards">
        {alerts.map((alert) => (
          <AlertCard key={alert.id} alert={alert} notifications={latestNotifications(picture, alert.id)} />
        ))}
      </ul>
    </Section>
  )
}

function AlertCard({ alert, notifications }: { alert: Alert; notifications: readonly Notification[] }) {
  const say = useSay()
  const { session } = useDesk()
  const open = isOpen(alert)
  return (
    <li
      className={open ? 'alert-card open' : 'alert-card'}
      data-alert={alert.id}
      data-alert-state={alert.state}
    >
      <div className="alert-head">
        <span className={open ? 'tag tag-red' : 'tag tag-green'}>
          {enumWord(say, 'alert.state', alert.state)}
        </span>
        <span className="tag">{enumWord(say, 'tier', alert.tier)}</span>
        <strong>{say('duty.where', { organization: alert.organizationName, post: alert.postName })}</strong>
        {isMine(alert, session.post.id) && <span className="tag tag-blue">{say('alert.mine')}</span>}
      </div>
      <p className="alert-now">
        {open && (
          <>
            <Countdown to={alert.nextDueAt} /> <StepNow alert={alert} />
          </>
        )}
      </p>
      <Acknowledge alert={alert} />
      {alert.raisedAgainAt !== null && (
        <p className="quiet">
          {say('alert.raisedAgain')} <Moment at={alert.raisedAgainAt} />
        </p>
      )}
      <AskWhy alert={alert} />
      <Escalate alert={alert} />
      <StandDown alert={alert} />
      <dl className="alert-facts">
        <div>
          <dt>{say('alert.why')}</dt>
          <dd>{mustKnowWord(say, alert)}</dd>
        </div>
        <div>
          <dt>{say('alert.alerted')}</dt>
          <dd>
            {alert.alerted.length === 0
              ? say('alert.alerted.none')
              : alert.alerted.map((one) => personAtPost(say, one)).join(' · ')}
          </dd>
        </div>
        {alert.roll && <RollFacts roll={alert.roll} />}
        {notifications.length > 0 && (
          <div>
            <dt>{say('alert.notifications')}</dt>
            <dd>
              <ul className="receipts">
                {notifications.map((one) => (
                  <Receipt key={one.id} notification={one} />
                ))}
              </ul>
            </dd>
          </div>
        )}
        {open && (
          <div>
            <dt>{say('alert.next')}</dt>
            <dd>{nextStep(say, alert)}</dd>
          </div>
        )}
      </dl>
    </li>
  )
}

/** Who has acknowledged and when, and who has not. */
function RollFacts({ roll }: { roll: Roll }) {
  const say = useSay()
  return (
    <>
      <div>
        <dt>{say('alert.received')}</dt>
        <dd>
          {roll.received.length === 0 && say('alert.received.none')}
          {roll.received.map(({ by, at }) => (
            <span key={by.personId} className="good">
              {personAtPost(say, by)} <Moment at={at} />{' '}
            </span>
          ))}
        </dd>
      </div>
      {roll.missing.length > 0 && (
        <div>
          <dt>{say('alert.missing')}</dt>
          <dd className="bad">{roll.missing.map((one) => personAtPost(say, one)).join(' · ')}</dd>
        </div>
      )}
    </>
  )
}

/** None of them implies another: a message can be shown that nobody said was delivered. */
const RECEIPTS: readonly (readonly [WordKey, (one: Notification) => number | null])[] = [
  ['receipt.delivered', (one) => one.deliveredAt],
  ['receipt.shown', (one) => one.shownAt],
  ['receipt.replied', (one) => one.repliedAt],
]

function Receipt({ notification: one }: { notification: Notification }) {
  const say = useSay()
  const bad = one.state === 'FAILED' || one.state === 'UNKNOWN'
  return (
    <li>
      <span className="quiet">
        <Moment at={one.at} />
      </span>{' '}
      {one.personName || one.postName} <span className="quiet">{enumWord(say, 'channel', one.channel)}</span>{' '}
      <span className={bad ? 'bad' : ''}>{enumWord(say, 'notification', one.state)}</span>
      {one.code !== null && <span className="bad"> {enumWord(say, 'code', one.code)}</span>}
      {one.unverified && <span className="quiet"> {say('contact.unverified')}</span>}
      {RECEIPTS.map(([word, at]) =>
        at(one) === null ? null : (
          <span key={word} className="quiet">
            {' '}
            · {say(word)} <Moment at={at(one)} />
          </span>
        ),
      )}
      {one.reply !== null && one.reply !== 'ACKNOWLEDGES' && (
        <span className="bad"> {enumWord(say, 'reply', one.reply)}</span>
      )}
      {one.attempt > 1 && (
        <span className="quiet"> {say('notification.attempt', { attempt: one.attempt })}</span>
      )}
    </li>
  )
}

function nextStep(say: Say, alert: Alert): string {
  const next = alert.steps.find((step) => step.number > alert.step)
  if (next === undefined) return say('alert.next.again')
  if (next.people.length === 0) return say('alert.next.nobody')
  return next.people.map((one) => personAtPost(say, one)).join(' · ')
}
