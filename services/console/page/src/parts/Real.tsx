import { Button } from 'antd'
import type { Incident } from '../picture/items'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, useSay } from './desk'

const REAL: ActWords = {
  sending: 'real.SENDING',
  unanswered: 'real.UNANSWERED',
  accepted: 'real.ACCEPTED',
  refused: 'real.REFUSED',
}

/** What is rehearsed is real: one press, by whoever sees it, reports it as such. Nothing is asked first. */
export function Real({ incident }: { incident: Incident }) {
  const say = useSay()
  const { reals } = useDesk()
  const act = useAct(reals, incident.id)
  if (incident.drillId === null) return null
  return (
    <div className="escalate real">
      <Button
        danger
        type="primary"
        size="large"
        disabled={isBusy(act)}
        aria-label={say('real.this.for', { number: incident.number })}
        onClick={() => void reals.act(incident.id)}
      >
        {say('real.this')}
      </Button>
      <span className="quiet">{say('real.why')}</span>
      <ActStatus act={act} words={REAL} />
    </div>
  )
}
