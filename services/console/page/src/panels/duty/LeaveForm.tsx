import { Button } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Duty } from '../../picture/duties'
import type { Leave } from '../../session/leaves'
import { DUTY_ACT } from './Overrides'
import { MomentField } from '../../parts/MomentField'
import { PeopleChoice } from '../../parts/PeopleChoice'
import { usePeople } from '../../parts/usePeople'

/** Files a leave, without a reason; and shows those of the organization that are not over. */
export function LeaveForm({ post, onDone }: { post: Duty; onDone: () => void }) {
  const say = useSay()
  const { leaves } = useDesk()
  const { people, problem, look } = usePeople(post.id)
  const [who, setWho] = useState<readonly string[]>([])
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const person = who[0]
  const act = useAct(leaves.filings, person ?? '')

  async function file() {
    if (person === undefined) return
    await leaves.filings.act(person, {
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
    })
    await look()
  }

  return (
    <form
      className="directive-act"
      aria-label={say('leave.file.for', { post: post.postName })}
      onSubmit={(event) => {
        event.preventDefault()
        void file()
      }}
    >
      {problem !== null && <span role="alert">{say('duty.people.problem', { reason: problem })}</span>}
      <ul>
        {(people ?? []).flatMap(({ name, leaves: own }) =>
          own.map((leave) => <OneLeave key={leave.id} name={name} leave={leave} onDone={look} />),
        )}
      </ul>
      <PeopleChoice post={post.id} label={say('leave.who')} value={who} onChange={setWho} most={1} />
      <MomentField label={say('absence.from')} value={from} onChange={setFrom} />
      <MomentField label={say('override.until')} value={until} onChange={setUntil} />
      <div className="escalate">
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy(act)}
          disabled={person === undefined || from === '' || until === ''}
        >
          {say('leave.do')}
        </Button>
        <Button onClick={onDone}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={DUTY_ACT} />
      </div>
    </form>
  )
}

function OneLeave({ name, leave, onDone }: { name: string; leave: Leave; onDone: () => Promise<void> }) {
  const say = useSay()
  const { leaves } = useDesk()
  const act = useAct(leaves.withdrawals, leave.id)
  return (
    <li className="chair-line">
      {say('leave.on', { name })} <Moment at={leave.from} /> – <Moment at={leave.until} />{' '}
      <Button
        size="small"
        loading={isBusy(act)}
        aria-label={say('leave.withdraw.for', { name })}
        onClick={() => void leaves.withdrawals.act(leave.id).then(onDone)}
      >
        {say('leave.withdraw')}
      </Button>
      <ActStatus act={act} words={DUTY_ACT} />
    </li>
  )
}
