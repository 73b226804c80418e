import { child, children, isJson, text, word, instant, type Json } from '../picture/read'
import type { Read } from './drillReports'
import { readProblem, type Fetch } from './session'

/** How an organization stands with a duty to hold drills. */
export interface DrillDuty {
  readonly organizationId: string
  readonly organizationName: string
  readonly dutyId: string
  readonly dutyName: string
  readonly filedWith: string | null
  readonly source: string
  /** Null where none is known. */
  readonly last: HeldDrill | null
  /** A date; null where none is known, so that it is owed now. */
  readonly dueOn: string | null
  readonly overdue: boolean
  /** Whether the result of the latest is to be filed, and nobody has said that it was. */
  readonly toFile: boolean
}

/** The latest drill that counts, held here or elsewhere. */
export interface HeldDrill {
  readonly drillId: string
  readonly name: string
  readonly startedAt: number | null
  /** Null where it was held here. */
  readonly recorded: { readonly by: string } | null
  readonly filed: {
    readonly on: string
    readonly authority: string
    readonly reference: string | null
  } | null
}

export const DUTIES_FILE = '/api/drill-duties.xlsx'

function recorded(json: Json | null): HeldDrill['recorded'] {
  return json === null ? null : { by: word(json, 'by') }
}

function filed(json: Json | null): HeldDrill['filed'] {
  return json === null
    ? null
    : { on: word(json, 'on'), authority: word(json, 'authority'), reference: text(json, 'reference') }
}

/** What is overdue first. */
export async function readDrillDuties(http: Fetch): Promise<Read<readonly DrillDuty[]>> {
  try {
    const response = await http('/api/drill-duties', {
      method: 'GET',
      headers: { accept: 'application/json' },
    })
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return {
      ok: children(isJson(json) ? json : {}, 'duties').map((one) => {
        const last = child(one, 'last')
        return {
          organizationId: word(one, 'organizationId'),
          organizationName: word(one, 'organizationName'),
          dutyId: word(one, 'dutyId'),
          dutyName: word(one, 'dutyName'),
          filedWith: text(one, 'filedWith'),
          source: word(one, 'source'),
          last:
            last === null
              ? null
              : {
                  drillId: word(last, 'drillId'),
                  name: word(last, 'name'),
                  startedAt: instant(last, 'startedAt'),
                  recorded: recorded(child(last, 'recorded')),
                  filed: filed(child(last, 'filed')),
                },
          dueOn: text(one, 'dueOn'),
          overdue: one.overdue === true,
          toFile: one.toFile === true,
        }
      }),
    }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}
