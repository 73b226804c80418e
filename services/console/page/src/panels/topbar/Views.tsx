import { useAwaiting, useSay } from '../../parts/desk'
import { viewHref, VIEWS, viewOf, type View } from '../../parts/route'
import { enumWord } from '../../words/words'

/** The way from one view to another; each says how much in it awaits an answer, so that none hides it. */
export function Views({ view }: { view: View }) {
  const say = useSay()
  const rows = useAwaiting()
  return (
    <nav className="views" aria-label={say('views.title')}>
      <ul>
        {VIEWS.map((one, index) => {
          const own = rows.filter((row) => viewOf(row) === one)
          const over = own.some(({ urgency }) => urgency === 'OVER')
          return (
            <li key={one}>
              {/* An access key needs another key held down: none is hit while somebody types. */}
              <a
                href={viewHref(one)}
                aria-current={one === view ? 'page' : undefined}
                accessKey={String(index + 1)}
              >
                {enumWord(say, 'view', one)}
                {own.length > 0 && (
                  <span className={over ? 'badge badge-over' : 'badge'}>
                    {own.length} <span className="unseen">{say(over ? 'views.over' : 'views.awaiting')}</span>
                  </span>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
