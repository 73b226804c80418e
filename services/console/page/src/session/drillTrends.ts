import { children, instant, isJson, number, text, word, type Json } from '../picture/read'
import type { Read } from './drillReports'
import { readProblem, type Fetch } from './session'

/** Drills of one scenario that are over, held against each other; outcomes and marks have one for each of them. */
export interface DrillTrend {
  readonly drills: readonly HeldDrill[]
  readonly expectations: readonly {
    readonly id: string
    readonly text: string
    readonly outcomes: readonly (TrendOutcome | null)[]
  }[]
  readonly headings: readonly { readonly heading: string; readonly marks: readonly (number | null)[] }[]
}

export interface HeldDrill {
  readonly drillId: string
  readonly startedAt: number | null
  /** In time. */
  readonly met: number
  readonly expected: number
}

export interface TrendOutcome {
  readonly state: string
  readonly tookSeconds: number | null
  readonly withinSeconds: number
}

export async function readTrend(http: Fetch, scenarioId: string): Promise<Read<DrillTrend>> {
  try {
    const response = await http(`/api/drill-scenarios/${encodeURIComponent(scenarioId)}/trend`, {
      method: 'GET',
      headers: { accept: 'application/json' },
    })
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return { ok: trend(isJson(json) ? json : {}) }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}

function trend(json: Json): DrillTrend {
  return {
    drills: children(json, 'drills').map((one) => ({
      drillId: word(one, 'drillId'),
      startedAt: instant(one, 'startedAt'),
      met: number(one, 'met') ?? 0,
      expected: number(one, 'expected') ?? 0,
    })),
    expectations: children(json, 'expectations').map((one) => ({
      id: word(one, 'id'),
      text: word(one, 'text'),
      outcomes: places(one, 'outcomes').map((outcome) =>
        isJson(outcome)
          ? {
              state: text(outcome, 'state') ?? 'OPEN',
              tookSeconds: number(outcome, 'tookSeconds'),
              withinSeconds: number(outcome, 'withinSeconds') ?? 0,
            }
          : null,
      ),
    })),
    headings: children(json, 'headings').map((one) => ({
      heading: word(one, 'heading'),
      marks: places(one, 'marks').map((mark) => (typeof mark === 'number' ? mark : null)),
    })),
  }
}

/** A list in which each place counts, also one that holds nothing. */
function places(from: Json, field: string): readonly unknown[] {
  const value = from[field]
  return Array.isArray(value) ? value : []
}
