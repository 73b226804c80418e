import { named, type Named } from './named'
import { child, instant, words, text, word, type Json } from './read'

/** Somebody who is away 外出, or asks to be. */
export interface Absent {
  readonly id: string
  readonly person: Named
  readonly substitute: Named
  readonly from: number | null
  readonly until: number | null
  /** Names of other posts at which the substitute is to sit meanwhile. */
  readonly elsewhere: readonly string[]
  readonly reason: string | null
  /** Null while it waits for an approval. */
  readonly approvedBy: Named | null
}

export function readAbsent(json: Json): Absent {
  const approvedBy = child(json, 'approvedBy')
  return {
    id: word(json, 'id'),
    person: named(child(json, 'person') ?? {}),
    substitute: named(child(json, 'substitute') ?? {}),
    from: instant(json, 'from'),
    until: instant(json, 'until'),
    elsewhere: words(json, 'elsewhere'),
    reason: text(json, 'reason'),
    approvedBy: approvedBy === null ? null : named(approvedBy),
  }
}
