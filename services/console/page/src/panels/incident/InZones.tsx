import { useSay } from '../../parts/desk'
import { placeWord } from '../../parts/zoneWords'
import type { HazardZones } from '../../picture/zones'
import { enumWord } from '../../words/words'

/** Who lies in the zones: counted by kind, and one by one, the nearest first, with whom to call. */
export function InZones({ drawn }: { drawn: HazardZones }) {
  const say = useSay()
  if (drawn.points === null || drawn.zones.length === 0) return null
  if (drawn.counts.length === 0) return <p className="quiet">{say('zones.points.none')}</p>
  const all = drawn.counts.reduce((sum, one) => sum + one.points, 0)
  return (
    <details data-points={all}>
      <summary>
        {say('zones.points', { count: all })}
        {drawn.counts.map((one) => (
          <span key={one.kind} className="quiet">
            {' '}
            {say('zones.points.of', { kind: enumWord(say, 'point', one.kind), count: one.points })}
            {one.people > 0 && say('zones.points.people', { people: one.people })}
            {one.peopleUnknown > 0 && say('zones.points.unknown', { count: one.peopleUnknown })}
          </span>
        ))}
      </summary>
      <ul>
        {drawn.points.map((one) => (
          <li key={one.id}>
            <strong className="told">{one.name}</strong> {enumWord(say, 'point', one.kind)} ·{' '}
            {placeWord(say, one)} ·{' '}
            {one.people === null ? say('zones.people.unknown') : say('zones.people', { people: one.people })}
            <span className="told quiet">
              {' '}
              {one.contactName ?? one.phoneNote ?? say('zones.nobodyToCall')}
            </span>
          </li>
        ))}
      </ul>
      {all > drawn.points.length && (
        <p className="unread">{say('zones.points.more', { count: all - drawn.points.length })}</p>
      )}
    </details>
  )
}
