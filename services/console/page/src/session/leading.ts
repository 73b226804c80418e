import type { Picture } from '../picture/picture'
import { Acts, type Surroundings } from './acts'
import type { LeadAsked } from './asked'

/** Offering the lead of an incident, and answering such an offer; each under the incident's id. */
export interface Leading {
  readonly offers: Acts<LeadAsked>
  readonly acceptances: Acts
  readonly declines: Acts<{ readonly reason: string }>
  readonly withdrawals: Acts
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function leading(around: Around, picture: () => Picture): Leading {
  const offerOf = (id: string) => picture().leads.get(id)?.offer ?? null
  // An answer names the offer that is shown, so that no other is answered unseen.
  const onOffer = <A extends object = object>(act: string) =>
    new Acts<A>({
      ...around,
      path: (id) => `/api/incidents/${id}/lead/${offerOf(decodeURIComponent(id))?.number ?? 0}/${act}`,
      isPending: (id) => offerOf(id) !== null,
    })
  const offers = new Acts<LeadAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/lead`,
    isPending: (id, asked) => offerOf(id)?.organizationId !== asked?.organizationId,
  })
  const acceptances = onOffer('acceptance')
  const declines = onOffer<{ readonly reason: string }>('decline')
  const withdrawals = onOffer('withdrawal')
  return { offers, acceptances, declines, withdrawals, all: [offers, acceptances, declines, withdrawals] }
}
