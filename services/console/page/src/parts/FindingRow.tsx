import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Finding } from '../picture/drills'
import { enumWord } from '../words/words'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, useSay, useServerNow } from './desk'
import { Moment } from './Moment'

const FINDING_ACT: ActWords = {
  sending: 'unit.SENDING',
  unanswered: 'unit.UNANSWERED',
  accepted: 'unit.ACCEPTED',
  refused: 'unit.REFUSED',
}

/** A finding and who has to do what with it: its owner says that it is mended, whoever raised it checks. */
export function FindingRow({ finding }: { finding: Finding }) {
  const say = useSay()
  const { session } = useDesk()
  const open = finding.state === 'OPEN' || finding.state === 'RETURNED'
  const over = useServerNow() > (finding.dueAt ?? Infinity) && open
  return (
    <li data-finding={finding.id}>
      <strong className="told">{finding.text}</strong>{' '}
      <span className={finding.state === 'STRUCK_OFF' ? 'tag tag-green' : 'tag tag-amber'}>
        {enumWord(say, 'finding.state', finding.state)}
      </span>
      <p className="quiet">
        {finding.drillName} · {say('finding.owner', { post: finding.owner.postName })} ·{' '}
        {say('finding.by', { post: finding.by.postName })} ·{' '}
        <span className={over ? 'over' : ''}>
          {say(over ? 'finding.overdue' : 'finding.dueAt')} <Moment at={finding.dueAt} />
        </span>
      </p>
      {finding.note !== null && <p className="told quiet">{finding.note}</p>}
      {open && finding.owner.postId === session.post.id && <Answering finding={finding} />}
      {finding.state === 'ANSWERED' && finding.by.postId === session.post.id && (
        <Checking finding={finding} />
      )}
    </li>
  )
}

function Answering({ finding }: { finding: Finding }) {
  const say = useSay()
  const { answers } = useDesk().drilling
  const act = useAct(answers, finding.id)
  const [note, setNote] = useState('')
  return (
    <div className="escalate">
      <Note finding={finding} value={note} onChange={setNote} />
      <Button
        type="primary"
        disabled={note.trim() === ''}
        loading={isBusy(act)}
        aria-label={say('finding.answer.for', { what: finding.text })}
        onClick={() => void answers.act(finding.id, { note: note.trim() })}
      >
        {say('finding.answer')}
      </Button>
      <ActStatus act={act} words={FINDING_ACT} />
    </div>
  )
}

function Checking({ finding }: { finding: Finding }) {
  const say = useSay()
  const { returns, strikings } = useDesk().drilling
  const returning = useAct(returns, finding.id)
  const striking = useAct(strikings, finding.id)
  const [note, setNote] = useState('')
  return (
    <div className="escalate">
      <Button
        type="primary"
        loading={isBusy(striking)}
        aria-label={say('finding.strikeOff.for', { what: finding.text })}
        onClick={() => void strikings.act(finding.id)}
      >
        {say('finding.strikeOff')}
      </Button>
      <Note finding={finding} value={note} onChange={setNote} />
      <Button
        disabled={note.trim() === ''}
        loading={isBusy(returning)}
        aria-label={say('finding.return.for', { what: finding.text })}
        onClick={() => void returns.act(finding.id, { note: note.trim() })}
      >
        {say('finding.return')}
      </Button>
      <ActStatus act={striking} words={FINDING_ACT} />
      <ActStatus act={returning} words={FINDING_ACT} />
    </div>
  )
}

function Note({
  finding,
  value,
  onChange,
}: {
  finding: Finding
  value: string
  onChange: (value: string) => void
}) {
  const say = useSay()
  return (
    <Input
      className="drill-note"
      aria-label={say('finding.note.for', { what: finding.text })}
      placeholder={say('finding.note')}
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
