import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import type { Duty } from '../../picture/duties'
import type { Picture } from '../../picture/picture'
import { alsoSeated, OVERRIDE_KINDS, type AlsoSeated, type OverrideAsked } from '../../session/seating'
import { onLeave, unqualified } from '../../session/leaves'
import { enumWord } from '../../words/words'
import { DUTY_ACT } from './Overrides'
import { MomentField } from '../../parts/MomentField'
import { PeopleChoice } from '../../parts/PeopleChoice'

/** Seats somebody else for a while; without a beginning it holds at once. */
export function OverrideForm({ post, onDone }: { post: Duty; onDone: () => void }) {
  const say = useSay()
  const { seating } = useDesk()
  const act = useAct(seating.overrides, post.id)
  const [kind, setKind] = useState<OverrideAsked['kind']>('REPLACE')
  const [out, setOut] = useState<readonly string[]>(post.people.map(({ id }) => id))
  const [people, setPeople] = useState<readonly string[]>([])
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [away, setAway] = useState<readonly string[]>([])
  const [untrained, setUntrained] = useState<readonly string[]>([])
  const [elsewhere, setElsewhere] = useState<readonly AlsoSeated[]>([])
  const picture = usePicture()
  const needsOut = kind === 'REPLACE' || kind === 'REMOVE'
  const needsIn = kind !== 'REMOVE'
  const complete =
    until !== '' && reason.trim() !== '' && (!needsIn || people.length > 0) && (!needsOut || out.length > 0)

  async function make() {
    const made = await seating.overrides.act(post.id, {
      kind,
      ...(from !== '' && { from: new Date(from).toISOString() }),
      until: new Date(until).toISOString(),
      out: needsOut ? out : [],
      in: needsIn ? people : [],
      reason: reason.trim(),
    })
    if (seating.overrides.view().get(post.id)?.phase === 'REFUSED') return
    const also = alsoSeated(made)
    const leave = onLeave(made)
    setElsewhere(also)
    setAway(leave)
    const lacking = unqualified(made)
    setUntrained(lacking)
    if (also.length + leave.length + lacking.length === 0) onDone()
  }

  if (elsewhere.length + away.length + untrained.length > 0)
    return (
      <p role="status">
        {elsewhere.length > 0 && (
          <>
            {say('override.also')}{' '}
            {elsewhere
              .map(({ personId, postId }) => `${nameOf(picture, personId)} ${postNameOf(picture, postId)}`)
              .join(say('duty.joint'))}{' '}
          </>
        )}
        {away.length > 0 && (
          <>
            {say('override.onLeave')} {away.map((id) => nameOf(picture, id)).join(say('duty.joint'))}{' '}
          </>
        )}
        {untrained.length > 0 && (
          <>
            {say('override.unqualified')}{' '}
            {untrained.map((id) => nameOf(picture, id)).join(say('duty.joint'))}{' '}
          </>
        )}
        <Button size="small" onClick={onDone}>
          {say('override.seen')}
        </Button>
      </p>
    )

  return (
    <form
      className="directive-act"
      aria-label={say('override.make.for', { post: post.postName })}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <Select
        aria-label={say('override.kind')}
        value={kind}
        onChange={setKind}
        options={OVERRIDE_KINDS.map((one) => ({ value: one, label: enumWord(say, 'override', one) }))}
      />
      {needsOut && <PeopleChoice post={post.id} label={say('override.out')} value={out} onChange={setOut} />}
      {needsIn && (
        <PeopleChoice post={post.id} label={say('override.in')} value={people} onChange={setPeople} />
      )}
      <MomentField label={say('override.from')} value={from} onChange={setFrom} required={false} />
      <MomentField label={say('override.until')} value={until} onChange={setUntil} />
      <Input
        aria-label={say('override.reason')}
        placeholder={say('override.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)} disabled={!complete}>
          {say('override.do')}
        </Button>
        <Button onClick={onDone}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={DUTY_ACT} />
      </div>
    </form>
  )
}

function nameOf(picture: Picture, person: string): string {
  return (
    [...picture.duty.values()].flatMap(({ people }) => people).find(({ id }) => id === person)?.name ?? person
  )
}

function postNameOf(picture: Picture, post: string): string {
  const duty = picture.duty.get(post)
  return duty === undefined ? post : `${duty.organizationName} ${duty.postName}`
}
