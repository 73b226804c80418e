import { Button } from 'antd'
import { useState } from 'react'
import { pictureAge } from '../../connection/clock'
import { ageText } from '../../parts/ageWords'
import { useAwaiting, useConnection, useDesk, usePicture, useSay } from '../../parts/desk'
import { Phone } from '../../parts/Phone'
import { answerHref } from '../../parts/route'
import { useTicked } from '../../parts/ticks'
import type { Placed } from '../../picture/urgency'
import { phoneOf, What, Where, Who } from './Said'
import { When } from './When'

/** More than these are no list to work by. */
const SHOWN = 8

/** Everything that awaits an answer in the viewer's scope, the most urgent first; a row leads to where it is answered. */
export function AwaitingList() {
  const say = useSay()
  const { state } = useConnection()
  const rows = useAwaiting()
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, SHOWN)
  return (
    <section className="awaiting card" aria-labelledby="awaiting-title">
      <h2 id="awaiting-title">
        {say('awaiting.title')} <span className="count">{rows.length}</span>
      </h2>
      {rows.length === 0 && <Nothing />}
      {state === 'BLIND' && rows.length > 0 && <p className="bad">{say('awaiting.blind')}</p>}
      <ul className="awaiting-list">
        {shown.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
      {rows.length > SHOWN && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('awaiting.fewer') : say('awaiting.more', { count: rows.length - SHOWN })}
        </Button>
      )}
    </section>
  )
}

function Row({ row }: { row: Placed }) {
  const phone = phoneOf(usePicture(), row)
  return (
    <li
      className={`awaiting-row awaiting-${row.urgency}`}
      data-awaiting={row.kind}
      data-urgency={row.urgency}
    >
      <a href={answerHref(row)}>
        <span className="awaiting-top">
          <strong className="told">
            <What row={row} />
          </strong>
          <When row={row} />
        </span>
        <span className="quiet told">
          <Where row={row} />
        </span>
      </a>
      <span className="told">
        <Who row={row} /> {phone !== null && <Phone name={phone.name} number={phone.number} />}
      </span>
    </li>
  )
}

/** That nothing awaits an answer is as old as the picture. */
function Nothing() {
  const say = useSay()
  const { connection, clocks } = useDesk()
  const { state } = useConnection()
  const age = useTicked(() => ageText(say, pictureAge(connection.view().beat, clocks)))
  return (
    <p className="empty">
      {say(state === 'LIVE' ? 'awaiting.none' : 'awaiting.unknown')} <span className="figure">{age}</span>
    </p>
  )
}
