import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { placeOf } from '../../parts/person'
import { incidentHref } from '../../parts/route'
import type { Incident } from '../../picture/items'
import { incidentRows, type IncidentRow } from '../../picture/selectors'
import { enumWord } from '../../words/words'

/** Incidents, newest first. */
export function IncidentList({ shown }: { shown: string | null }) {
  const say = useSay()
  const { session } = useDesk()
  const rows = incidentRows(usePicture(), session.post.id)
  return (
    <section className="incidents card" aria-labelledby="incidents-title">
      <h2 id="incidents-title" tabIndex={-1}>
        {say('incidents.title')} <span className="count">{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="empty">{say('incidents.none')}</p>
      ) : (
        <ul className="incident-list">
          {rows.map((row) => (
            <Row key={row.incident.id} row={row} current={row.incident.id === shown} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ row: { incident, alerts, open, mine }, current }: { row: IncidentRow; current: boolean }) {
  const say = useSay()
  return (
    <li>
      <a
        className="incident-row"
        href={incidentHref(incident.id)}
        aria-current={current ? 'true' : undefined}
        data-incident={incident.id}
      >
        <span className="row-top">
          <strong>{enumWord(say, 'category', incident.category)}</strong>
          <Moment at={incident.receivedAt} />
        </span>
        <span className="row-place">{placeOf(say, incident)}</span>
        <span className="row-bottom">
          <span className="quiet">{incident.number}</span>
          {mine > 0 && <span className="tag tag-red">{say('incidents.mine')}</span>}
          <Standing incident={incident} open={open} alerts={alerts.length} />
          {incident.flags.map((flag) => (
            <span key={flag} className="flag">
              {enumWord(say, 'flag', flag)}
            </span>
          ))}
        </span>
      </a>
    </li>
  )
}

/** How it stands: what nobody has acknowledged first, then whether somebody sees to it, then how far its end has come. */
function Standing({ incident, open, alerts }: { incident: Incident; open: number; alerts: number }) {
  const say = useSay()
  if (open > 0) return <span className="tag tag-amber">{say('incidents.open', { count: open })}</span>
  if (incident.closing !== null)
    return <span className="tag tag-green">{enumWord(say, 'closing.stage', incident.closing.stage)}</span>
  if (alerts === 0) return null
  return (
    <>
      <span className="tag tag-green">{say('alert.all.acknowledged')}</span>
      {incident.claim === null && <span className="tag tag-amber">{say('claim.nobody')}</span>}
    </>
  )
}
