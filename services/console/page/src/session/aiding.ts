import { isAidOpen, isWaiting } from '../picture/aids'
import type { Picture } from '../picture/picture'
import { Acts, type Surroundings } from './acts'

export interface AidAsked {
  readonly jurisdiction: string
  readonly needs: readonly string[]
  readonly count: number
  readonly stagingArea: string | null
}
export interface GrantAsked {
  readonly unitId: string
}

/** Everything that can be asked about mutual aid; but for the first by request. */
export interface Aiding {
  /** By incident: one at a time. */
  readonly requests: Acts<AidAsked>
  readonly grants: Acts<GrantAsked>
  readonly declines: Acts<{ readonly reason: string }>
  readonly withdrawals: Acts
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function aiding(around: Around, picture: () => Picture): Aiding {
  const find = (id: string) => picture().aids.get(id)
  const requests = new Acts<AidAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/aid`,
    isPending: (id, asked) =>
      ![...picture().aids.values()].some(
        (one) =>
          !one.asked && one.incidentId === id && one.jurisdiction === asked?.jurisdiction && isWaiting(one),
      ),
  })
  const grants = new Acts<GrantAsked>({
    ...around,
    path: (id) => `/api/aid/${id}/grants`,
    isPending: (id, asked) => !(find(id)?.units ?? []).some(({ unitId }) => unitId === asked?.unitId),
  })
  const declines = new Acts<{ readonly reason: string }>({
    ...around,
    path: (id) => `/api/aid/${id}/decline`,
    isPending: (id) => find(id)?.declined === null,
  })
  const withdrawals = new Acts({
    ...around,
    path: (id) => `/api/aid/${id}/withdrawal`,
    isPending: (id) => {
      const one = find(id)
      return one !== undefined && isAidOpen(one)
    },
  })
  return { requests, grants, declines, withdrawals, all: [requests, grants, declines, withdrawals] }
}
