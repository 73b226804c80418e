import { child, children, number, word, words, type Json } from './read'

/** Which other incidents one may be, or was said to be; for the city's duty room. */
export interface Matches {
  readonly kind: 'matches'
  /** The incident's id. */
  readonly id: string
  readonly proposals: readonly Doubt[]
  /** Reports that were joined to it and nobody has read. */
  readonly unread: readonly string[]
  /** Where it went; null while it stands by itself. */
  readonly into: Other | null
  /** Those that went into it. */
  readonly taken: readonly Other[]
}

export interface Other {
  readonly id: string
  readonly number: string
}

export interface Doubt {
  /** The one that came later. */
  readonly incidentId: string
  readonly otherId: string
  /** The one of the two that this is not. */
  readonly with: Other
  readonly reason: string
  readonly distanceMetres: number | null
}

export function readMatches(json: Json, id: string): Matches {
  const into = child(json, 'into')
  return {
    kind: 'matches',
    id,
    proposals: children(json, 'proposals').map((one) => ({
      incidentId: word(one, 'incidentId'),
      otherId: word(one, 'otherId'),
      with: other(child(one, 'with') ?? {}),
      reason: word(one, 'reason'),
      distanceMetres: number(one, 'distanceMetres'),
    })),
    unread: words(json, 'unread'),
    into: into && other(into),
    taken: children(json, 'taken').map(other),
  }
}

function other(json: Json): Other {
  return { id: word(json, 'id'), number: word(json, 'number') }
}
