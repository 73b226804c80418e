import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { serverNow } from '../../connection/clock'
import type { Named } from '../../picture/duties'
import { CALLER_FIELDS, NOTE_FIELDS, type NoteAsked } from '../../session/logging'
import { enumWord } from '../../words/words'

interface Writing {
  readonly label: string
  readonly people: readonly Named[]
  readonly busy: boolean
  /** What a correction begins with. */
  readonly first?: NoteAsked
  /** Whether it was written: then the form is empty again. */
  readonly onWrite: (personId: string, note: NoteAsked) => Promise<boolean>
}

/** One line is enough; whatever else a duty log has stands behind one word. */
export function NoteForm({ label, people, busy, first, onWrite }: Writing) {
  const say = useSay()
  const { connection, clocks } = useDesk()
  const [course, setCourse] = useState(first?.course ?? '')
  const [fields, setFields] = useState<NoteAsked['fields']>(first?.fields ?? {})
  const [caller, setCaller] = useState<NoteAsked['caller']>(first?.caller ?? {})
  const [time, setTime] = useState('')
  const [forRelief, setForRelief] = useState(first?.forRelief ?? false)
  const [chosen, setChosen] = useState<string | null>(null)
  // Another text, or the same a minute later, is another act; a repeat of this one has its very bytes.
  const [occurredAt, setOccurredAt] = useState<string | null>(null)
  const personId = people.some(({ id }) => id === chosen) ? chosen : (people[0]?.id ?? null)

  async function write() {
    if (personId === null || course.trim() === '') return
    const now = new Date(serverNow(connection.view().beat, clocks)).toISOString()
    const at = time === '' ? (first?.occurredAt ?? occurredAt ?? now) : new Date(time).toISOString()
    setOccurredAt(at)
    const done = await onWrite(personId, {
      occurredAt: at,
      course: course.trim(),
      fields: said(fields),
      caller: said(caller),
      forRelief,
    })
    if (!done) return
    setCourse('')
    setFields({})
    setCaller({})
    setTime('')
    setForRelief(false)
    setOccurredAt(null)
  }

  return (
    <form
      className="directive-act"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      <div className="dutylog-quick">
        <Input.TextArea
          aria-label={say('dutylog.course')}
          placeholder={say('dutylog.course')}
          autoSize={{ minRows: 1, maxRows: 8 }}
          maxLength={2000}
          value={course}
          onChange={(event) => setCourse(event.target.value)}
          onPressEnter={(event) => {
            // A line is written with one key; a longer text has its lines with the shift key.
            if (event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            void write()
          }}
        />
        <Button type="primary" htmlType="submit" loading={busy} disabled={course.trim() === ''}>
          {label}
        </Button>
      </div>
      {people.length > 1 && (
        <Select
          aria-label={say('dutylog.recorder')}
          value={personId}
          onChange={setChosen}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Checkbox checked={forRelief} onChange={(event) => setForRelief(event.target.checked)}>
        {say('dutylog.forRelief')}
      </Checkbox>
      <details>
        <summary>{say('dutylog.more')}</summary>
        <div className="dutylog-fields">
          <label>
            {say('dutylog.time')}{' '}
            <input type="datetime-local" value={time} onChange={(event) => setTime(event.target.value)} />
          </label>
          {NOTE_FIELDS.map((field) => (
            <Input
              key={field}
              aria-label={enumWord(say, 'dutylog.field', field)}
              placeholder={enumWord(say, 'dutylog.field', field)}
              maxLength={500}
              value={fields[field] ?? ''}
              onChange={(event) => setFields({ ...fields, [field]: event.target.value })}
            />
          ))}
          {CALLER_FIELDS.map((field) => (
            <Input
              key={field}
              aria-label={enumWord(say, 'dutylog.caller', field)}
              placeholder={enumWord(say, 'dutylog.caller', field)}
              maxLength={100}
              value={caller[field] ?? ''}
              onChange={(event) => setCaller({ ...caller, [field]: event.target.value })}
            />
          ))}
        </div>
      </details>
    </form>
  )
}

/** What was filled in. */
function said<F extends string>(fields: Readonly<Partial<Record<F, string>>>): Partial<Record<F, string>> {
  return Object.fromEntries(
    Object.entries<string | undefined>(fields).filter(([, text]) => text !== undefined && text.trim() !== ''),
  ) as Partial<Record<F, string>>
}
