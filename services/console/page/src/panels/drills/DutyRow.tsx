import { Button } from 'antd'
import { useRef } from 'react'
import { useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { drillHref } from '../../parts/route'
import { fullTime } from '../../parts/times'
import type { DrillDuty, HeldDrill } from '../../session/drillDuties'
import { FileForm, RecordForm, WithdrawForm } from './DutyForms'

/** What somebody is saying of a row. */
export type DutyAct = 'RECORD' | 'FILE' | 'WITHDRAW_RECORD' | 'WITHDRAW_FILING'

/** One duty of one organization; with what may be said of it where the officer may. */
export function DutyRow({
  duty,
  says,
  opened,
  turn,
  onOpen,
  onDone,
}: {
  duty: DrillDuty
  says: boolean
  /** The form that is open below it. */
  opened: DutyAct | null
  turn: string
  onOpen: (act: DutyAct | null) => void
  onDone: () => void
}) {
  const say = useSay()
  const { last } = duty
  const pressed = useRef<HTMLElement | null>(null)
  const close = () => {
    onOpen(null)
    pressed.current?.focus()
  }
  const form = { turn, duty, onDone, onCancel: close }
  const named = { who: duty.organizationName, drill: last?.name ?? '' }
  const button = (act: DutyAct, word: string, label: string) => (
    <Button
      size="small"
      aria-label={label}
      aria-expanded={opened === act}
      onClick={(event) => {
        pressed.current = event.currentTarget
        onOpen(opened === act ? null : act)
      }}
    >
      {word}
    </Button>
  )
  return (
    <>
      <tr data-duty={duty.dutyId}>
        <td>
          <span className={duty.overdue ? 'tag tag-red' : 'tag tag-green'}>
            {say(
              !duty.overdue
                ? 'drill.duties.held'
                : last === null
                  ? 'drill.duties.never'
                  : 'drill.duties.late',
            )}
          </span>
        </td>
        <th scope="row">{duty.organizationName}</th>
        <td>
          {duty.dutyName}
          <br />
          <span className="quiet">{duty.source}</span>
          {duty.filedWith !== null && (
            <>
              <br />
              <span className="quiet">{say('drill.duties.filedWith', { whom: duty.filedWith })}</span>
            </>
          )}
        </td>
        <td>{last !== null && <Last last={last} />}</td>
        <td className="figure">{duty.dueOn ?? ''}</td>
        <td>
          <Filed duty={duty} />
        </td>
        {says && (
          <td>
            <div className="escalate duty-acts">
              {button('RECORD', say('drill.record'), say('drill.record.for', named))}
              {last !== null &&
                duty.toFile &&
                button('FILE', say('drill.file'), say('drill.file.for', named))}
              {last?.filed != null &&
                button('WITHDRAW_FILING', say('drill.file.withdraw'), say('drill.file.withdraw.for', named))}
              {last?.recorded != null &&
                last.filed === null &&
                button(
                  'WITHDRAW_RECORD',
                  say('drill.record.withdraw'),
                  say('drill.record.withdraw.for', named),
                )}
            </div>
          </td>
        )}
      </tr>
      {opened !== null && (
        <tr>
          <td colSpan={7}>
            {opened === 'RECORD' && <RecordForm {...form} />}
            {opened === 'FILE' && last !== null && <FileForm {...form} last={last} />}
            {opened === 'WITHDRAW_FILING' && last !== null && (
              <WithdrawForm {...form} last={last} what="FILING" />
            )}
            {opened === 'WITHDRAW_RECORD' && last !== null && (
              <WithdrawForm {...form} last={last} what="RECORD" />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function Last({ last }: { last: HeldDrill }) {
  const say = useSay()
  if (last.recorded === null) {
    return (
      <>
        <Moment at={last.startedAt} />
        <br />
        <a href={drillHref(last.drillId)}>{last.name}</a>
        <br />
        <span className="quiet">{say('drill.duties.here')}</span>
      </>
    )
  }
  return (
    <>
      {last.startedAt !== null && fullTime(last.startedAt).slice(0, 10)}
      <br />
      <span className="directive-text">{last.name}</span>
      <br />
      <span className="quiet">{say('drill.duties.elsewhere', { by: last.recorded.by })}</span>
    </>
  )
}

function Filed({ duty }: { duty: DrillDuty }) {
  const say = useSay()
  const filed = duty.last?.filed ?? null
  if (filed === null) {
    return duty.toFile ? (
      <span className="tag tag-amber">{say('drill.duties.toFile')}</span>
    ) : (
      <span className="quiet">{duty.filedWith === null && say('drill.duties.noFiling')}</span>
    )
  }
  return (
    <>
      <span className="tag tag-green">{say('drill.duties.filed')}</span>{' '}
      <span className="duty-day">{filed.on}</span>
      <br />
      <span className="directive-text">
        {filed.authority}
        {filed.reference !== null && ` ${filed.reference}`}
      </span>
    </>
  )
}
