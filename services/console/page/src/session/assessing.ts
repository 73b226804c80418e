import type { Picture } from '../picture/picture'
import { children, isJson, word } from '../picture/read'
import { Acts, type Surroundings } from './acts'
import type { Fetch } from './session'

export const GRADES = ['PARTICULARLY_MAJOR', 'MAJOR', 'LARGER', 'ORDINARY', 'UNKNOWN'] as const

export interface GradingAsked {
  readonly grade: string
  readonly reason: string
}
export interface CategorisingAsked {
  readonly category: string
  readonly reason: string
}

/** Saying of which grade and category an incident is; each under the incident's id. */
export interface Assessing {
  readonly gradings: Acts<GradingAsked>
  readonly categorisings: Acts<CategorisingAsked>
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function assessing(around: Around, picture: () => Picture): Assessing {
  const gradings = new Acts<GradingAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/grade`,
    isPending: (id, asked) => {
      const incident = picture().incidents.get(id)
      return incident !== undefined && incident.assessment.grade?.grade !== asked?.grade
    },
  })
  const categorisings = new Acts<CategorisingAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/category`,
    isPending: (id, asked) => {
      const incident = picture().incidents.get(id)
      return incident !== undefined && incident.category !== asked?.category
    },
  })
  return { gradings, categorisings, all: [gradings, categorisings] }
}

/** A class of categories, and what stands under it. */
export interface Branch {
  readonly name: string
  readonly kinds: readonly { readonly name: string; readonly category: string }[]
}

/** The tree that a category is chosen from; empty where it cannot be read. */
export async function readCategories(http: Fetch): Promise<readonly Branch[]> {
  try {
    const answer = await http('/api/categories', { method: 'GET' })
    const json: unknown = answer.ok ? await answer.json() : null
    return isJson(json)
      ? children(json, 'branches').map((branch) => ({
          name: word(branch, 'name'),
          kinds: children(branch, 'kinds').map((kind) => ({
            name: word(kind, 'name'),
            category: word(kind, 'category'),
          })),
        }))
      : []
  } catch {
    return []
  }
}
