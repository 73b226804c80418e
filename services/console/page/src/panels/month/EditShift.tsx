import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../../parts/desk'
import type { Shift } from '../../session/months'
import { PeopleChoice } from '../../parts/PeopleChoice'

export interface Edit {
  readonly postId: string
  readonly from: string
  readonly until: string
  readonly people: readonly string[]
}

/** Another person for a shift of a draft. */
export function EditShift({
  shift,
  busy,
  moving,
  onSave,
  onMove,
  onLeave,
}: {
  shift: Shift
  busy: boolean
  /** The other shift is to be chosen now. */
  moving: boolean
  onSave: (edit: Edit) => void
  onMove: () => void
  onLeave: () => void
}) {
  const say = useSay()
  const [people, setPeople] = useState<readonly string[]>(shift.people.map(({ id }) => id))
  return (
    <form
      className="escalate"
      aria-label={say('month.edit')}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(editOf(shift, people))
      }}
    >
      <PeopleChoice post={shift.postId} label={say('month.people')} value={people} onChange={setPeople} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {say('month.save')}
      </Button>
      <Button aria-pressed={moving} onClick={onMove}>
        {say('month.move.begin')}
      </Button>
      <Button onClick={onLeave}>{say('directive.cancel')}</Button>
      {moving && <span role="status">{say('month.swap.second')}</span>}
    </form>
  )
}

export function editOf(shift: Shift, people: readonly string[]): Edit {
  return {
    postId: shift.postId,
    from: new Date(shift.from).toISOString(),
    until: new Date(shift.until).toISOString(),
    people,
  }
}
