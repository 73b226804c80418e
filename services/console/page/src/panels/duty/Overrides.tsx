import { Button, Input } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy, type ActWords } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Changed, Duty, Seat, Swapped } from '../../picture/duties'
import { enumWord } from '../../words/words'
import { names } from '../../parts/names'

export const DUTY_ACT: ActWords = {
  sending: 'duty.act.SENDING',
  unanswered: 'duty.act.UNANSWERED',
  accepted: 'duty.act.ACCEPTED',
  refused: 'duty.act.REFUSED',
}

/** What is changed in the roster of a post for a while, and swaps that wait for an answer. */
export function Overrides({ post, may }: { post: Duty; may: boolean }) {
  return (
    <>
      {post.overrides.map((one) => (
        <Override key={one.id} override={one} may={may} />
      ))}
      {post.swaps.map((one) => (
        <Swap key={one.id} swap={one} may={may} />
      ))}
    </>
  )
}

function Override({ override, may }: { override: Changed; may: boolean }) {
  const say = useSay()
  const { seating } = useDesk()
  const act = useAct(seating.overrideWithdrawals, override.id)
  return (
    <div className="chair-line">
      <span>
        {enumWord(say, 'override', override.change)} {override.out.length > 0 && names(say, override.out)}
        {override.out.length > 0 && override.in.length > 0 && ' → '}
        {names(say, override.in)}{' '}
      </span>
      <span className="quiet">
        {override.from !== null && <Moment at={override.from} />} –{' '}
        {override.until !== null && <Moment at={override.until} />} {override.reason}
      </span>
      {may && (
        <Button
          size="small"
          loading={isBusy(act)}
          aria-label={say('override.withdraw.for', { name: names(say, [...override.in, ...override.out]) })}
          onClick={() =>
            void seating.overrideWithdrawals.act(override.id, { reason: say('override.withdraw.reason') })
          }
        >
          {say('override.withdraw')}
        </Button>
      )}
      <ActStatus act={act} words={DUTY_ACT} />
    </div>
  )
}

function Swap({ swap, may }: { swap: Swapped; may: boolean }) {
  const say = useSay()
  const { seating } = useDesk()
  const act = useAct(seating.swapAnswers, swap.id)
  const [why, setWhy] = useState('')
  const personId = swap.other.person.id
  return (
    <div className="chair-line">
      <span>
        {say('swap.asks')} <SeatWords seat={swap.asker} /> ⇄ <SeatWords seat={swap.other} />{' '}
        <span className="quiet">{swap.reason}</span>
      </span>
      {may && (
        <span className="escalate">
          <Button
            size="small"
            type="primary"
            loading={isBusy(act)}
            onClick={() => void seating.swapAnswers.act(swap.id, { personId, accept: true })}
          >
            {say('swap.accept', { name: swap.other.person.name })}
          </Button>
          <Input
            size="small"
            aria-label={say('swap.why')}
            placeholder={say('swap.why')}
            maxLength={200}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <Button
            size="small"
            disabled={why.trim() === ''}
            loading={isBusy(act)}
            onClick={() =>
              void seating.swapAnswers.act(swap.id, { personId, accept: false, reason: why.trim() })
            }
          >
            {say('swap.decline')}
          </Button>
        </span>
      )}
      <ActStatus act={act} words={DUTY_ACT} />
    </div>
  )
}

function SeatWords({ seat }: { seat: Seat }) {
  return (
    <span>
      {seat.person.name} {seat.from !== null && <Moment at={seat.from} />}
    </span>
  )
}
