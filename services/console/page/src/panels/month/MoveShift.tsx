import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useSay } from '../../parts/desk'
import { names } from '../../parts/names'
import type { Month, Shift } from '../../session/months'
import { dayAndHours } from './days'

/** One shift of a draft was brought to another, by pointer or by key: what is to become of both. */
export function MoveShift({
  from,
  to,
  of,
  busy,
  onSame,
  onExchange,
  onLeave,
}: {
  from: Shift
  to: Shift
  of: Month
  busy: boolean
  onSame: () => void
  onExchange: () => void
  onLeave: () => void
}) {
  const say = useSay()
  const first = useRef<HTMLFormElement>(null)
  useEffect(() => first.current?.focus(), [])
  const said = (shift: Shift) =>
    say('month.move.shift', {
      post: of.posts.find(({ id }) => id === shift.postId)?.name ?? '',
      hours: dayAndHours(shift, of.zone),
      people: shift.people.length === 0 ? say('month.nobody') : names(say, shift.people),
    })
  return (
    <form
      ref={first}
      tabIndex={-1}
      className="escalate"
      aria-label={say('month.move')}
      onSubmit={(event) => {
        event.preventDefault()
        onExchange()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave()
      }}
    >
      <span>
        {said(from)} <span aria-hidden>→</span> {said(to)}
      </span>
      <Button type="primary" htmlType="submit" loading={busy}>
        {say('month.move.exchange')}
      </Button>
      <Button loading={busy} onClick={onSame}>
        {say('month.move.same')}
      </Button>
      <Button onClick={onLeave}>{say('directive.cancel')}</Button>
    </form>
  )
}
