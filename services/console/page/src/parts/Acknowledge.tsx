import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Alert, Roll } from '../picture/items'
import { isMine, isOpen, missingAt, waitsFor } from '../picture/selectors'
import type { AcknowledgementAsked } from '../session/asked'
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
  return (
    <>
      {alert.roll && <RollStatus roll={alert.roll} isOurs={isDone(alert, session.post.id)} />}
      {waitsFor(alert, session.post.id) && <AcknowledgeButtons alert={alert} large={large} />}
    </>
  )
}

function isDone(alert: Alert, postId: string): boolean {
  return isMine(alert, postId) && !waitsFor(alert, postId)
}

/** How many of those who each have to have not yet. */
function RollStatus({ roll, isOurs }: { roll: Roll; isOurs: boolean }) {
  const say = useSay()
  const missing = roll.missing.length
  const all = { missing, total: missing + roll.received.length }
  return (
    <p className={isOurs ? 'good' : 'quiet'} data-roll={missing}>
      {say(isOurs ? 'ack.each.own' : 'ack.each', all)}
    </p>
  )
}

/** One button; one for each person, where more than one at the post has to. */
function AcknowledgeButtons({ alert, large }: { alert: Alert; large: boolean }) {
  const say = useSay()
  const { acknowledgements, session } = useDesk()
  const act = useAct(acknowledgements, alert.id)
  const missing = missingAt(alert, session.post.id)
  const named = missing.length > 1
  const people = missing.length === 0 ? [null] : missing
  return (
    <div className="acknowledge">
      {people.map((person) => (
        <AcknowledgeButton
          key={person?.personId ?? ''}
          alert={alert}
          large={large}
          asked={person && { personId: person.personId }}
          name={named && person !== null ? person.personName || person.personId : null}
        />
      ))}
      <ActStatus act={act} words={WORDS} />
      {named && <span className="quiet">{say('ack.each.who')}</span>}
    </div>
  )
}

function AcknowledgeButton({
  alert,
  large,
  asked,
  name,
}: {
  alert: Alert
  large: boolean
  asked: AcknowledgementAsked | null
  name: string | null
}) {
  const say = useSay()
  const { acknowledgements } = useDesk()
  const act = useAct(acknowledgements, alert.id)
  const busy = isBusy(act)
  const what = { post: alert.postName, number: alert.incidentNumber }
  const words = act?.phase === 'REFUSED' ? say('ack.again') : say('ack.do')
  return (
    <Button
      type="primary"
      size={large ? 'large' : 'middle'}
      className={large ? 'acknowledge-large' : ''}
      icon={busy ? undefined : <CheckOutlined aria-hidden />}
      loading={busy}
      aria-label={name === null ? say('ack.for', what) : say('ack.for.person', { ...what, person: name })}
      data-acknowledge={alert.id}
      onClick={() => void acknowledgements.act(alert.id, asked)}
    >
      {name === null ? words : say('ack.person', { words, person: name })}
    </Button>
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
