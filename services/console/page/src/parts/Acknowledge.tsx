import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Alert } from '../picture/items'
import { isMine, isOpen } from '../picture/selectors'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, useSay } from './desk'
import { Moment } from './Moment'
import { personAtPost } from './person'

const WORDS: ActWords = {
  sending: 'ack.SENDING',
  unanswered: 'ack.UNANSWERED',
  accepted: 'ack.ACCEPTED',
  refused: 'ack.REFUSED',
}

/** Who acknowledged and when, for everybody; the button, for whom the alert concerns. */
export function Acknowledge({ alert, large = false }: { alert: Alert; large?: boolean }) {
  const { session } = useDesk()
  if (!isOpen(alert) && alert.acknowledgedBy === null && alert.state !== 'ACKNOWLEDGED') return null
  if (!isOpen(alert)) return <Acknowledged alert={alert} />
  return isMine(alert, session.post.id) ? <AcknowledgeButton alert={alert} large={large} /> : null
}

function AcknowledgeButton({ alert, large }: { alert: Alert; large: boolean }) {
  const say = useSay()
  const { acknowledgements } = useDesk()
  const act = useAct(acknowledgements, alert.id)
  const busy = isBusy(act)
  return (
    <div className="acknowledge">
      <Button
        type="primary"
        size={large ? 'large' : 'middle'}
        className={large ? 'acknowledge-large' : ''}
        icon={busy ? undefined : <CheckOutlined aria-hidden />}
        loading={busy}
        aria-label={say('ack.for', { post: alert.postName, number: alert.incidentNumber })}
        data-acknowledge={alert.id}
        onClick={() => void acknowledgements.act(alert.id)}
      >
        {act?.phase === 'REFUSED' ? say('ack.again') : say('ack.do')}
      </Button>
      <ActStatus act={act} words={WORDS} />
    </div>
  )
}

function Acknowledged({ alert }: { alert: Alert }) {
  const say = useSay()
  if (alert.acknowledgedBy === null) return <span className="good">{say('ack.done.unknown')}</span>
  // The sentence is cut at its time, so that the time can be an element of its own.
  const [before = '', after = ''] = say('ack.done', {
    who: personAtPost(say, alert.acknowledgedBy),
    time: '\n',
  }).split('\n')
  return (
    <span className="good acknowledged">
      <CheckOutlined aria-hidden /> {before}
      <Moment at={alert.acknowledgedAt} />
      {after}
    </span>
  )
}
