import { Button, Input } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import { awaited, type Duty, type Named } from '../../picture/duties'
import { AbsenceForm } from './AbsenceForm'
import { AcceptanceForm } from './AcceptanceForm'
import { Follow } from './Follow'
import { HandoverForm } from './HandoverForm'
import { LeaveForm } from './LeaveForm'
import { OverrideForm } from './OverrideForm'
import { DUTY_ACT } from './Overrides'
import { PeopleChoice } from '../../parts/PeopleChoice'

/** What whoever looks may do at a post: what is due now stands open, the rest behind one word, since most chairs need nothing. */
export function ShiftActs({ post, may }: { post: Duty; may: boolean }) {
  const { session } = useDesk()
  const others = post.id !== session.post.id
  if (!may && !others) return null
  return (
    <>
      {may && <DueNow post={post} />}
      <Others post={post} may={may} own={others ? session.post.id : null} />
    </>
  )
}

/** @param own the own post, which may follow this one; null where it is this one */
function Others({ post, may, own }: { post: Duty; may: boolean; own: string | null }) {
  const say = useSay()
  const [open, setOpen] = useState<'SIGN_ON' | 'OVERRIDE' | 'ABSENCE' | 'LEAVE' | null>(null)
  return (
    <details className="chair-acts">
      <summary aria-label={say('duty.acts.for', { post: post.postName })}>{say('duty.acts')}</summary>
      <span className="escalate">
        {may && (
          <>
            {post.relief === null && (
              <Button
                size="small"
                aria-expanded={open === 'SIGN_ON'}
                aria-label={say('duty.early.for', { post: post.postName })}
                onClick={() => setOpen(open === 'SIGN_ON' ? null : 'SIGN_ON')}
              >
                {say('duty.early')}
              </Button>
            )}
            <Button
              size="small"
              aria-expanded={open === 'OVERRIDE'}
              aria-label={say('override.make.for', { post: post.postName })}
              onClick={() => setOpen(open === 'OVERRIDE' ? null : 'OVERRIDE')}
            >
              {say('override.make')}
            </Button>
            <Button
              size="small"
              aria-expanded={open === 'ABSENCE'}
              aria-label={say('absence.file.for', { post: post.postName })}
              onClick={() => setOpen(open === 'ABSENCE' ? null : 'ABSENCE')}
            >
              {say('absence.file')}
            </Button>
            <Button
              size="small"
              aria-expanded={open === 'LEAVE'}
              aria-label={say('leave.file.for', { post: post.postName })}
              onClick={() => setOpen(open === 'LEAVE' ? null : 'LEAVE')}
            >
              {say('leave.file')}
            </Button>
          </>
        )}
        {own !== null && <Follow post={post} own={own} />}
      </span>
      {open === 'SIGN_ON' && post.relief === null && <EarlySignOn post={post} />}
      {open === 'ABSENCE' && <AbsenceForm post={post} onDone={() => setOpen(null)} />}
      {open === 'LEAVE' && <LeaveForm post={post} onDone={() => setOpen(null)} />}
      {open === 'OVERRIDE' && <OverrideForm post={post} onDone={() => setOpen(null)} />}
    </details>
  )
}

function DueNow({ post }: { post: Duty }) {
  const say = useSay()
  const { seating } = useDesk()
  const signing = useAct(seating.signOns, post.id)
  const relief = post.relief
  if (relief === null) return null
  const leaves = post.people.filter(({ id }) => relief.people.every((one) => one.id !== id))
  const signer = relief.signedOn[0]
  return (
    <div className="chair-due">
      {awaited(post).map((person) => (
        <Button
          key={person.id}
          type="primary"
          loading={isBusy(signing)}
          onClick={() => void seating.signOns.act(post.id, { personId: person.id })}
        >
          {say('duty.signOn', { name: person.name })}
        </Button>
      ))}
      {signer !== undefined && relief.offeredBy === null && !relief.handedOver && leaves[0] !== undefined && (
        <HandoverForm post={post} leaves={leaves[0]} />
      )}
      {signer !== undefined && relief.offeredBy !== null && <AcceptanceForm post={post} comes={signer} />}
      {!relief.handedOver && relief.until !== null && <TakeOver post={post} people={relief.people} />}
      <ActStatus act={signing} words={DUTY_ACT} />
    </div>
  )
}

/** In an emergency relief answers without the other signature. */
function TakeOver({ post, people }: { post: Duty; people: readonly Named[] }) {
  const say = useSay()
  const { seating } = useDesk()
  const act = useAct(seating.takeOvers, post.id)
  const [why, setWhy] = useState<string | null>(null)
  const person = people[0]
  if (person === undefined) return null
  if (why === null)
    return (
      <Button size="small" type="text" onClick={() => setWhy('')}>
        {say('duty.takeOver')}
      </Button>
    )
  return (
    <span className="escalate">
      <Input
        size="small"
        aria-label={say('duty.takeOver.why')}
        placeholder={say('duty.takeOver.why')}
        maxLength={200}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <Button
        size="small"
        danger
        disabled={why.trim() === ''}
        loading={isBusy(act)}
        onClick={() => void seating.takeOvers.act(post.id, { personId: person.id, reason: why.trim() })}
      >
        {say('duty.takeOver.do', { name: person.name })}
      </Button>
      <ActStatus act={act} words={DUTY_ACT} />
    </span>
  )
}

function EarlySignOn({ post }: { post: Duty }) {
  const say = useSay()
  const { seating } = useDesk()
  const act = useAct(seating.signOns, post.id)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const personId = chosen[0]
  return (
    <div className="escalate">
      <PeopleChoice
        post={post.id}
        label={say('duty.early.who')}
        value={chosen}
        onChange={setChosen}
        most={1}
      />
      <Button
        type="primary"
        disabled={personId === undefined}
        loading={isBusy(act)}
        onClick={() => personId !== undefined && void seating.signOns.act(post.id, { personId })}
      >
        {say('duty.early.do')}
      </Button>
      <ActStatus act={act} words={DUTY_ACT} />
    </div>
  )
}
