import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { placeOf } from '../../parts/person'
import { incidentHref } from '../../parts/route'
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
          {open > 0 ? (
            <span className="tag tag-amber">{say('incidents.open', { count: open })}</span>
          ) : (
            alerts.length > 0 && <span className="tag tag-green">{say('alert.all.acknowledged')}</span>
          )}
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
