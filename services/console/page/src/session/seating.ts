import { awaited } from '../picture/duties'
import type { Picture } from '../picture/picture'
import { children, instant, isJson, text, word, type Json } from '../picture/read'
import { Acts, type Surroundings, NEVER_SHOWN } from './acts'
import { readProblem, type Fetch, type Problem } from './session'

export interface PersonAsked {
  readonly personId: string
}

export interface HandoverAsked {
  readonly personId: string
  readonly items: readonly HandoverItem[]
  readonly note: string
}

export interface TakeOverAsked {
  readonly personId: string
  readonly reason: string
}

export const OVERRIDE_KINDS = ['REPLACE', 'COVER', 'ADD', 'REMOVE'] as const
export interface OverrideAsked {
  readonly kind: (typeof OVERRIDE_KINDS)[number]
  /** Missing for at once. */
  readonly from?: string
  readonly until: string
  readonly out: readonly string[]
  readonly in: readonly string[]
  readonly reason: string
}

/** Coming, leaving and sitting in for another: by post, and by override or swap. */
export interface Seating {
  readonly signOns: Acts<PersonAsked>
  readonly handovers: Acts<HandoverAsked>
  readonly acceptances: Acts<PersonAsked>
  readonly takeOvers: Acts<TakeOverAsked>
  readonly overrides: Acts<OverrideAsked>
  readonly overrideWithdrawals: Acts<{ readonly reason: string }>
  readonly swapAnswers: Acts<{
    readonly personId: string
    readonly accept: boolean
    readonly reason?: string
  }>
  readonly follows: Acts
  readonly unfollows: Acts
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

/** @param own the post that this account sits at */
export function seating(around: Around, picture: () => Picture, own: string): Seating {
  const duty = (id: string) => picture().duty.get(id)
  const relief = (id: string) => duty(id)?.relief ?? null
  const signOns = new Acts<PersonAsked>({
    ...around,
    path: (id) => `/api/posts/${id}/sign-on`,
    isPending: (id, asked) => {
      const post = duty(id)
      return post !== undefined && awaited(post).some((one) => one.id === asked?.personId)
    },
  })
  const handovers = new Acts<HandoverAsked>({
    ...around,
    path: (id) => `/api/posts/${id}/handover`,
    isPending: (id) => relief(id)?.offeredBy === null,
  })
  const acceptances = new Acts<PersonAsked>({
    ...around,
    path: (id) => `/api/posts/${id}/handover-acceptance`,
    isPending: (id) => relief(id)?.handedOver === false,
  })
  const takeOvers = new Acts<TakeOverAsked>({
    ...around,
    path: (id) => `/api/posts/${id}/takeover`,
    isPending: (id) => relief(id)?.handedOver === false,
  })
  const overrides = new Acts<OverrideAsked>({
    ...around,
    path: (id) => `/api/posts/${id}/overrides`,
    isPending: NEVER_SHOWN,
  })
  const overrideWithdrawals = new Acts<{ readonly reason: string }>({
    ...around,
    path: (id) => `/api/overrides/${id}/withdrawal`,
    isPending: NEVER_SHOWN,
  })
  const swapAnswers = new Acts<{
    readonly personId: string
    readonly accept: boolean
    readonly reason?: string
  }>({
    ...around,
    path: (id) => `/api/swaps/${id}/answer`,
    isPending: NEVER_SHOWN,
  })
  const follows = new Acts({
    ...around,
    path: (id) => `/api/posts/${id}/follow`,
    isPending: (id) => duty(id)?.followers.includes(own) === false,
  })
  const unfollows = new Acts({
    ...around,
    path: (id) => `/api/posts/${id}/unfollow`,
    isPending: (id) => duty(id)?.followers.includes(own) === true,
  })
  const kinds = {
    signOns,
    handovers,
    acceptances,
    takeOvers,
    overrides,
    overrideWithdrawals,
    swapAnswers,
    follows,
    unfollows,
  }
  return { ...kinds, all: Object.values(kinds) }
}

/** Somebody whom an override seats and who sits at another post for a part of that while. */
export interface AlsoSeated {
  readonly personId: string
  readonly postId: string
}

/** Who sits elsewhere too, as the console answered; nobody where it said nothing of it. */
export function alsoSeated(answer: unknown): readonly AlsoSeated[] {
  return isJson(answer)
    ? children(answer, 'alsoSeated').map((one) => ({
        personId: word(one, 'personId'),
        postId: word(one, 'postId'),
      }))
    : []
}

export interface HandoverItem {
  readonly kind: string
  readonly id: string
}

/** One thing that a shift hands over. */
export interface ToHandOver {
  readonly item: HandoverItem
  readonly incidentId: string | null
  readonly number: string | null
  /** What a note of the duty log says, null where it was erased; of a warning its site and sensor. */
  readonly text: string | null
  /** Until when a follow-up is awaited, or when the one that is missing was due. */
  readonly dueAt: number | null
  /** Of a warning. */
  readonly colour: string | null
}

export type Read<T> = { readonly ok: T } | { readonly problem: Problem }

/** What is open at the post now. */
export async function readHandover(http: Fetch, post: string): Promise<Read<ToHandOver[]>> {
  return read(http, `/api/posts/${encodeURIComponent(post)}/handover`, (json) =>
    children(json, 'items').map((one) => {
      const item = isJson(one.item) ? one.item : {}
      return {
        item: { kind: word(item, 'kind'), id: word(item, 'id') },
        incidentId: text(one, 'incidentId'),
        number: text(one, 'number'),
        text: text(one, 'text'),
        dueAt: instant(one, 'dueAt'),
        colour: text(one, 'colour'),
      }
    }),
  )
}

export async function read<T>(http: Fetch, path: string, of: (json: Json) => T): Promise<Read<T>> {
  try {
    const response = await http(path, { method: 'GET', headers: { accept: 'application/json' } })
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return { ok: of(isJson(json) ? json : {}) }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}
