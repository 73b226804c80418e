import type { Picture } from '../picture/picture'
import { Acts, type Surroundings, NEVER_SHOWN } from './acts'

export interface AbsenceAsked {
  readonly personId: string
  readonly from: string
  readonly until: string
  readonly substituteId: string
  readonly reason: string
}

export interface AbsenceAnswer {
  readonly personId: string
  readonly approve: boolean
  readonly reason?: string
}

/** Absences: filed by post, answered and taken back each by its own id. */
export interface Absences {
  readonly filings: Acts<AbsenceAsked>
  readonly answers: Acts<AbsenceAnswer>
  readonly withdrawals: Acts<{ readonly reason: string }>
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function absences(around: Around, picture: () => Picture): Absences {
  const find = (id: string) =>
    [...picture().duty.values()].flatMap((post) => post.absences).find((one) => one.id === id)
  const filings = new Acts<AbsenceAsked>({
    ...around,
    path: (id) => `/api/posts/${id}/absences`,
    isPending: NEVER_SHOWN,
  })
  const answers = new Acts<AbsenceAnswer>({
    ...around,
    path: (id) => `/api/absences/${id}/answer`,
    isPending: (id) => find(id)?.approvedBy === null,
  })
  const withdrawals = new Acts<{ readonly reason: string }>({
    ...around,
    path: (id) => `/api/absences/${id}/withdrawal`,
    isPending: (id) => find(id) !== undefined,
  })
  return { filings, answers, withdrawals, all: [filings, answers, withdrawals] }
}
