import { Button } from 'antd'
import { useState, type SubmitEvent } from 'react'
import { channelsFor, type StatutoryClock } from '../picture/clocks'
import { enumWord } from '../words/words'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, useSay, useServerNow } from './desk'
import { atBeijingTime, beijingMinute } from './times'

const WORDS: ActWords = {
  sending: 'unit.SENDING',
  unanswered: 'unit.UNANSWERED',
  accepted: 'unit.ACCEPTED',
  refused: 'unit.REFUSED',
}

/** Records that it was reported upward: how, to whom, when. */
export function UpwardReport({ clock }: { clock: StatutoryClock }) {
  const say = useSay()
  const { upwardReports } = useDesk()
  const act = useAct(upwardReports, clock.id)
  const [open, setOpen] = useState(false)
  return (
    <div className="escalate">
      <Button
        aria-expanded={open}
        aria-label={say('clock.record.for', { clock: clock.name })}
        onClick={() => setOpen(!open)}
      >
        {say('clock.record')}
      </Button>
      {open && <RecordForm clock={clock} busy={isBusy(act)} />}
      <ActStatus act={act} words={WORDS} />
    </div>
  )
}

function RecordForm({ clock, busy }: { clock: StatutoryClock; busy: boolean }) {
  const say = useSay()
  const { upwardReports } = useDesk()
  const now = useServerNow()
  const ways = channelsFor(clock)
  const [channel, setChannel] = useState(ways[0] ?? 'PHONE')
  const [toldTo, setToldTo] = useState('')
  const [at, setAt] = useState(beijingMinute(now))
  const [receipt, setReceipt] = useState('')

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void upwardReports.act(clock.id, {
      channel,
      toldTo: toldTo.trim(),
      reportedAt: atBeijingTime(at),
      receipt: receipt.trim() === '' ? null : receipt.trim(),
    })
  }

  return (
    <form
      className="record-form"
      aria-label={say('clock.record.for', { clock: clock.name })}
      onSubmit={submit}
    >
      <label>
        {say('clock.way')}
        <select value={channel} onChange={(event) => setChannel(event.target.value)}>
          {ways.map((way) => (
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
