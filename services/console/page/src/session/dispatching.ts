import { actsOn, isUnderWay, type AssignmentAct } from '../picture/selectors'
import type { Picture } from '../picture/picture'
import { Acts, type Surroundings, NEVER_SHOWN } from './acts'

export interface OfferAsked {
  readonly unitId: string
  readonly needs: readonly string[]
}

/** Everything that can be asked about units and who goes. */
export interface Dispatching {
  /** By incident. */
  readonly proposals: Acts<{ readonly needs: readonly string[] }>
  /** By incident: one at a time. */
  readonly offers: Acts<OfferAsked>
  /** By assignment. */
  readonly assignments: Readonly<Record<AssignmentAct, Acts<{ readonly reason: string }>>>
  /** By unit. */
  readonly unitStates: Acts<{ readonly state: string }>
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function dispatching(around: Around, picture: () => Picture): Dispatching {
  const proposals = new Acts<{ readonly needs: readonly string[] }>({
    ...around,
    path: (id) => `/api/incidents/${id}/proposals`,
    isPending: NEVER_SHOWN,
  })
  const offers = new Acts<OfferAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/offers`,
    isPending: (id, asked) =>
      ![...picture().assignments.values()].some(
        (one) => one.incidentId === id && one.unitId === asked?.unitId && isUnderWay(one),
      ),
  })
  const unitStates = new Acts<{ readonly state: string }>({
    ...around,
    path: (id) => `/api/units/${id}/state`,
    isPending: (id, asked) => {
      const unit = picture().units.get(id)
      return unit !== undefined && unit.state !== asked?.state
    },
  })
  const onAssignment = (act: AssignmentAct) =>
    new Acts<{ readonly reason: string }>({
      ...around,
      path: (id) => `/api/assignments/${id}/${act}`,
      isPending: (id) => {
        const one = picture().assignments.get(id)
        return one !== undefined && actsOn(one, { id: one.organizationId, tier: 'CITY' }).includes(act)
      },
    })
  const assignments = {
    acceptance: onAssignment('acceptance'),
    decline: onAssignment('decline'),
    departure: onAssignment('departure'),
    arrival: onAssignment('arrival'),
    release: onAssignment('release'),
    withdrawal: onAssignment('withdrawal'),
    // It may be said again at once: what the picture shows then is only later.
    safety: new Acts<{ readonly reason: string }>({
      ...around,
      path: (id) => `/api/assignments/${id}/safety`,
      isPending: NEVER_SHOWN,
    }),
  }
  return {
    proposals,
    offers,
    assignments,
    unitStates,
    all: [proposals, offers, unitStates, ...Object.values(assignments)],
  }
}
