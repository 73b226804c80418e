import { children, instant, isJson, text, word, type Json } from '../picture/read'
import { readProblem, type Fetch, type Problem } from './session'

/** The published shifts of 24 hours around now. */
export interface DutyDay {
  readonly from: number
  readonly until: number
  readonly posts: ReadonlyMap<string, readonly PublishedShift[]>
}

/** A shift of the schedule, or the stretch of it in which somebody else sits. */
export interface PublishedShift {
  readonly from: number
  readonly until: number
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly changes: readonly { readonly kind: string; readonly reason: string | null }[]
}

export async function readDutyDay(
  http: Fetch,
): Promise<{ readonly ok: DutyDay } | { readonly problem: Problem }> {
  try {
    const response = await http('/api/duty-day', { method: 'GET', headers: { accept: 'application/json' } })
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return { ok: dutyDay(isJson(json) ? json : {}) }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}

function dutyDay(json: Json): DutyDay {
  return {
    from: instant(json, 'from') ?? 0,
    until: instant(json, 'until') ?? 0,
    posts: new Map(
      children(json, 'posts').map((post) => [
        word(post, 'postId'),
        children(post, 'shifts').flatMap((shift) => {
          const from = instant(shift, 'from')
          const until = instant(shift, 'until')
          return from === null || until === null
            ? []
            : [
                {
                  from,
                  until,
                  people: children(shift, 'people').map((one) => ({
                    id: word(one, 'id'),
                    name: word(one, 'name'),
                  })),
                  changes: children(shift, 'changes').map((one) => ({
                    kind: word(one, 'kind'),
                    reason: text(one, 'reason'),
                  })),
                },
              ]
        }),
      ]),
    ),
  }
}
