import { seatedOrNobody, type Seated } from './items'
import { child, instant, number, text, word, type Json } from './read'

export interface Lead {
  readonly kind: 'lead'
  /** The incident's id. */
  readonly id: string
  readonly organizationId: string
  readonly organizationName: string
  readonly offer: LeadOffer | null
  readonly declined: LeadDecline | null
}

/** That another is asked to lead, and has not answered. */
export interface LeadOffer {
  readonly number: number
  readonly organizationId: string
  readonly organizationName: string
  readonly at: number | null
  readonly answerBy: number | null
  readonly by: Seated | null
  readonly reminded: number
}

export interface LeadDecline {
  readonly organizationName: string
  readonly reason: string
  readonly text: string | null
  readonly at: number | null
  readonly by: Seated | null
}

export function readLead(json: Json, id: string): Lead {
  const offer = child(json, 'offer')
  const declined = child(json, 'declined')
  return {
    kind: 'lead',
    id,
    organizationId: word(json, 'organizationId'),
    organizationName: word(json, 'organizationName'),
    offer: offer && {
      number: number(offer, 'number') ?? 0,
      organizationId: word(offer, 'organizationId'),
      organizationName: word(offer, 'organizationName'),
      at: instant(offer, 'at'),
      answerBy: instant(offer, 'answerBy'),
      by: seatedOrNobody(child(offer, 'by')),
      reminded: number(offer, 'reminded') ?? 0,
    },
    declined: declined && {
      organizationName: word(declined, 'organizationName'),
      reason: word(declined, 'reason'),
      text: text(declined, 'text'),
      at: instant(declined, 'at'),
      by: seatedOrNobody(child(declined, 'by')),
    },
  }
}
