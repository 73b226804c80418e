import { AssignmentActs } from '../../parts/AssignmentActs'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Countdown, Moment } from '../../parts/Moment'
import type { Assignment } from '../../picture/units'
import { assignmentsOf, isUnderWay, shortfallOf } from '../../picture/selectors'
import { enumWord, type WordKey } from '../../words/words'
import { Proposals } from './Proposals'
import { needsWord, whyWord } from '../../parts/unitWords'
import { Section } from '../../parts/Section'

/** Who goes to the incident, how far they have come, and whom else could be sent. */
export function Assignments({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const { session } = useDesk()
  const picture = usePicture()
  const assignments = assignmentsOf(picture, incidentId)
  const shortfall = shortfallOf(picture, incidentId)
  return (
    <Section
      name="assignments"
      title={
        assignments.length === 0
          ? say('assignment.none')
          : say('assignment.count', {
              count: assignments.length,
              open: assignments.filter(isUnderWay).length,
            })
      }
    >
      {shortfall !== null && (
        <p className="unread" role="status">
          <strong>
            {say('assignment.shortfall', {
              needs: needsWord(say, (shortfall.params.missing ?? '').split(',')),
              asked: shortfall.params.asked ?? '',
            })}
          </strong>
        </p>
      )}
      <ul className="alert-cards">
        {assignments.map((one) => (
          <AssignmentCard key={one.id} assignment={one} />
        ))}
      </ul>
      {session.organization.tier === 'CITY' && <Proposals incidentId={incidentId} />}
    </Section>
  )
}

const TIMES: readonly (readonly [WordKey, (one: Assignment) => number | null])[] = [
  ['assignment.offeredAt', (one) => one.offeredAt],
  ['assignment.acceptedAt', (one) => one.acceptedAt],
  ['assignment.enRouteAt', (one) => one.enRouteAt],
  ['assignment.onSceneAt', (one) => one.onSceneAt],
  ['assignment.endedAt', (one) => one.endedAt],
]

function AssignmentCard({ assignment: one }: { assignment: Assignment }) {
  const say = useSay()
  const open = isUnderWay(one)
  return (
    <li
      className={open ? 'alert-card open' : 'alert-card'}
      data-assignment={one.id}
      data-assignment-state={one.state}
    >
      <div className="alert-head">
        <span className={open ? 'tag tag-blue' : 'tag'}>{enumWord(say, 'assignment.state', one.state)}</span>
        {one.handling === 'EXERCISE' && <span className="tag">{say('assignment.exercise')}</span>}
        <strong>{say('assignment.who', { unit: one.unitName, organization: one.organizationName })}</strong>
      </div>
      <p className="alert-now">
        {one.state === 'OFFERED' && (
          <>
            {say('assignment.answerBy')} <Moment at={one.answerBy} />
          </>
        )}
        {open && one.crew !== null && (
          <>
            <Countdown to={one.crew.heardBy} kind="safety" />
            {one.crew.missed > 0 && (
              <strong className="bad"> {say('crew.missed', { count: one.crew.missed })}</strong>
            )}
          </>
        )}
        {one.declined !== null && enumWord(say, 'declined', one.declined)}
      </p>
      <AssignmentActs assignment={one} />
      <dl className="alert-facts">
        {TIMES.map(([word, at]) =>
          at(one) === null ? null : (
            <div key={word}>
              <dt>{say(word)}</dt>
              <dd>
                <Moment at={at(one)} />
              </dd>
            </div>
          ),
        )}
        <div>
          <dt>{say('assignment.why')}</dt>
          <dd>{one.why === null ? say('assignment.why.named') : whyWord(say, one.why)}</dd>
        </div>
      </dl>
    </li>
  )
}
