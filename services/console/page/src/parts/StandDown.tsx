import type { Alert } from '../picture/items'
import { STAND_DOWN_REASONS } from '../session/asked'
import { enumWord } from '../words/words'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, useSay } from './desk'
import { Moment } from './Moment'
import { personAtPost } from './person'
import { Reasons } from './Reasons'

const WORDS: ActWords = {
  sending: 'sd.SENDING',
  unanswered: 'sd.UNANSWERED',
  accepted: 'sd.ACCEPTED',
  refused: 'sd.REFUSED',
}

/** Who stood it down, for everybody; the button, for the city's duty room as long as somebody may be called for it. */
export function StandDown({ alert }: { alert: Alert }) {
  const { session } = useDesk()
  if (alert.stoodDown !== null) return <StoodDown alert={alert} />
  const waits = alert.state === 'OPEN' || alert.raisedAgainAt !== null
  return waits && session.organization.tier === 'CITY' ? <StandDownButton alert={alert} /> : null
}

function StandDownButton({ alert }: { alert: Alert }) {
  const say = useSay()
  const { standDowns } = useDesk()
  const act = useAct(standDowns, alert.id)
  return (
    <div className="escalate" data-stand-down={alert.id}>
      <Reasons
        text={say('sd.do')}
        label={say('sd.for', { post: alert.postName, number: alert.incidentNumber })}
        reasons={STAND_DOWN_REASONS.map((reason) => ({
          reason,
          says: enumWord(say, 'standDownReason', reason),
        }))}
        busy={isBusy(act)}
        onChoose={(reason) => void standDowns.act(alert.id, { reason })}
      />
      <ActStatus act={act} words={WORDS} />
    </div>
  )
}

function StoodDown({ alert }: { alert: Alert }) {
  const say = useSay()
  if (alert.stoodDown === null) return null
  const { by, at, reason } = alert.stoodDown
  return (
    <p className="quiet">
      {say('sd.done', {
        who: personAtPost(say, by),
        reason: enumWord(say, 'standDownReason', reason),
      })}{' '}
      <Moment at={at} />
    </p>
  )
}
