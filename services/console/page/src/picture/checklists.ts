import { seatedOrNobody, type Seated } from './items'
import { child, children, instant, number, text, word, type Json } from './read'

export interface Checklist {
  readonly kind: 'checklist'
  /** The incident's id. */
  readonly id: string
  /** Null once none holds any more. */
  readonly level: string | null
  readonly at: number | null
  readonly by: Seated | null
  /** That a level I or II is lowered or ended, which waits for a second officer; null for nothing. */
  readonly standDown: StandDownAsked | null
  readonly items: readonly Listed[]
}

export interface StandDownAsked {
  readonly number: number
  /** Null for none. */
  readonly to: string | null
  readonly until: number | null
  readonly by: Seated | null
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
    standDown: readStandDown(child(json, 'standDown')),
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

function readStandDown(json: Json | null): StandDownAsked | null {
  return json === null
    ? null
    : {
        number: number(json, 'number') ?? 0,
        to: text(json, 'to'),
        until: instant(json, 'until'),
        by: seatedOrNobody(child(json, 'by')),
      }
}
