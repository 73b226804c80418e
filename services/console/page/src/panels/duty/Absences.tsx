import { Button, Input } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Absent } from '../../picture/absences'
import type { Duty } from '../../picture/duties'
import { DUTY_ACT } from './Overrides'

/** Who is to be away from a post, who sits there instead, and who approved it or has yet to. */
export function Absences({ post, may }: { post: Duty; may: boolean }) {
  const { session } = useDesk()
  const above = session.organization.tier === 'TOWN' && post.tier === 'ENTERPRISE'
  return post.absences.map((one) => <Absence key={one.id} absence={one} may={may} asked={may || above} />)
}

function Absence({ absence, may, asked }: { absence: Absent; may: boolean; asked: boolean }) {
  const say = useSay()
  const { person, substitute, from, until, elsewhere, reason, approvedBy } = absence
  return (
    <div className="chair-line" data-absence={absence.id}>
      <span>
        {say('absence.away', { name: person.name })} {from !== null && <Moment at={from} />} –{' '}
        {until !== null && <Moment at={until} />} {say('absence.substitute', { name: substitute.name })}{' '}
        {approvedBy === null ? (
          <strong className="bad">{say('absence.waiting')}</strong>
        ) : (
          <span className="good">{say('absence.approved', { name: approvedBy.name })}</span>
        )}
      </span>
      {elsewhere.length > 0 && (
        <strong className="bad">
          {say('absence.elsewhere', { name: substitute.name, posts: elsewhere.join(say('duty.joint')) })}
        </strong>
      )}
      <span className="quiet"> {reason}</span>
      {approvedBy === null && asked && <Answer absence={absence} />}
      {may && <Withdrawal absence={absence} />}
    </div>
  )
}

/** Whoever sits at the account's own post answers; whether the post has the right is for roster to say. */
function Answer({ absence }: { absence: Absent }) {
  const say = useSay()
  const { session, absences } = useDesk()
  const act = useAct(absences.answers, absence.id)
  const [why, setWhy] = useState('')
  const own = usePicture().duty.get(session.post.id)
  const by = own?.people.find(({ id }) => id !== absence.person.id && id !== absence.substitute.id)
  if (own === undefined || by === undefined || own.tier === 'ENTERPRISE') return null
  return (
    <span className="escalate">
      <Button
        size="small"
        type="primary"
        loading={isBusy(act)}
        aria-label={say('absence.approve.for', { name: by.name, absent: absence.person.name })}
        onClick={() => void absences.answers.act(absence.id, { personId: by.id, approve: true })}
      >
        {say('absence.approve', { name: by.name })}
      </Button>
      <Input
        size="small"
        aria-label={say('absence.why')}
        placeholder={say('absence.why')}
        maxLength={200}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Button
        size="small"
        disabled={why.trim() === ''}
        loading={isBusy(act)}
        onClick={() =>
          void absences.answers.act(absence.id, { personId: by.id, approve: false, reason: why.trim() })
        }
      >
        {say('absence.decline')}
      </Button>
      <ActStatus act={act} words={DUTY_ACT} />
    </span>
  )
}

function Withdrawal({ absence }: { absence: Absent }) {
  const say = useSay()
  const { absences } = useDesk()
  const act = useAct(absences.withdrawals, absence.id)
  return (
    <>
      <Button
        size="small"
        loading={isBusy(act)}
        aria-label={say('absence.withdraw.for', { name: absence.person.name })}
        onClick={() => void absences.withdrawals.act(absence.id, { reason: say('absence.withdraw.reason') })}
      >
        {say('absence.withdraw')}
      </Button>
      <ActStatus act={act} words={DUTY_ACT} />
    </>
  )
}
