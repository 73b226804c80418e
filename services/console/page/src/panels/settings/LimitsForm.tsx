import { Button, Checkbox } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useDesk, useSay } from '../../parts/desk'
import { differences } from '../../parts/differences'
import { StaleEdit } from '../../parts/StaleEdit'
import { useRevised } from '../../parts/useRevised'
import { DUTY_LIMITS } from '../../session/defining'
import { askedLimits, type DutyLimits, type LimitsAsked, type ReadLimits } from '../../session/settings'
import { enumWord } from '../../words/words'
import { Field } from './Field'
import { CLOCK_ACT, LIMIT_HOURS, limitWords } from './settingWords'

const KINDS = ['DUTY_LEADER', 'DUTY_OFFICER', 'STANDBY_OFFICER', 'RESPONDER']

/** Changes how much duty a person may have before a schedule warns. What is refused stays as it was typed. */
export function LimitsForm({
  opened,
  onDone,
  onLeave,
  onStale,
}: {
  opened: ReadLimits
  /** They stand in the journal, at this sequence. */
  onDone: (sequence: number) => Promise<void>
  onLeave: () => void
  /** Reads what has become of them since. */
  onStale: (read: ReadLimits) => Promise<ReadLimits | null>
}) {
  const say = useSay()
  const { defining } = useDesk()
  const { read, draft, theirs, act, change, save, keep, take } = useRevised<
    DutyLimits,
    ReadLimits,
    LimitsAsked
  >({
    opened,
    fresh: opened,
    id: DUTY_LIMITS,
    acts: defining.dutyLimits,
    asked: askedLimits,
    stale: 'LIMITS_CHANGED',
    onDone,
    onStale,
  })
  const isHours = ({ field, least, most }: (typeof LIMIT_HOURS)[number]) =>
    Number.isInteger(draft[field]) && draft[field] >= least && draft[field] <= most
  const isFit = LIMIT_HOURS.every(isHours) && draft.kinds.length > 0 && draft.source.trim() !== ''
  return (
    <form
      className="plan-form"
      aria-label={say('limits.edit')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isFit) void save()
      }}
    >
      <p className="quiet">
        {say('limits.hint')} {say('plan.over', { revision: read?.revision ?? opened.revision })}
      </p>
      {LIMIT_HOURS.map((hours) => (
        <div key={hours.field}>
          <Field label={enumWord(say, 'setting.field', hours.field)}>
            {(id) => (
              <input
                id={id}
                type="number"
                min={hours.least}
                max={hours.most}
                aria-invalid={!isHours(hours)}
                value={Number.isNaN(draft[hours.field]) ? '' : draft[hours.field]}
                onChange={({ target }) =>
                  change({ [hours.field]: target.value === '' ? Number.NaN : Number(target.value) })
                }
              />
            )}
          </Field>
          {!isHours(hours) && (
            <p className="bad">{say('limits.flaw.hours', { least: hours.least, most: hours.most })}</p>
          )}
        </div>
      ))}
      <fieldset>
        <legend>{say('limits.kinds')}</legend>
        <Checkbox.Group
          options={KINDS.map((kind) => ({ value: kind, label: enumWord(say, 'postKind', kind) }))}
          value={[...draft.kinds]}
          onChange={(kinds) => change({ kinds: KINDS.filter((kind) => kinds.includes(kind)) })}
        />
      </fieldset>
      {draft.kinds.length === 0 && <p className="bad">{say('limits.flaw.kinds')}</p>}
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
      {theirs !== null && read !== null && (
        <StaleEdit
          by={theirs.changedBy}
          at={theirs.changedAt}
          found={differences(limitWords(say, read), limitWords(say, theirs))}
          onKeep={keep}
          onRead={take}
        />
      )}
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)} disabled={!isFit}>
          {say('limits.save')}
        </Button>
        <Button onClick={onLeave}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={CLOCK_ACT} />
        {act?.phase === 'REFUSED' && act.detail !== null && <span className="quiet">{act.detail}</span>}
      </div>
    </form>
  )
}
