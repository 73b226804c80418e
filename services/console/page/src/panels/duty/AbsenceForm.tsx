import { Button, Input } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import type { Duty } from '../../picture/duties'
import { DUTY_ACT } from './Overrides'
import { MomentField } from '../../parts/MomentField'
import { PeopleChoice } from '../../parts/PeopleChoice'

/** Files an absence beforehand, with who sits there instead. */
export function AbsenceForm({ post, onDone }: { post: Duty; onDone: () => void }) {
  const say = useSay()
  const { absences } = useDesk()
  const act = useAct(absences.filings, post.id)
  const [who, setWho] = useState<readonly string[]>([])
  const [substitute, setSubstitute] = useState<readonly string[]>([])
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const personId = who[0]
  const substituteId = substitute[0]
  const times = from !== '' && until !== ''

  async function file() {
    if (personId === undefined || substituteId === undefined) return
    await absences.filings.act(post.id, {
      personId,
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
      substituteId,
      reason: reason.trim(),
    })
    if (absences.filings.view().get(post.id)?.phase !== 'REFUSED') onDone()
  }

  return (
    <form
      className="directive-act"
      aria-label={say('absence.file.for', { post: post.postName })}
      onSubmit={(event) => {
        event.preventDefault()
        void file()
      }}
    >
      <PeopleChoice post={post.id} label={say('absence.who')} value={who} onChange={setWho} most={1} />
      <PeopleChoice
        post={post.id}
        label={say('absence.by')}
        value={substitute}
        onChange={setSubstitute}
        most={1}
      />
      <MomentField label={say('absence.from')} value={from} onChange={setFrom} />
      <MomentField label={say('override.until')} value={until} onChange={setUntil} />
      <Input
        aria-label={say('absence.reason')}
        placeholder={say('absence.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="escalate">
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy(act)}
          disabled={!times || personId === undefined || substituteId === undefined || reason.trim() === ''}
        >
          {say('absence.do')}
        </Button>
        <Button onClick={onDone}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={DUTY_ACT} />
      </div>
    </form>
  )
}
