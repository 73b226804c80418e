import type { Seated } from './items'
import { child, instant, number, text, word, words, type Json } from './read'

/** What figures make of an incident, or an officer. */
export interface Graded {
  readonly grade: string
  readonly from: string
  /** The figure that decided; null where an officer did. */
  readonly criterion: string | null
  readonly nearMiss: readonly string[]
  readonly at: number | null
  /** The officer; null where the figures of a report made it. */
  readonly by: Seated | null
  readonly reason: string | null
}

/** What a later report makes of it, where an officer said otherwise. */
export interface Proposed {
  readonly grade: string
  readonly criterion: string | null
  readonly at: number | null
}

export interface Categorised {
  readonly from: string
  readonly by: Seated
  readonly reason: string
  readonly at: number | null
}

/** Until when the next report is awaited, and since when one is late. */
export interface Awaited {
  readonly organizationName: string
  readonly dueAt: number | null
  readonly missedSince: number | null
  readonly round: number
}

/** What is thought of an incident beside what its reports told. */
export interface Assessment {
  readonly grade: Graded | null
  readonly proposed: Proposed | null
  readonly categorised: Categorised | null
  /** What no report has told yet, in the order of the form. */
  readonly missing: readonly string[]
  readonly followUp: Awaited | null
  /** The response level that rows propose; nothing sets it but an officer. */
  readonly level: { readonly level: string; readonly source: string } | null
}

export function assessment(json: Json | null, seated: (json: Json) => Seated): Assessment {
  const from = json ?? {}
  return {
    grade: graded(child(from, 'grade'), seated),
    proposed: proposed(child(from, 'proposed')),
    categorised: categorised(child(from, 'categorised'), seated),
    missing: words(from, 'missing'),
    followUp: awaited(child(from, 'followUp')),
    level: level(child(from, 'level')),
  }
}

function graded(json: Json | null, seated: (json: Json) => Seated): Graded | null {
  if (json === null) return null
  const by = child(json, 'by')
  return {
    grade: word(json, 'grade'),
    from: word(json, 'from'),
    criterion: text(json, 'criterion'),
    nearMiss: words(json, 'nearMiss'),
    at: instant(json, 'at'),
    by: by === null ? null : seated(by),
    reason: text(json, 'reason'),
  }
}

function proposed(json: Json | null): Proposed | null {
  return json === null
    ? null
    : { grade: word(json, 'grade'), criterion: text(json, 'criterion'), at: instant(json, 'at') }
}

function categorised(json: Json | null, seated: (json: Json) => Seated): Categorised | null {
  const by = json && child(json, 'by')
  return json === null || by === null
    ? null
    : { from: word(json, 'from'), by: seated(by), reason: word(json, 'reason'), at: instant(json, 'at') }
}

function awaited(json: Json | null): Awaited | null {
  return json === null
    ? null
    : {
        organizationName: word(json, 'organizationName'),
        dueAt: instant(json, 'dueAt'),
        missedSince: instant(json, 'missedSince'),
        round: number(json, 'round') ?? 0,
      }
}

function level(json: Json | null): Assessment['level'] {
  return json === null ? null : { level: word(json, 'level'), source: word(json, 'source') }
}
