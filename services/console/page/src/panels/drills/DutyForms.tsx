import { Button } from 'antd'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay, useServerNow } from '../../parts/desk'
import { fullTime } from '../../parts/times'
import type { Act } from '../../session/acts'
import type { DrillDuty, HeldDrill } from '../../session/drillDuties'
import { partOf } from '../../session/drilling'
import { DRILL_ACT } from './drillWords'

const KINDS = ['LIVE', 'TABLETOP'] as const
const EXTENTS = ['SINGLE', 'COMPREHENSIVE'] as const

/** What a form tells whoever has opened it. */
interface Opened {
  /** Another for each time that one is opened: what was refused before says nothing here. */
  readonly turn: string
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** A drill that was held elsewhere. */
export function RecordForm({ duty, turn, onDone, onCancel }: Opened & { duty: DrillDuty }) {
  const say = useSay()
  const { drilling } = useDesk()
  const today = fullTime(useServerNow()).slice(0, 10)
  const [drillKind, setKind] = useState<string>('LIVE')
  const [extent, setExtent] = useState<string>('SINGLE')
  const [heldOn, setHeldOn] = useState('')
  const [practised, setPractised] = useState('')
  const act = useAct(drilling.records, turn)
  const go = async () => {
    const asked = {
      organization: duty.organizationId,
      drillKind,
      extent,
      heldOn,
      practised: practised.trim(),
    }
    if ((await drilling.records.act(turn, asked)) !== null) onDone()
  }
  return (
    <Form
      title={say('drill.record.for', { who: duty.organizationName })}
      does={say('drill.record.do')}
      act={act}
      onGo={go}
      onCancel={onCancel}
    >
      <label>
        {say('drill.record.heldOn')}{' '}
        <input
          type="date"
          required
          max={today}
          value={heldOn}
          onChange={(event) => setHeldOn(event.target.value)}
        />
      </label>
      <label>
        {say('scenario.kind')}{' '}
        <select value={drillKind} onChange={(event) => setKind(event.target.value)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`drill.kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('scenario.extent')}{' '}
        <select value={extent} onChange={(event) => setExtent(event.target.value)}>
          {EXTENTS.map((one) => (
            <option key={one} value={one}>
              {say(`drill.extent.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('drill.record.practised')}{' '}
        <textarea
          required
          maxLength={500}
          rows={3}
          value={practised}
          onChange={(event) => setPractised(event.target.value)}
        />
      </label>
    </Form>
  )
}

/** The result of the latest is with an authority. */
export function FileForm({
  duty,
  last,
  turn,
  onDone,
  onCancel,
}: Opened & { duty: DrillDuty; last: HeldDrill }) {
  const say = useSay()
  const { drilling } = useDesk()
  const today = fullTime(useServerNow()).slice(0, 10)
  const [filedOn, setFiledOn] = useState(today)
  const [authority, setAuthority] = useState('')
  const [reference, setReference] = useState('')
  const act = useAct(drilling.filings, turn)
  const go = async () => {
    const asked = {
      drill: last.drillId,
      organization: duty.organizationId,
      filedOn,
      authority: authority.trim(),
      ...(reference.trim() !== '' && { reference: reference.trim() }),
    }
    if ((await drilling.filings.act(turn, asked)) !== null) onDone()
  }
  return (
    <Form
      title={say('drill.file.for', { who: duty.organizationName, drill: last.name })}
      does={say('drill.file.do')}
      act={act}
      onGo={go}
      onCancel={onCancel}
    >
      <label>
        {say('drill.file.on')}{' '}
        <input
          type="date"
          required
          max={today}
          value={filedOn}
          onChange={(event) => setFiledOn(event.target.value)}
        />
      </label>
      <label>
        {say('drill.file.authority')}{' '}
        <input
          required
          maxLength={100}
          value={authority}
          onChange={(event) => setAuthority(event.target.value)}
        />
      </label>
      <label>
        {say('drill.file.reference')}{' '}
        <input maxLength={100} value={reference} onChange={(event) => setReference(event.target.value)} />
      </label>
    </Form>
  )
}

/** What was said of the latest is taken back. */
export function WithdrawForm({
  duty,
  last,
  what,
  turn,
  onDone,
  onCancel,
}: Opened & { duty: DrillDuty; last: HeldDrill; what: 'RECORD' | 'FILING' }) {
  const say = useSay()
  const { drilling } = useDesk()
  const [reason, setReason] = useState('')
  const id = partOf(last.drillId, turn)
  const recording = useAct(drilling.recordWithdrawals, id)
  const filing = useAct(drilling.filingWithdrawals, turn)
  const go = async () => {
    const why = reason.trim()
    const done =
      what === 'RECORD'
        ? await drilling.recordWithdrawals.act(id, { reason: why })
        : await drilling.filingWithdrawals.act(turn, {
            drill: last.drillId,
            organization: duty.organizationId,
            reason: why,
          })
    if (done !== null) onDone()
  }
  return (
    <Form
      title={say(what === 'RECORD' ? 'drill.record.withdraw.for' : 'drill.file.withdraw.for', {
        who: duty.organizationName,
        drill: last.name,
      })}
      does={say('drill.withdraw.do')}
      act={what === 'RECORD' ? recording : filing}
      onGo={go}
      onCancel={onCancel}
    >
      <label>
        {say('drill.withdraw.reason')}{' '}
        <input required maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
    </Form>
  )
}

function Form({
  title,
  does,
  act,
  onGo,
  onCancel,
  children,
}: {
  title: string
  does: string
  act: Act | null
  onGo: () => Promise<void>
  onCancel: () => void
  children: ReactNode
}) {
  const say = useSay()
  const name = useId()
  const form = useRef<HTMLFormElement>(null)
  // Whoever has pressed the button goes on typing.
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [])
  return (
    <form
      ref={form}
      className="directive-act duty-form"
      aria-labelledby={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void onGo()
      }}
    >
      <strong id={name}>{title}</strong>
      {children}
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)}>
          {does}
        </Button>
        <Button onClick={onCancel}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={DRILL_ACT} />
      </div>
    </form>
  )
}
