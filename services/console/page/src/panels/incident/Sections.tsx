import { useDesk, usePicture, useSay } from '../../parts/desk'
import { incidentHref, useRoute } from '../../parts/route'
import { sectionsOf } from '../../picture/incidentSections'
import type { Incident } from '../../picture/items'
import { enumWord } from '../../words/words'

/** The way to each section, always in sight, with how much in it is not settled. */
export function Sections({ incident }: { incident: Incident }) {
  const say = useSay()
  const { session } = useDesk()
  const route = useRoute()
  return (
    <nav className="sections" aria-label={say('sections.title')}>
      <ul>
        {sectionsOf(usePicture(), incident, session.organization).map(({ name, count, open }) => (
          <li key={name}>
            <a
              href={incidentHref(incident.id, name)}
              aria-current={
                route.incident === incident.id && route.section?.split('.')[0] === name
                  ? 'location'
                  : undefined
              }
            >
              {enumWord(say, 'section', name)}
              {count > 0 && (
                <>
                  {' '}
                  <span className={open > 0 ? 'badge' : 'quiet'}>
                    {open > 0 ? open : count}{' '}
                    {open > 0 && <span className="unseen">{say('sections.open', { count })}</span>}
                  </span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
