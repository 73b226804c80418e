import { Button } from 'antd'
import type { Incident } from '../picture/items'
import { stillOpen } from '../picture/selectors'
import { CLOSING_OUTCOMES } from '../session/asked'
import { enumWord } from '../words/words'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, usePicture, useSay } from './desk'
import { Moment } from './Moment'
import { personAtPost } from './person'
import { Reasons } from './Reasons'

const WORDS: ActWords = {
  sending: 'closing.SENDING',
  unanswered: 'closing.UNANSWERED',
  accepted: 'closing.ACCEPTED',
  refused: 'closing.REFUSED',
}

/** How far the end of the incident has come, for everybody; the buttons, for whoever sees to it and for the city's duty room. */
export function Closing({ incident }: { incident: Incident }) {
  const { session } = useDesk()
  const may = session.organization.tier === 'CITY' || incident.claim?.by.postId === session.post.id
  return (
    <div className="claim" data-closing={incident.closing?.stage ?? 'OPEN'}>
      {incident.closing !== null && <Stage incident={incident} />}
      {may &&
        (incident.closing?.stage === 'CLOSED' ? <Reopen id={incident.id} /> : <End incident={incident} />)}
    </div>
  )
}

function Stage({ incident }: { incident: Incident }) {
  const say = useSay()
  if (incident.closing === null) return null
  const { stage, outcome, at, by } = incident.closing
  return (
    <span>
      <strong className="good">
        {enumWord(say, 'closing.stage', stage)}
        {outcome !== null && `（${enumWord(say, 'closing.outcome', outcome)}）`}
      </strong>{' '}
      <span className="quiet">
        {personAtPost(say, by)} <Moment at={at} />
      </span>
    </span>
  )
}

function End({ incident }: { incident: Incident }) {
  const say = useSay()
  const { controls, closings } = useDesk()
  const picture = usePicture()
  const controlling = useAct(controls, incident.id)
  const closing = useAct(closings, incident.id)
  const leftOpen = stillOpen(picture, incident.id)
  return (
    <div className="escalate">
      {incident.closing === null && (
        <Button loading={isBusy(controlling)} onClick={() => void controls.act(incident.id)}>
          {say('closing.control')}
        </Button>
      )}
      <Reasons
        text={leftOpen.length === 0 ? say('closing.do') : say('closing.do.open', { count: leftOpen.length })}
        label={say('closing.for', { number: incident.number })}
        reasons={CLOSING_OUTCOMES.map((reason) => ({
          reason,
          says: enumWord(say, 'closing.outcome', reason),
        }))}
        busy={isBusy(closing)}
        onChoose={(outcome) => void closings.act(incident.id, { outcome, leftOpen })}
      />
      <ActStatus act={controlling} words={WORDS} />
      <ActStatus act={closing} words={WORDS} />
    </div>
  )
}

function Reopen({ id }: { id: string }) {
  const say = useSay()
  const { reopenings } = useDesk()
  const act = useAct(reopenings, id)
  return (
    <div className="escalate">
      <Button loading={isBusy(act)} onClick={() => void reopenings.act(id)}>
        {say('closing.reopen')}
      </Button>
      <ActStatus act={act} words={WORDS} />
    </div>
  )
}
