import { useSyncExternalStore } from 'react'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { incidentHref } from '../../parts/route'
import type { Alert } from '../../picture/items'
import { enumWord } from '../../words/words'

/** What came of what was sent: that it is kept, which incident it is, and who is being alerted, as that comes in. */
export function CallOutcome() {
  const say = useSay()
  const { calls } = useDesk()
  const { call, attempt, refused } = useSyncExternalStore(calls.subscribe, calls.view)
  if (call === null) return null
  const last = call.taken.at(-1)
  return (
    <div className="call-outcome">
      <p role="status" className={refused === null ? 'good' : 'bad'}>
        {call.pending !== null && attempt > 1
          ? say('call.unanswered', { attempt })
          : call.pending !== null
            ? say('call.sending')
            : refused !== null
              ? say('call.refused', { reason: reasonOf(say, refused) })
              : last !== undefined && say('call.kept', { kind: enumWord(say, 'reportKind', last.kind) })}
      </p>
      {last !== undefined && (
        <>
          <Incident reportId={last.reportId} />
          {last.missing.length > 0 && (
            <p className="quiet">
              {say('call.missing', {
                fields: last.missing.map((field) => enumWord(say, 'field', field)).join(say('list.comma')),
              })}
            </p>
          )}
          {last.warnings.map((warning, at) => (
            <p key={at} className="told quiet">
              {warning}
            </p>
          ))}
        </>
      )}
    </div>
  )
}

function reasonOf(say: ReturnType<typeof useSay>, { code, detail }: { code: string; detail: string | null }) {
  const word = enumWord(say, 'refusal', code)
  return word === code ? (detail ?? code) : word
}

function Incident({ reportId }: { reportId: string }) {
  const say = useSay()
  const picture = usePicture()
  const incident = [...picture.incidents.values()].find(({ reports }) =>
    reports.some(({ id }) => id === reportId),
  )
  if (incident === undefined) return <p className="quiet">{say('call.waits')}</p>
  const alerts = [...picture.alerts.values()].filter(
    (one) => one.incidentId === incident.id && one.matter === null,
  )
  return (
    <>
      <p>
        {say('call.incident')} <a href={incidentHref(incident.id)}>{incident.number}</a>{' '}
        <Moment at={incident.receivedAt} />
      </p>
      {alerts.length > 0 && (
        <ul aria-label={say('call.alerted')} className="call-alerted">
          {alerts.map((alert) => (
            <li key={alert.id}>
              {alert.postName} {people(alert)}{' '}
              <span className={alert.state === 'OPEN' ? 'tag tag-amber' : 'tag tag-green'}>
                {enumWord(say, 'alert.state', alert.state)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function people({ alerted }: Alert): string {
  return [...new Set(alerted.map(({ personName }) => personName))].join(' ')
}
