import { usePicture, useSay } from '../../parts/desk'
import { Age } from '../../parts/Moment'
import { incidentsByLevel, type LeveledRow } from '../../picture/incidentLevels'
import { enumWord } from '../../words/words'

const SHOWN = 7

/** What is open, from the highest response level down: what, where, since when, and how many units. */
export function WallIncidents() {
  const say = useSay()
  const { open } = incidentsByLevel(usePicture(), '')
  return (
    <section className="wall-incidents" aria-labelledby="wall-incidents-title">
      <h2 id="wall-incidents-title">{say('wall.incidents', { count: open.length })}</h2>
      {open.length === 0 && <p className="wall-none">{say('wall.incidents.none')}</p>}
      <ul>
        {open.slice(0, SHOWN).map((row) => (
          <Row key={row.incident.id} row={row} />
        ))}
      </ul>
      {open.length > SHOWN && <p className="wall-more">{say('wall.more', { count: open.length - SHOWN })}</p>}
    </section>
  )
}

function Row({ row: { incident, level, units, open } }: { readonly row: LeveledRow }) {
  const say = useSay()
  const place = [...incident.towns.map(({ name }) => name), incident.siteName ?? ''].filter(
    (one) => one !== '',
  )
  return (
    <li data-incident={incident.id} data-level={level ?? ''}>
      <span className={level === null ? 'wall-level' : `wall-level wall-level-${level}`}>
        {level === null ? say('wall.level.none') : say('wall.level', { level })}
      </span>
      <span className="wall-main">
        {enumWord(say, 'category', incident.category)}
        {incident.flags.includes('SAYS_EXERCISE') && ` ${say('flag.SAYS_EXERCISE')}`}
      </span>
      <span className="wall-since">
        {incident.receivedAt !== null && <Age since={incident.receivedAt} />}
      </span>
      <span className="wall-sub">
        {place.length === 0 ? say('wall.place.none') : place.join(' ')} ·{' '}
        {say('wall.units', { count: units })}
        {open > 0 && <strong className="bad"> · {say('wall.open', { count: open })}</strong>}
        {incident.closing !== null && ` · ${enumWord(say, 'closing.stage', incident.closing.stage)}`}
      </span>
    </li>
  )
}
