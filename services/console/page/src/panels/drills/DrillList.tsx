import { Moment } from '../../parts/Moment'
import { usePicture, useSay } from '../../parts/desk'
import { drillHref } from '../../parts/route'
import { drillsInOrder } from '../../picture/drills'
import { enumWord } from '../../words/words'

/** Drills: those that are on, those that come, those that are over. */
export function DrillList({ shown }: { shown: string | null }) {
  const say = useSay()
  const drills = drillsInOrder(usePicture().drills.values())
  return (
    <section className="drill-list card" aria-labelledby="drills-title">
      <h2 id="drills-title">{say('drill.list')}</h2>
      {drills.length === 0 && <p className="empty">{say('drill.none')}</p>}
      <ul className="incident-list">
        {drills.map((drill) => (
          <li key={drill.id}>
            <a
              className="incident-row"
              href={drillHref(drill.id)}
              aria-current={drill.id === shown ? 'true' : undefined}
            >
              <span className="row-top">
                <strong>{drill.name}</strong>
                <span className={drill.phase === 'RUNNING' ? 'tag tag-drill' : 'tag'}>
                  {enumWord(say, 'drill.phase', drill.phase)}
                </span>
              </span>
              <span className="row-bottom quiet">
                <Moment at={drill.startedAt ?? drill.startsAt} />
                <span>{enumWord(say, 'drill.kind', drill.drillKind)}</span>
                <span>{enumWord(say, 'drill.extent', drill.extent)}</span>
                {!drill.announced && <span>{say('drill.unannounced')}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
