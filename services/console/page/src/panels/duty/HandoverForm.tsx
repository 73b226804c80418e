import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Duty, Named } from '../../picture/duties'
import { readHandover, type ToHandOver } from '../../session/seating'
import { enumWord } from '../../words/words'
import { DUTY_ACT } from './Overrides'

/** The one who leaves goes through everything that is open, item by item, and signs. */
export function HandoverForm({ post, leaves }: { post: Duty; leaves: Named }) {
  const say = useSay()
  const { seating, http } = useDesk()
  const act = useAct(seating.handovers, post.id)
  const [items, setItems] = useState<readonly ToHandOver[] | null>(null)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  async function look() {
    const answer = await readHandover(http, post.id)
    setProblem('ok' in answer ? null : (answer.problem.detail ?? answer.problem.code))
    if ('ok' in answer) setItems(answer.ok)
  }

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
      {items.length === 0 && <p className="quiet">{say('duty.handover.nothing')}</p>}
      {items.map(({ item, number, text, dueAt, colour }) => (
        <Checkbox
          key={keyOf(item)}
          checked={seen.has(keyOf(item))}
          onChange={(event) => setSeen(changed(seen, keyOf(item), event.target.checked))}
        >
          {number ?? ''} {enumWord(say, 'handoverKind', item.kind)}{' '}
          {colour !== null && `${enumWord(say, 'warningColour', colour)} `}
          {text ?? ''}
          {dueAt !== null && <Moment at={dueAt} />}
        </Checkbox>
      ))}
      <Input.TextArea
        aria-label={say('duty.handover.note')}
        placeholder={say('duty.handover.note')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="escalate">
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy(act)}
          disabled={items.some(({ item }) => !seen.has(keyOf(item)))}
        >
          {say('duty.handover.sign', { name: leaves.name })}
        </Button>
        <Button onClick={() => setItems(null)}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={DUTY_ACT} />
      </div>
    </form>
  )
}

function keyOf({ kind, id }: ToHandOver['item']): string {
  return `${kind}/${id}`
}

function changed(all: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(all)
  if (isIn) next.add(one)
  else next.delete(one)
  return next
}
