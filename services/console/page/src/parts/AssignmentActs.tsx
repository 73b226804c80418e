import { Button } from 'antd'
import type { Assignment } from '../picture/units'
import { actsOn, type AssignmentAct } from '../picture/selectors'
import { DECLINE_REASONS } from '../session/asked'
import { enumWord } from '../words/words'
import { ActStatus, isBusy } from './ActStatus'
import { useAct, useDesk, useSay } from './desk'
import { Reasons } from './Reasons'
import { UNIT_ACT } from './unitWords'

/** The buttons for what whoever looks may say of the assignment now. */
export function AssignmentActs({ assignment }: { assignment: Assignment }) {
  const { session } = useDesk()
  return actsOn(assignment, session.organization).map((act) => (
    <AssignmentButton key={act} assignment={assignment} act={act} />
  ))
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
