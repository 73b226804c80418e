import { useMemo, useSyncExternalStore } from 'react'
import { serverNow } from '../../connection/clock'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Age } from '../../parts/Moment'
import { placeOf } from '../../parts/person'
import { farWord } from '../../parts/zoneWords'
import { HARMS, type Incident } from '../../picture/items'
import { likelySame, type Likely } from '../../picture/likely'
import { pointOf, said } from '../../session/calling'
import { enumWord } from '../../words/words'

/** Which open incidents it may be, while somebody types; the officer says that it is one of them, or does not. */
export function SameHappening() {
  const say = useSay()
  const picture = usePicture()
  const { calls, connection, clocks } = useDesk()
  const { call } = useSyncExternalStore(calls.subscribe, calls.view)
  const fields = call?.fields
  const likely = useMemo(
    () =>
      fields === undefined
        ? []
        : likelySame(
            picture,
            {
              category: said(fields, 'category'),
              siteId: said(fields, 'siteId'),
              placeText: said(fields, 'place'),
              point: pointOf(fields.point ?? ''),
            },
            serverNow(connection.view().beat, clocks),
          ),
    [picture, fields, connection, clocks],
  )
  if (call?.sent !== null || call.pending !== null) return null
  if (call.follows !== null)
    return (
      <p className="call-same chosen" role="status">
        {say('call.same.chosen', { number: call.follows.incidentNumber })}{' '}
        <button type="button" onClick={() => calls.follow(null)}>
          {say('call.same.undo')}
        </button>
      </p>
    )
  if (likely.length === 0) return null
  return (
    <section className="call-same" aria-label={say('call.same.title')}>
      <h3>{say('call.same.title')}</h3>
      <ul>
        {likely.map((one) => (
          <Row key={one.incident.id} likely={one} onChoose={() => calls.follow(followed(one.incident))} />
        ))}
      </ul>
    </section>
  )
}

function followed(incident: Incident) {
  const report = incident.reports[0]
  return report === undefined
    ? null
    : { incidentId: incident.id, incidentNumber: incident.number, reportId: report.id }
}

function Row({ likely, onChoose }: { likely: Likely; onChoose: () => void }) {
  const say = useSay()
  const { incident, reasons, metres } = likely
  const harmed = HARMS.flatMap((harm) => {
    const count = incident.casualties?.[harm] ?? null
    return count === null || count === 0 ? [] : [say(`harm.${harm}`, { count })]
  })
  return (
    <li>
      <span>
        <strong>{enumWord(say, 'category', incident.category)}</strong>{' '}
        <span className="told">{placeOf(say, incident)}</span>{' '}
        {incident.receivedAt !== null && <Age since={incident.receivedAt} />}{' '}
        <span className="quiet">
          {reasons.map((reason) => enumWord(say, 'call.same.reason', reason)).join(say('list.comma'))}
          {metres !== null && ` ${farWord(say, metres)}`}
          {harmed.length > 0 && ` · ${harmed.join(say('list.comma'))}`}
        </span>
      </span>
      {incident.reports.length > 0 && (
        <button type="button" onClick={onChoose}>
          {say('call.same.choose', { number: incident.number })}
        </button>
      )}
    </li>
  )
}
