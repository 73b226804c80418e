import { Button } from 'antd'
import type { Incident } from '../picture/items'
import type { Lead as Led } from '../picture/leads'
import type { LeadOffer } from '../picture/leads'
import { leadsOf, mayLead } from '../picture/selectors'
import { LEAD_DECLINE_REASONS } from '../session/asked'
import { enumWord } from '../words/words'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, usePicture, useSay } from './desk'
import { Moment } from './Moment'
import { personAtPost } from './person'
import { Reasons } from './Reasons'

const WORDS: ActWords = {
  sending: 'lead.SENDING',
  unanswered: 'lead.UNANSWERED',
  accepted: 'lead.ACCEPTED',
  refused: 'lead.REFUSED',
}

/** Who leads the incident and to whom that is offered, for everybody; the buttons, for the two sides and the city. */
export function Lead({ incident }: { incident: Incident }) {
  const say = useSay()
  const { session } = useDesk()
  const picture = usePicture()
  const lead = picture.leads.get(incident.id)
  const leads = leadsOf(picture, incident.id)
  const offer = lead?.offer ?? null
  const { id, tier } = session.organization
  const isGiver = tier === 'CITY' || leads.some((one) => one.id === id)
  return (
    <div className="claim" data-lead={leads.map((one) => one.id).join(' ')}>
      <span>
        {leads.length === 0
          ? say('lead.nobody')
          : say('lead.by', { who: leads.map(({ name }) => name).join(say('list.comma')) })}{' '}
        {offer !== null && <Offered offer={offer} />}
        {lead !== undefined && <Declined lead={lead} />}
      </span>
      <div className="escalate">
        {offer !== null && offer.organizationId === id && <Answer incident={incident} />}
        {offer !== null && isGiver && <Withdraw incident={incident} />}
        {offer === null && isGiver && incident.closing?.stage !== 'CLOSED' && <Offer incident={incident} />}
      </div>
    </div>
  )
}

function Offered({ offer }: { offer: LeadOffer }) {
  const say = useSay()
  return (
    <strong className="bad">
      {say('lead.offered', { who: offer.organizationName })} <Moment at={offer.answerBy} />
      {offer.reminded > 0 && say('lead.reminded', { count: offer.reminded })}
    </strong>
  )
}

function Declined({ lead: { declined } }: { lead: Led }) {
  const say = useSay()
  if (declined === null) return null
  return (
    <span className="quiet">
      {say('lead.declined', {
        who: declined.by === null ? declined.organizationName : personAtPost(say, declined.by),
        organization: declined.organizationName,
        reason: enumWord(say, 'leadDeclined', declined.reason),
      })}{' '}
      {declined.text} <Moment at={declined.at} />
    </span>
  )
}

function Offer({ incident: { id, number } }: { incident: Incident }) {
  const say = useSay()
  const picture = usePicture()
  const { offers } = useDesk().leading
  const act = useAct(offers, id)
  const leads = leadsOf(picture, id)
  const others = mayLead(picture).filter((one) => leads.length !== 1 || one.id !== leads[0]?.id)
  return (
    <>
      <Reasons
        text={say('lead.offer')}
        label={say('lead.offer.for', { number })}
        reasons={others.map((one) => ({ reason: one.id, says: one.name }))}
        busy={isBusy(act)}
        onChoose={(organizationId) => void offers.act(id, { organizationId })}
      />
      <ActStatus act={act} words={WORDS} />
    </>
  )
}

function Answer({ incident: { id, number } }: { incident: Incident }) {
  const say = useSay()
  const { acceptances, declines } = useDesk().leading
  const accepting = useAct(acceptances, id)
  const declining = useAct(declines, id)
  return (
    <>
      <Button
        type="primary"
        loading={isBusy(accepting)}
        aria-label={say('lead.accept.for', { number })}
        onClick={() => void acceptances.act(id)}
      >
        {say('lead.accept')}
      </Button>
      <Reasons
        text={say('lead.decline')}
        label={say('lead.decline.for', { number })}
        reasons={LEAD_DECLINE_REASONS.map((reason) => ({
          reason,
          says: enumWord(say, 'leadDeclined', reason),
        }))}
        busy={isBusy(declining)}
        onChoose={(reason) => void declines.act(id, { reason })}
      />
      <ActStatus act={accepting} words={WORDS} />
      <ActStatus act={declining} words={WORDS} />
    </>
  )
}

function Withdraw({ incident: { id, number } }: { incident: Incident }) {
  const say = useSay()
  const { withdrawals } = useDesk().leading
  const act = useAct(withdrawals, id)
  return (
    <>
      <Button
        loading={isBusy(act)}
        aria-label={say('lead.withdraw.for', { number })}
        onClick={() => void withdrawals.act(id)}
      >
        {say('lead.withdraw')}
      </Button>
      <ActStatus act={act} words={WORDS} />
    </>
  )
}
