import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { Reasons } from '../../parts/Reasons'
import type { Assignment } from '../../picture/items'
import { actsOn, assignmentsOf, isUnderWay, shortfallOf, type AssignmentAct } from '../../picture/selectors'
import { DECLINE_REASONS } from '../../session/asked'
import { enumWord, type WordKey } from '../../words/words'
import { Proposals } from './Proposals'
import { needsWord, UNIT_ACT, whyWord } from '../../parts/unitWords'

/** Who goes to the incident, how far they have come, and whom else could be sent. */
export function Assignments({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const { session } = useDesk()
  const picture = usePicture()
  const assignments = assignmentsOf(picture, incidentId)
  const shortfall = shortfallOf(picture, incidentId)
  return (
    <section aria-labelledby="assignments-title">
      <h3 id="assignments-title">
        {assignments.length === 0
          ? say('assignment.none')
          : say('assignment.count', {
              count: assignments.length,
              open: assignments.filter(isUnderWay).length,
            })}
      </h3>
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
    </section>
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
  const { session } = useDesk()
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
        {one.declined !== null && enumWord(say, 'declined', one.declined)}
      </p>
      {actsOn(one, session.organization).map((act) => (
        <AssignmentButton key={act} assignment={one} act={act} />
      ))}
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

function AssignmentButton({ assignment, act: kind }: { assignment: Assignment; act: AssignmentAct }) {
  const say = useSay()
  const { dispatching } = useDesk()
  const acts = dispatching.assignments[kind]
  const act = useAct(acts, assignment.id)
  const word = enumWord(say, 'assignment.act', kind)
  const label = say('assignment.act.for', { act: word, unit: assignment.unitName })
  return (
    <span className="escalate">
      {kind === 'decline' ? (
        <Reasons
          text={word}
          label={label}
          reasons={DECLINE_REASONS.map((reason) => ({ reason, says: enumWord(say, 'declined', reason) }))}
          busy={isBusy(act)}
          onChoose={(reason) => void acts.act(assignment.id, { reason })}
        />
      ) : (
        <Button
          type={kind === 'acceptance' ? 'primary' : 'default'}
          loading={isBusy(act)}
          aria-label={label}
          onClick={() => void acts.act(assignment.id)}
        >
          {word}
        </Button>
      )}
      <ActStatus act={act} words={UNIT_ACT} />
    </span>
  )
}
