import { useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Month, Warning } from '../../session/months'
import { enumWord } from '../../words/words'

const FIRST = 20

/** What the last check has found, counted by kind; it blocks nothing. */
export function MonthWarnings({ of }: { of: Month }) {
  const say = useSay()
  if (of.checkedAtRevision === 0) return <p className="quiet">{say('month.unchecked')}</p>
  return (
    <div className="month-warnings">
      {of.checkedAtRevision !== of.revision && (
        <p className="bad">{say('month.checkedBefore', { revision: of.checkedAtRevision })}</p>
      )}
      {of.findings.length === 0 ? (
        <p className="good">{say('month.clean')}</p>
      ) : (
        <details>
          <summary>
            {of.findings
              .map(({ check, count }) =>
                say('month.finding', { check: enumWord(say, 'scheduleCheck', check), count }),
              )
              .join(say('month.and'))}
          </summary>
          <ul>
            {of.warnings.slice(0, FIRST).map((warning, index) => (
              <One key={index} warning={warning} of={of} />
            ))}
          </ul>
          {of.warnings.length > FIRST && (
            <p className="quiet">{say('month.more', { count: of.warnings.length - FIRST })}</p>
          )}
        </details>
      )}
    </div>
  )
}

function One({ warning, of }: { warning: Warning; of: Month }) {
  const say = useSay()
  const post = of.posts.find(({ id }) => id === warning.postId)
  const person = of.posts
    .flatMap(({ shifts }) => shifts.flatMap(({ people }) => people))
    .find(({ id }) => id === warning.personId)
  return (
    <li>
      {enumWord(say, 'scheduleCheck', warning.check)} {post?.name} {person?.name ?? warning.personId}{' '}
      <span className="quiet">
        <Moment at={warning.from} /> – <Moment at={warning.until} />
      </span>
    </li>
  )
}
