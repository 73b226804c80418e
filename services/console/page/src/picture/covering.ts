import type { Duty, OnDuty } from './duties'
import type { Picture } from './picture'
import { dutyByTier } from './selectors'

/** How one tier is covered: its posts, and those that lack people. */
export interface TierCover {
  readonly tier: string
  readonly posts: number
  readonly lacking: readonly Lacking[]
}

export interface Lacking {
  readonly post: Duty
  /** Whom to ask: who still answers there, else whoever else of the organization is on duty with a number that may be seen. */
  readonly ask: OnDuty | null
}

export function tierCovers(picture: Picture): TierCover[] {
  return dutyByTier(picture).map(({ tier, organizations }) => ({
    tier,
    posts: organizations.reduce((count, { posts }) => count + posts.length, 0),
    lacking: organizations.flatMap(({ posts }) =>
      posts.filter(isLacking).map((post) => ({ post, ask: askable([post, ...posts]) })),
    ),
  }))
}

/** A post nobody answers for, or whose relief has not come. */
export function isLacking({ people, gap }: Duty): boolean {
  return people.length === 0 || gap !== null
}

function askable(posts: readonly Duty[]): OnDuty | null {
  return posts.flatMap(({ people }) => people).find(({ phone }) => phone !== null) ?? null
}
