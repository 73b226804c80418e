import { Button } from 'antd'
import type { Claim as Claimed, Incident } from '../picture/items'
import { isAlerted } from '../picture/selectors'
import { TAKE_OVER_REASONS } from '../session/asked'
import { enumWord } from '../words/words'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, usePicture, useSay, useServerNow } from './desk'
import { Moment } from './Moment'
import { personAtPost } from './person'
import { Reasons } from './Reasons'

const WORDS: ActWords = {
  sending: 'claim.SENDING',
  unanswered: 'claim.UNANSWERED',
  accepted: 'claim.ACCEPTED',
  refused: 'claim.REFUSED',
}

/** Who sees to the incident, for everybody; the button, for whom it has alerted and for the city's duty room. */
export function Claim({ incident }: { incident: Incident }) {
  const say = useSay()
  const { session } = useDesk()
  const picture = usePicture()
  const may = session.organization.tier === 'CITY' || isAlerted(picture, incident.id, session.post.id)
  return (
    <div className="claim" data-claim={incident.id}>
      {incident.claim === null ? (
        <strong className="bad">{say('claim.nobody')}</strong>
      ) : (
        <ClaimedBy claim={incident.claim} />
      )}
      {may && <ClaimButtons incident={incident} own={session.post.id} />}
    </div>
  )
}

function ClaimedBy({ claim }: { claim: Claimed }) {
  const say = useSay()
  return (
    <span>
      <strong className="good">{say('claim.by', { who: personAtPost(say, claim.by) })}</strong>{' '}
      <span className="quiet">
        <Moment at={claim.at} />
      </span>
    </span>
  )
}

function ClaimButtons({ incident, own }: { incident: Incident; own: string }) {
  const say = useSay()
  const { claims } = useDesk()
  const act = useAct(claims, incident.id)
  const stale = useServerNow() >= (incident.claim?.staleFrom ?? Infinity)
  const isMine = incident.claim?.by.postId === own
  return (
    <div className="escalate">
      {incident.claim === null || isMine ? (
        <Button
          type={isMine ? 'default' : 'primary'}
          loading={isBusy(act)}
          aria-label={say(isMine ? 'claim.renew.for' : 'claim.for', { number: incident.number })}
          onClick={() => void claims.act(incident.id)}
        >
          {say(isMine ? 'claim.renew' : 'claim.do')}
        </Button>
      ) : stale ? (
        <Reasons
          text={say('claim.takeOver')}
          label={say('claim.takeOver.for', { number: incident.number })}
          reasons={TAKE_OVER_REASONS.map((reason) => ({
            reason,
            says: enumWord(say, 'takeOverReason', reason),
          }))}
          busy={isBusy(act)}
          onChoose={(takeOver) => void claims.act(incident.id, { takeOver })}
        />
      ) : (
        <span className="quiet">
          {say('claim.until')} <Moment at={incident.claim.staleFrom} />
        </span>
      )}
      <ActStatus act={act} words={WORDS} />
    </div>
  )
}
