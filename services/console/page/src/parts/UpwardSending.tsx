import { Button } from 'antd'
import { useState } from 'react'
import type { OfficialReport } from '../picture/upwardReports'
import { enumWord } from '../words/words'
import { ActStatus, isBusy } from './ActStatus'
import { useAct, useDesk, useSay } from './desk'
import { ToldForm } from './ToldForm'
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
  const [to, setTo] = useState<string>('PREFECTURE')
  return (
    <ToldForm
      label={say('upward.sent.record')}
      ways={WAYS}
      busy={busy}
      onTold={({ at, ...told }) => void reporting.sendings.act(id, { ...told, to, sentAt: at })}
    >
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
    </ToldForm>
  )
}
