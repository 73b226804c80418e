import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useSay } from '../../parts/desk'
import type { Month, Shift } from '../../session/months'
import { hours } from './days'

interface SwapSeat {
  readonly personId: string
  readonly postId: string
  readonly from: string
  readonly until: string
}

/** Two shifts are chosen: the first's person asks the second's to change places. */
export function AskSwap({
  chosen,
  of,
  busy,
  onAsk,
  onLeave,
}: {
  chosen: readonly Shift[]
  of: Month
  busy: boolean
  onAsk: (asked: { asker: SwapSeat; other: SwapSeat; reason: string }) => Promise<boolean>
  onLeave: () => void
}) {
  const say = useSay()
  const [first, second] = chosen
  const [asker, setAsker] = useState<string | null>(null)
  const [other, setOther] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  if (first === undefined) return null
  const one = seat(first, asker)
  const two = second === undefined ? null : seat(second, other)
  return (
    <form
      className="escalate"
      aria-label={say('month.swap')}
      onSubmit={(event) => {
        event.preventDefault()
        if (one !== null && two !== null)
          void onAsk({ asker: one, other: two, reason: reason.trim() }).then(setAsked)
      }}
    >
      <Seat shift={first} of={of} person={one?.personId ?? null} onPerson={setAsker} />
      <span aria-hidden="true">⇄</span>
      {second === undefined ? (
        <span className="quiet">{say('month.swap.second')}</span>
      ) : (
        <Seat shift={second} of={of} person={two?.personId ?? null} onPerson={setOther} />
      )}
      <Input
        aria-label={say('month.swap.reason')}
        placeholder={say('month.swap.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        type="primary"
        htmlType="submit"
        loading={busy}
        disabled={one === null || two === null || reason.trim() === ''}
      >
        {say('month.swap.ask')}
      </Button>
      <Button onClick={onLeave}>{say('directive.cancel')}</Button>
      {asked && <span role="status">{say('month.swap.asked')}</span>}
    </form>
  )
}

function Seat({
  shift,
  of,
  person,
  onPerson,
}: {
  shift: Shift
  of: Month
  person: string | null
  onPerson: (id: string) => void
}) {
  const say = useSay()
  const post = of.posts.find(({ id }) => id === shift.postId)
  return (
    <span>
      {post?.name} {hours(shift, of.zone)}{' '}
      {shift.people.length === 1 ? (
        shift.people[0]?.name
      ) : (
        <Select
          aria-label={say('month.swap.who')}
          value={person}
          onChange={onPerson}
          options={shift.people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </span>
  )
}

function seat(shift: Shift, chosen: string | null): SwapSeat | null {
  const personId = shift.people.find(({ id }) => id === chosen)?.id ?? shift.people[0]?.id
  return personId === undefined
    ? null
    : {
        personId,
        postId: shift.postId,
        from: new Date(shift.from).toISOString(),
        until: new Date(shift.until).toISOString(),
      }
}
