import { Button, Input } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import type { Duty, Named } from '../../picture/duties'
import { HandoverItems, useGoneThrough } from './HandoverItems'
import { DUTY_ACT } from './Overrides'
import { useHandover } from './useHandover'

/** The one who leaves goes through everything that is open, item by item, and signs. */
export function HandoverForm({ post, leaves }: { post: Duty; leaves: Named }) {
  const say = useSay()
  const { seating } = useDesk()
  const act = useAct(seating.handovers, post.id)
  const { items, problem, look, put } = useHandover(post.id)
  const gone = useGoneThrough(items)
  const [note, setNote] = useState('')

  async function sign() {
    if (items === null) return
    await seating.handovers.act(post.id, {
      personId: leaves.id,
      items: items.map(({ item }) => item),
      note: note.trim(),
    })
    // Something was opened in between: it is gone through as well.
    if (seating.handovers.view().get(post.id)?.phase === 'REFUSED') await look()
  }

  if (items === null)
    return (
      <>
        <Button onClick={() => void look()}>{say('duty.handover.begin', { name: leaves.name })}</Button>
        {problem !== null && <span role="alert">{say('duty.people.problem', { reason: problem })}</span>}
      </>
    )
  return (
    <form
      className="directive-act"
      aria-label={say('duty.handover.begin', { name: leaves.name })}
      onSubmit={(event) => {
        event.preventDefault()
        void sign()
      }}
    >
      <HandoverItems items={items} gone={gone} />
      <Input.TextArea
        aria-label={say('duty.handover.note')}
        placeholder={say('duty.handover.note')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)} disabled={!gone.all}>
          {say('duty.handover.sign', { name: leaves.name })}
        </Button>
        <Button onClick={put}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={DUTY_ACT} />
      </div>
    </form>
  )
}
