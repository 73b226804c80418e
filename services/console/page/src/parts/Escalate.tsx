import { Button, Dropdown } from 'antd'
import type { Alert } from '../picture/items'
import { isMine, isOpen, stepsAhead, type StepAhead } from '../picture/selectors'
import type { Say } from '../words/words'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, useSay } from './desk'
import { personAtPost } from './person'

const WORDS: ActWords = {
  sending: 'esc.SENDING',
  unanswered: 'esc.UNANSWERED',
  accepted: 'esc.ACCEPTED',
  refused: 'esc.REFUSED',
}

/** For whom the alert has reached, and for the city's duty room: the next step now, or another one. */
export function Escalate({ alert }: { alert: Alert }) {
  const { session } = useDesk()
  const may = isMine(alert, session.post.id) || session.organization.tier === 'CITY'
  const [next, ...others] = stepsAhead(alert)
  return isOpen(alert) && may && next !== undefined ? (
    <EscalateButtons alert={alert} next={next} others={others} />
  ) : null
}

function EscalateButtons({
  alert,
  next,
  others,
}: {
  alert: Alert
  next: StepAhead
  others: readonly StepAhead[]
}) {
  const say = useSay()
  const { escalations } = useDesk()
  const act = useAct(escalations, alert.id)
  const take = ({ round, step }: StepAhead) => void escalations.act(alert.id, { round, step: step.number })
  return (
    <div className="escalate">
      <Button
        loading={isBusy(act)}
        aria-label={say('esc.for', { post: alert.postName, number: alert.incidentNumber })}
        data-escalate={alert.id}
        onClick={() => take(next)}
      >
        {say('esc.now', { step: stepWord(say, alert, next) })}
      </Button>
      {others.length > 0 && (
        <Dropdown
          disabled={isBusy(act)}
          trigger={['click']}
          getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
          menu={{
            items: others.map((one) => ({
              key: `${one.round}/${one.step.number}`,
              label: stepWord(say, alert, one),
              onClick: () => take(one),
            })),
          }}
        >
          <Button aria-label={say('esc.other.for', { post: alert.postName, number: alert.incidentNumber })}>
            {say('esc.other')}
          </Button>
        </Dropdown>
      )}
      <ActStatus act={act} words={WORDS} />
    </div>
  )
}

function stepWord(say: Say, alert: Alert, { round, step }: StepAhead): string {
  const people = step.people.map((one) => personAtPost(say, one)).join(' · ')
  const parts = { step: step.number, people: people || say('esc.nobody') }
  return round > alert.round ? say('esc.again', parts) : say('esc.step', parts)
}
