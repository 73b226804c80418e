import { children, isJson, number, word } from '../picture/read'
import { readProblem, type Fetch, type Problem } from './session'

/** How much of the last 30 days a post had its people. */
export interface PostCovered {
  readonly postId: string
  readonly postName: string
  readonly organizationName: string
  readonly percent: number
  readonly uncoveredSeconds: number
  readonly gaps: number
  readonly longestSeconds: number
}

export async function readCoverage(
  http: Fetch,
): Promise<{ readonly ok: PostCovered[] } | { readonly problem: Problem }> {
  try {
    const response = await http('/api/coverage', { method: 'GET', headers: { accept: 'application/json' } })
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return {
      ok: children(isJson(json) ? json : {}, 'posts').map((one) => ({
        postId: word(one, 'postId'),
        postName: word(one, 'postName'),
        organizationName: word(one, 'organizationName'),
        percent: number(one, 'percent') ?? 0,
        uncoveredSeconds: number(one, 'uncoveredSeconds') ?? 0,
        gaps: number(one, 'gaps') ?? 0,
        longestSeconds: number(one, 'longestSeconds') ?? 0,
      })),
    }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}
