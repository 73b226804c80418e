import { Button } from 'antd'
import { useState } from 'react'
import { channelsFor, type StatutoryClock } from '../picture/clocks'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, useSay } from './desk'
import { ToldForm } from './ToldForm'

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
  return (
    <ToldForm
      label={say('clock.record.for', { clock: clock.name })}
      ways={channelsFor(clock)}
      busy={busy}
      onTold={({ at, ...told }) => void upwardReports.act(clock.id, { ...told, reportedAt: at })}
    />
  )
}
