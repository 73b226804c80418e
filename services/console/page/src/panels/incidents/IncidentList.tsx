import { memo, useMemo } from 'react'
import { DrillMark } from '../../parts/DrillMark'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Age } from '../../parts/Moment'
import { placeOf } from '../../parts/person'
import { incidentHref } from '../../parts/route'
import type { Incident } from '../../picture/items'
import { incidentsByLevel, type LeveledRow } from '../../picture/incidentLevels'
import { enumWord } from '../../words/words'

/** Of those that are over, as many as a shift looks back at; an incident's address finds the others. */
const CLOSED_SHOWN = 20

/** Incidents, the highest response level first, then the newest; closed ones apart. */
export function IncidentList({ shown }: { shown: string | null }) {
  const say = useSay()
  const { session } = useDesk()
  const picture = usePicture()
  const { open, drill, closed } = useMemo(
    () => incidentsByLevel(picture, session.post.id),
    [picture, session.post.id],
  )
  return (
    <section className="incidents card" aria-labelledby="incidents-title">
      <h2 id="incidents-title" tabIndex={-1}>
        {say('incidents.title')} <span className="count">{open.length}</span>
      </h2>
      {open.length === 0 && <p className="empty">{say('incidents.none')}</p>}
      <Rows rows={open} shown={shown} />
      {drill.length > 0 && (
        <section className="incidents-drill" aria-labelledby="incidents-drill-title">
          <h3 id="incidents-drill-title">{say('incidents.drill', { count: drill.length })}</h3>
          <Rows rows={drill} shown={shown} />
        </section>
      )}
      {closed.length > 0 && (
        <details className="incidents-closed">
          <summary>{say('incidents.closed', { count: closed.length })}</summary>
          <Rows rows={closed.slice(0, CLOSED_SHOWN)} shown={shown} />
          {closed.length > CLOSED_SHOWN && (
            <p className="quiet">{say('incidents.closed.some', { count: CLOSED_SHOWN })}</p>
          )}
        </details>
      )}
    </section>
  )
}

function Rows({ rows, shown }: { rows: readonly LeveledRow[]; shown: string | null }) {
  return rows.length === 0 ? null : (
    <ul className="incident-list">
      {rows.map((row) => (
        <Row key={row.incident.id} row={row} current={row.incident.id === shown} />
      ))}
    </ul>
  )
}

/** Of hundreds only those are drawn again of which something else is to be said. */
const Row = memo(OneRow, (one, other) => one.current === other.current && saysTheSame(one.row, other.row))

function saysTheSame(one: LeveledRow, other: LeveledRow): boolean {
  return (
    one.incident === other.incident &&
    one.alerts.length === other.alerts.length &&
    one.open === other.open &&
    one.mine === other.mine &&
    one.level === other.level &&
    one.units === other.units
  )
}

function OneRow({ row, current }: { row: LeveledRow; current: boolean }) {
  const say = useSay()
  const { incident, alerts, open, mine, level, units } = row
  return (
    <li>
      <a
        className="incident-row"
        href={incidentHref(incident.id)}
        aria-current={current ? 'true' : undefined}
        data-incident={incident.id}
      >
        <span className="row-top">
          <span>
            <DrillMark of={incident} />
            {level !== null && (
              <span className="tag tag-red">{enumWord(say, 'level.choice', level)}</span>
            )}{' '}
            <strong>{enumWord(say, 'category', incident.category)}</strong>
          </span>
          {incident.receivedAt !== null && (
            <span className="quiet">
              <Age since={incident.receivedAt} />
            </span>
          )}
        </span>
        <span className="row-place">{placeOf(say, incident)}</span>
        <span className="row-bottom">
          <span className="quiet">{incident.number}</span>
          {mine > 0 && <span className="tag tag-red">{say('incidents.mine')}</span>}
          <Standing incident={incident} open={open} alerts={alerts.length} />
          {units > 0 && <span className="tag tag-blue">{say('incidents.units', { count: units })}</span>}
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
