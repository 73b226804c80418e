import { Button } from 'antd'
import { useState, type SubmitEvent } from 'react'
import type { OfficialReport } from '../picture/upwardReports'
import { enumWord } from '../words/words'
import { ActStatus, isBusy } from './ActStatus'
import { useAct, useDesk, useSay, useServerNow } from './desk'
import { atBeijingTime, beijingMinute } from './times'
import { UPWARD_ACT } from './UpwardReportActs'

const PARTIES = ['PREFECTURE', 'PROVINCE', 'STATE_COUNCIL'] as const
const WAYS = ['WRITTEN', 'PHONE', 'SYSTEM', 'IN_PERSON'] as const

/** Records to whom it went: the sheet handed over, or read out on the phone, with the time and who took it. */
export function UpwardSending({ report }: { report: OfficialReport }) {
  const say = useSay()
  const { reporting } = useDesk()
  const act = useAct(reporting.sendings, report.id)
  const [open, setOpen] = useState(false)
  return (
    <div className="escalate">
      <Button
        type={report.sendings.length === 0 ? 'primary' : 'default'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say('upward.sent.record')}
      </Button>
      {open && <SendingForm key={report.sendings.length} id={report.id} busy={isBusy(act)} />}
      <ActStatus act={act} words={UPWARD_ACT} />
    </div>
  )
}

function SendingForm({ id, busy }: { id: string; busy: boolean }) {
  const say = useSay()
  const { reporting } = useDesk()
  const now = useServerNow()
  const [to, setTo] = useState<string>('PREFECTURE')
  const [channel, setChannel] = useState<string>('WRITTEN')
  const [toldTo, setToldTo] = useState('')
  const [at, setAt] = useState(beijingMinute(now))
  const [receipt, setReceipt] = useState('')

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void reporting.sendings.act(id, {
      to,
      channel,
      toldTo: toldTo.trim(),
      sentAt: atBeijingTime(at),
      receipt: receipt.trim() === '' ? null : receipt.trim(),
    })
  }

  return (
    <form className="record-form" aria-label={say('upward.sent.record')} onSubmit={submit}>
      <label>
        {say('upward.sent.to')}
        <select value={to} onChange={(event) => setTo(event.target.value)}>
          {PARTIES.map((party) => (
            <option key={party} value={party}>
              {enumWord(say, 'party', party)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('clock.way')}
        <select value={channel} onChange={(event) => setChannel(event.target.value)}>
          {WAYS.map((way) => (
            <option key={way} value={way}>
              {enumWord(say, 'way', way)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('clock.toldTo')}
        <input required maxLength={100} value={toldTo} onChange={(event) => setToldTo(event.target.value)} />
      </label>
      <label>
        {say('clock.reportedAt')}
        <input required type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
      </label>
      <label>
        {say('clock.receipt')}
        <input maxLength={500} value={receipt} onChange={(event) => setReceipt(event.target.value)} />
      </label>
      <Button type="primary" htmlType="submit" loading={busy} disabled={toldTo.trim() === '' || at === ''}>
        {say('clock.record.send')}
      </Button>
    </form>
  )
}
