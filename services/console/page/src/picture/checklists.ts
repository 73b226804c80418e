import { seatedOrNobody, type Seated } from './items'
import { child, children, instant, text, word, type Json } from './read'

export interface Checklist {
  readonly kind: 'checklist'
  /** The incident's id. */
  readonly id: string
  /** Null once none holds any more. */
  readonly level: string | null
  readonly at: number | null
  readonly by: Seated | null
  readonly items: readonly Listed[]
}

export interface Listed {
  readonly name: string
  readonly level: string
  readonly text: string
  readonly english: string | null
  readonly organizationId: string
  readonly organizationName: string
  readonly state: string
  readonly dueAt: number | null
  /** When somebody last said how it stands, who and why. */
  readonly saidAt: number | null
  readonly saidBy: Seated | null
  readonly reason: string | null
  readonly reasonText: string | null
}

export function readChecklist(json: Json, id: string): Checklist {
  return {
    kind: 'checklist',
    id,
    level: text(json, 'level'),
    at: instant(json, 'at'),
    by: seatedOrNobody(child(json, 'by')),
    items: children(json, 'items').map((one) => ({
      name: word(one, 'name'),
      level: word(one, 'level'),
      text: word(one, 'text'),
      english: text(one, 'english'),
      organizationId: word(one, 'organizationId'),
      organizationName: word(one, 'organizationName'),
      state: word(one, 'state'),
      dueAt: instant(one, 'dueAt'),
      saidAt: instant(one, 'saidAt'),
      saidBy: seatedOrNobody(child(one, 'saidBy')),
      reason: text(one, 'reason'),
      reasonText: text(one, 'reasonText'),
    })),
  }
}
