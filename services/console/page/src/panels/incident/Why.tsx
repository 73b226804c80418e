import { usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { personAtPost } from '../../parts/person'
import { Section } from '../../parts/Section'
import type { Alert, Line } from '../../picture/items'
import { alertsOf, stepLinesOf } from '../../picture/selectors'
import { enumWord, type Say } from '../../words/words'
import { WhyCalled } from './WhyCalled'

const STEPS = 'why-steps'

/** Why was nobody called? Of every post in words, then every step of every alert: due, done, lateness, reason. */
export function Why({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const picture = usePicture()
  const lines = stepLinesOf(picture, incidentId)
  const alerts = alertsOf(picture, incidentId)
  return (
    <Section name="why" title={say('why.title')}>
      <WhyCalled incidentId={incidentId} />
      <h4 id={STEPS}>{say('why.every')}</h4>
      {lines.length === 0 ? (
        <p className="empty">{say('why.none')}</p>
      ) : (
        <div className="scrolling" role="region" aria-labelledby={STEPS} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('why.alert')}</th>
                <th scope="col">{say('why.step')}</th>
                <th scope="col">{say('why.due')}</th>
                <th scope="col">{say('why.done')}</th>
                <th scope="col">{say('why.lateness')}</th>
                <th scope="col">{say('why.reason')}</th>
                <th scope="col">{say('why.people')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <StepRow
                  key={line.id}
                  line={line}
                  alert={alerts.find((one) => one.id === line.params.alertId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

function StepRow({ line: { params }, alert }: { line: Line; alert: Alert | undefined }) {
  const say = useSay()
  const late = Number(params.latenessMillis ?? NaN)
  const people = peopleOf(alert, params.step)
  return (
    <tr>
      <th scope="row">
        {alert
          ? say('duty.where', { organization: alert.organizationName, post: alert.postName })
          : (params.postName ?? '')}
      </th>
      <td className="figure">
        {params.round} / {params.step}
      </td>
      <td>
        <Moment at={millis(params.dueAt)} />
      </td>
      <td>
        <Moment at={millis(params.doneAt)} />
      </td>
      <td className={late >= LATE_MILLIS ? 'figure bad' : 'figure'}>{lateness(say, late)}</td>
      <td>{enumWord(say, 'stepReason', params.reason ?? '')}</td>
      <td>
        {people === null && say('time.none')}
        {people?.length === 0 && <span className="bad">{say('why.nobody')}</span>}
        {people?.map((one) => personAtPost(say, one)).join(' · ')}
      </td>
    </tr>
  )
}

/** Escalation lateness is held under 300 ms (design: numbers to hold); from a second on it is worth a colour. */
const LATE_MILLIS = 1000

function lateness(say: Say, millisLate: number): string {
  if (!Number.isFinite(millisLate)) return say('time.none')
  return millisLate < 100
    ? say('why.ontime')
    : say('why.seconds', { seconds: (millisLate / 1000).toFixed(1) })
}

/** The people of a step; null where the step is not known. */
function peopleOf(alert: Alert | undefined, step: string | undefined) {
  return alert?.steps.find((one) => String(one.number) === step)?.people ?? null
}

function millis(instant: string | undefined): number | null {
  const value = Date.parse(instant ?? '')
  return Number.isNaN(value) ? null : value
}
