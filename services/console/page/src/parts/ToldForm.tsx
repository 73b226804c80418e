import { Button } from 'antd'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { enumWord } from '../words/words'
import { useSay, useServerNow } from './desk'
import { atBeijingTime, beijingMinute } from './times'

/** What an officer says of something that was told upward; the time is ISO 8601. */
export interface Told {
  readonly channel: string
  readonly toldTo: string
  readonly at: string
  readonly receipt: string | null
}

/** Asks how it was told, to whom, when, and what was answered; `children` are asked before. */
export function ToldForm({
  label,
  ways,
  busy,
  onTold,
  children,
}: {
  label: string
  ways: readonly string[]
  busy: boolean
  onTold: (told: Told) => void
  children?: ReactNode
}) {
  const say = useSay()
  const now = useServerNow()
  const [channel, setChannel] = useState(ways[0] ?? 'PHONE')
  const [toldTo, setToldTo] = useState('')
  const [at, setAt] = useState(beijingMinute(now))
  const [receipt, setReceipt] = useState('')

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onTold({
      channel,
      toldTo: toldTo.trim(),
      at: atBeijingTime(at),
      receipt: receipt.trim() === '' ? null : receipt.trim(),
    })
  }

  return (
    <form className="record-form" aria-label={label} onSubmit={submit}>
      {children}
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
