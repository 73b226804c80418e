import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import type { Named } from '../../picture/duties'
import { strikeOut, type NoteAsked, type NoteRead } from '../../session/logging'
import { NoteForm } from './NoteForm'
import { ProblemLine } from './ProblemLine'
import { useSending } from './sending'

interface Striking {
  readonly note: NoteRead
  readonly post: string
  readonly people: readonly Named[]
  readonly onDone: (sequence: number) => void
}

/** Strikes a note out with a reason, and writes what holds instead in the same act. */
export function StrikeOutForm({ note, post, people, onDone }: Striking) {
  const say = useSay()
  const { http } = useDesk()
  const [reason, setReason] = useState('')
  const [corrects, setCorrects] = useState(false)
  const sending = useSending()

  async function strike(personId: string, correction: NoteAsked | null): Promise<boolean> {
    if (reason.trim() === '') return false
    const asked = { personId, reason: reason.trim(), correction }
    const sequence = await sending.send(asked, (key) => strikeOut(http, key, post, note.id, asked))
    if (sequence !== null) onDone(sequence)
    return sequence !== null
  }

  const first = people[0]
  return (
    <div className="directive-act">
      <Input
        aria-label={say('dutylog.why')}
        placeholder={say('dutylog.why')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Checkbox checked={corrects} onChange={(event) => setCorrects(event.target.checked)}>
        {say('dutylog.correct')}
      </Checkbox>
      {corrects ? (
        <NoteForm
          label={say('dutylog.correct.do')}
          people={people}
          busy={sending.busy}
          first={note}
          onWrite={(personId, correction) => strike(personId, correction)}
        />
      ) : (
        <Button
          danger
          loading={sending.busy}
          disabled={reason.trim() === '' || first === undefined}
          onClick={() => first !== undefined && void strike(first.id, null)}
        >
          {say('dutylog.strikeOut.do')}
        </Button>
      )}
      <ProblemLine problem={sending.problem} />
    </div>
  )
}
