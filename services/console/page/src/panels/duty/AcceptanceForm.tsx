import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import type { Duty, Named } from '../../picture/duties'
import { HandoverItems, useGoneThrough } from './HandoverItems'
import { DUTY_ACT } from './Overrides'
import { useHandover } from './useHandover'

/** The one who comes goes through the same, item by item, and signs: the post is his only then. */
export function AcceptanceForm({ post, comes }: { post: Duty; comes: Named }) {
  const say = useSay()
  const { seating } = useDesk()
  const act = useAct(seating.acceptances, post.id)
  const { items, problem, look, put } = useHandover(post.id)
  const gone = useGoneThrough(items)

  if (items === null)
    return (
      <>
        <Button type="primary" onClick={() => void look()}>
          {say('duty.handover.takes', { name: comes.name })}
        </Button>
        {problem !== null && <span role="alert">{say('duty.people.problem', { reason: problem })}</span>}
      </>
    )
  return (
    <form
      className="directive-act"
      aria-label={say('duty.handover.takes', { name: comes.name })}
      onSubmit={(event) => {
        event.preventDefault()
        void seating.acceptances.act(post.id, { personId: comes.id })
      }}
    >
      <HandoverItems items={items} gone={gone} />
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)} disabled={!gone.all}>
          {say('duty.handover.accept', { name: comes.name })}
        </Button>
        <Button onClick={put}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={DUTY_ACT} />
      </div>
    </form>
  )
}
