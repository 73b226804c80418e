import { readLack, type Lack } from '../picture/lacks'
import { children, instant, isJson, word, words } from '../picture/read'
import { Acts, type Surroundings, NEVER_SHOWN } from './acts'
import { read, type Read } from './seating'
import type { Fetch } from './session'

/** Somebody who can be seated at a post, with the leaves 请假 that are not over. */
export interface ToSeat {
  readonly id: string
  readonly name: string
  /** Whether the person has a contact that is called. */
  readonly reached: boolean
  readonly leaves: readonly Leave[]
  /** What the post asks for and the person has not, or not for ever. */
  readonly lacks: readonly Lack[]
}

export interface Leave {
  readonly id: string
  readonly from: number
  readonly until: number
}

/** Who can be seated at the post. */
export async function readPeople(http: Fetch, post: string): Promise<Read<ToSeat[]>> {
  return read(http, `/api/posts/${encodeURIComponent(post)}/people`, (json) =>
    children(json, 'people').map((one) => ({
      id: word(one, 'id'),
      name: word(one, 'name'),
      reached: one.reached !== false,
      leaves: children(one, 'leaves').map((leave) => ({
        id: word(leave, 'id'),
        from: instant(leave, 'from') ?? 0,
        until: instant(leave, 'until') ?? 0,
      })),
      lacks: children(one, 'lacks').map(readLack),
    })),
  )
}

/** Ids of those whom an override seats without a qualification that the post asks for, as the console answered. */
export function unqualified(answer: unknown): readonly string[] {
  return isJson(answer) ? words(answer, 'unqualified') : []
}

/** Ids of those whom an override seats while they are on leave, as the console answered. */
export function onLeave(answer: unknown): readonly string[] {
  return isJson(answer) ? words(answer, 'onLeave') : []
}

export interface LeaveAsked {
  readonly from: string
  readonly until: string
}

/** Leaves: filed by person, taken back each by its own id. */
export interface Leaves {
  readonly filings: Acts<LeaveAsked>
  readonly withdrawals: Acts
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

export function leaves(around: Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>): Leaves {
  const filings = new Acts<LeaveAsked>({
    ...around,
    path: (id) => `/api/people/${id}/leaves`,
    isPending: NEVER_SHOWN,
  })
  const withdrawals = new Acts({
    ...around,
    path: (id) => `/api/leaves/${id}/withdrawal`,
    isPending: NEVER_SHOWN,
  })
  return { filings, withdrawals, all: [filings, withdrawals] }
}
