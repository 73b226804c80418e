import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../../parts/desk'
import type { Shift } from '../../session/months'
import { PeopleChoice } from '../../parts/PeopleChoice'

interface Edit {
  readonly postId: string
  readonly from: string
  readonly until: string
  readonly people: readonly string[]
}

/** Another person for a shift of a draft. */
export function EditShift({
  shift,
  busy,
  onSave,
  onLeave,
}: {
  shift: Shift
  busy: boolean
  onSave: (edit: Edit) => void
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
        onSave({
          postId: shift.postId,
          from: new Date(shift.from).toISOString(),
          until: new Date(shift.until).toISOString(),
          people,
        })
      }}
    >
      <PeopleChoice post={shift.postId} label={say('month.people')} value={people} onChange={setPeople} />
      <Button type="primary" htmlType="submit" loading={busy}>
        {say('month.save')}
      </Button>
      <Button onClick={onLeave}>{say('directive.cancel')}</Button>
    </form>
  )
}
