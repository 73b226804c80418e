import { Button } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import { differences } from '../../parts/differences'
import { StaleEdit } from '../../parts/StaleEdit'
import { isJson, number } from '../../picture/read'
import { askedClock, type ClockRow, type DefinedClock } from '../../session/settings'
import { enumWord } from '../../words/words'
import { CLOCK_ACT, clockWords, courseWords } from './settingWords'

const LONGEST_MINUTES = 64_800
const CHANNELS = ['PHONE', 'IN_PERSON', 'WRITTEN', 'SYSTEM']
const GRADES = ['UNKNOWN', 'ORDINARY', 'LARGER', 'MAJOR', 'PARTICULARLY_MAJOR']

/** Changes a row of the table of statutory clocks: its limit and what it is founded on. What is refused stays as it was typed. */
export function ClockForm({
  opened,
  onDone,
  onLeave,
  onStale,
}: {
  opened: DefinedClock
  /** It stands in the journal, at this sequence. */
  onDone: (sequence: number) => Promise<void>
  onLeave: () => void
  /** Reads what has become of the row since. */
  onStale: (read: DefinedClock) => Promise<DefinedClock | null>
}) {
  const say = useSay()
  const { defining } = useDesk()
  const [read, setRead] = useState(opened)
  const [draft, setDraft] = useState<ClockRow>(opened)
  const [theirs, setTheirs] = useState<DefinedClock | null>(null)
  const act = useAct(defining.clockRows, opened.id)
  const isLimit =
    Number.isInteger(draft.limitMinutes) && draft.limitMinutes >= 1 && draft.limitMinutes <= LONGEST_MINUTES
  const isFit = isLimit && draft.name.trim() !== '' && draft.source.trim() !== ''
  const change = (part: Partial<ClockRow>) => setDraft((before) => ({ ...before, ...part }))

  const save = async (over: DefinedClock) => {
    const answer = await defining.clockRows.act(opened.id, askedClock(draft, over.revision))
    if (answer !== null) {
      await onDone(isJson(answer) ? (number(answer, 'sequence') ?? 0) : 0)
      return
    }
    const after = defining.clockRows.view().get(opened.id)
    if (after?.phase === 'REFUSED' && after.code === 'CLOCK_CHANGED') setTheirs(await onStale(over))
  }
  return (
    <form
      className="plan-form"
      aria-label={say('clockRow.edit', { clock: opened.name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isFit) void save(read)
      }}
    >
      <p className="quiet">
        {courseWords(say, draft)} {say('plan.over', { revision: read.revision })}
      </p>
      <Field label={say('clockRow.name')}>
        {(id) => (
          <input
            id={id}
            maxLength={60}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <Field label={say('clockRow.limit.minutes')}>
        {(id) => (
          <input
            id={id}
            type="number"
            min={1}
            aria-invalid={!isLimit}
            value={draft.limitMinutes === 0 ? '' : draft.limitMinutes}
            onChange={({ target }) => change({ limitMinutes: Number(target.value) })}
          />
        )}
      </Field>
      {!isLimit && <p className="bad">{say('clockRow.flaw.limit')}</p>}
      <Field label={say('clockRow.channel')}>
        {(id) => (
          <Choice
            id={id}
            family="way"
            of={CHANNELS}
            value={draft.channel}
            any={say('clock.anyChannel')}
            onChange={(channel) => change({ channel })}
          />
        )}
      </Field>
      <Field label={say('clockRow.grade')}>
        {(id) => (
          <Choice
            id={id}
            family="grade"
            of={GRADES}
            value={draft.grade}
            any={say('plan.any')}
            onChange={(grade) => change({ grade })}
          />
        )}
      </Field>
      <Field label={say('clock.basis')}>
        {(id) => (
          <input
            id={id}
            maxLength={200}
            aria-invalid={draft.source.trim() === ''}
            value={draft.source}
            onChange={({ target }) => change({ source: target.value })}
          />
        )}
      </Field>
      {draft.source.trim() === '' && <p className="bad">{say('clockRow.flaw.source')}</p>}
      <Field label={say('clockRow.verified')}>
        {(id) => (
          <Choice
            id={id}
            family="verified"
            of={['V', 'U']}
            value={draft.verified}
            any={null}
            onChange={(verified) => change({ verified: verified ?? 'U' })}
          />
        )}
      </Field>
      {theirs !== null && (
        <StaleEdit
          by={theirs.changedBy}
          at={theirs.changedAt}
          found={differences(clockWords(say, read), clockWords(say, theirs))}
          onKeep={() => {
            setRead(theirs)
            setTheirs(null)
            void save(theirs)
          }}
          onRead={() => {
            setRead(theirs)
            setDraft(theirs)
            setTheirs(null)
          }}
        />
      )}
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)} disabled={!isFit}>
          {say('clockRow.save')}
        </Button>
        <Button onClick={onLeave}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={CLOCK_ACT} />
        {act?.phase === 'REFUSED' && act.detail !== null && <span className="quiet">{act.detail}</span>}
      </div>
    </form>
  )
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label> {children(id)}
    </div>
  )
}

function Choice({
  id,
  family,
  of,
  value,
  any,
  onChange,
}: {
  id: string
  family: string
  of: readonly string[]
  value: string | null
  /** Null where one has to be chosen. */
  any: string | null
  onChange: (value: string | null) => void
}) {
  const say = useSay()
  return (
    <select id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
      {any !== null && <option value="">{any}</option>}
      {of.map((one) => (
        <option key={one} value={one}>
          {enumWord(say, family, one)}
        </option>
      ))}
    </select>
  )
}
