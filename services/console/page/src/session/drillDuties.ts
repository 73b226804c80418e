import { child, children, isJson, text, word, instant } from '../picture/read'
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
  readonly last: { readonly drillId: string; readonly name: string; readonly startedAt: number | null } | null
  /** A date; null where none is known, so that it is owed now. */
  readonly dueOn: string | null
  readonly overdue: boolean
}

export const DUTIES_FILE = '/api/drill-duties.xlsx'

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
                },
          dueOn: text(one, 'dueOn'),
          overdue: one.overdue === true,
        }
      }),
    }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}
