import { child, children, instant, number, text, word, words, type Json } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

/** Drills that come again. */
export interface Programme {
  readonly id: string
  readonly name: string
  readonly scenarios: readonly string[]
  readonly announced: boolean
  readonly cron: string | null
  readonly months: number | null
  readonly changedAt: number | null
  readonly changedBy: string | null
  readonly turns: readonly ProgrammeTurn[]
}

/** Who holds drills by it. */
export interface ProgrammeTurn {
  readonly enterpriseName: string | null
  readonly scenarios: readonly string[]
  readonly heldAt: number | null
  readonly dueAt: number | null
  readonly plannedAt: number | null
  readonly drillId: string | null
  readonly overdue: boolean
}

/** A programme as somebody wants it; one without an id is new. */
export interface ProgrammeAsked {
  readonly id: string | null
  readonly name: string
  readonly scenarios: readonly string[]
  readonly announced: boolean
  readonly cron: string | null
  readonly months: number | null
}

/** Those that there are, by name. */
export function readProgrammes(http: Fetch): Promise<Asked<readonly Programme[]>> {
  return ask(
    http,
    '/api/drill-programmes',
    { method: 'GET', headers: { accept: 'application/json' } },
    (json) =>
      children(json, 'programmes').map((one) => {
        const programme = child(one, 'programme') ?? {}
        return {
          id: word(programme, 'id'),
          name: word(programme, 'name'),
          scenarios: words(programme, 'scenarios'),
          announced: programme.announced === true,
          cron: text(programme, 'cron'),
          months: number(programme, 'months'),
          changedAt: instant(one, 'changedAt'),
          changedBy: text(one, 'changedBy'),
          turns: children(one, 'turns').map(turn),
        }
      }),
  )
}

function turn(json: Json): ProgrammeTurn {
  return {
    enterpriseName: text(json, 'enterpriseName'),
    scenarios: words(json, 'scenarios'),
    heldAt: instant(json, 'heldAt'),
    dueAt: instant(json, 'dueAt'),
    plannedAt: instant(json, 'plannedAt'),
    drillId: text(json, 'drill'),
    overdue: json.overdue === true,
  }
}
