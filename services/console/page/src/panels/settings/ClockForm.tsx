import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { Choice } from '../../parts/Choice'
import { useDesk, useSay } from '../../parts/desk'
import { differences } from '../../parts/differences'
import { StaleEdit } from '../../parts/StaleEdit'
import { useRevised } from '../../parts/useRevised'
import { askedClock, type ClockAsked, type ClockRow, type DefinedClock } from '../../session/settings'
import { Field } from './Field'
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
  const { read, draft, theirs, act, change, save, keep, take } = useRevised<
    ClockRow,
    DefinedClock,
    ClockAsked
  >({
    opened,
    fresh: opened,
    id: opened.id,
    acts: defining.clockRows,
    asked: askedClock,
    stale: 'CLOCK_CHANGED',
    onDone,
    onStale,
  })
  const isLimit =
    Number.isInteger(draft.limitMinutes) && draft.limitMinutes >= 1 && draft.limitMinutes <= LONGEST_MINUTES
  const isFit = isLimit && draft.name.trim() !== '' && draft.source.trim() !== ''
  return (
    <form
      className="plan-form"
      aria-label={say('clockRow.edit', { clock: opened.name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isFit) void save()
      }}
    >
      <p className="quiet">
        {courseWords(say, draft)} {say('plan.over', { revision: read?.revision ?? opened.revision })}
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
      <Choice
        label={say('clockRow.channel')}
        family="way"
        of={CHANNELS}
        value={draft.channel}
        any={say('clock.anyChannel')}
        onChange={(channel) => change({ channel })}
      />
      <Choice
        label={say('clockRow.grade')}
        family="grade"
        of={GRADES}
        value={draft.grade}
        any={say('plan.any')}
        onChange={(grade) => change({ grade })}
      />
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
      <Choice
        label={say('clockRow.verified')}
        family="verified"
        of={['V', 'U']}
        value={draft.verified}
        onChange={(verified) => change({ verified: verified ?? 'U' })}
      />
      {theirs !== null && read !== null && (
        <StaleEdit
          by={theirs.changedBy}
          at={theirs.changedAt}
          found={differences(clockWords(say, read), clockWords(say, theirs))}
          onKeep={keep}
          onRead={take}
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
