import { children, instant, number, text, word } from '../picture/read'
import { read, type Read } from './seating'
import type { Fetch } from './session'

/** One record of the audit; what its type does not have is null. */
export interface AuditLine {
  readonly type: string
  readonly at: number | null
  readonly accountId: string | null
  readonly postName: string | null
  readonly what: string | null
  readonly call: string | null
  readonly status: number | null
  readonly times: number | null
  readonly calendarId: string | null
  /** What was done to which account. */
  readonly change: string | null
  readonly changedAccountId: string | null
  readonly wallId: string | null
  /** How somebody came in, or tried to; null where it was not said. */
  readonly way: string | null
}

export interface AuditPage {
  readonly lines: readonly AuditLine[]
  /** Where the next page begins; null where this is the last. */
  readonly next: string | null
}

/** From one instant until another, exclusive, in milliseconds; of one post, or of all. */
export interface AuditAsked {
  readonly from: number
  readonly until: number
  readonly post: string
}

/** A page, the oldest first. */
export async function readAudit(
  http: Fetch,
  asked: AuditAsked,
  after: string | null,
): Promise<Read<AuditPage>> {
  const query = new URLSearchParams({
    from: new Date(asked.from).toISOString(),
    until: new Date(asked.until).toISOString(),
  })
  if (asked.post !== '') query.set('post', asked.post)
  if (after !== null) query.set('after', after)
  return read(http, `/api/audit?${query.toString()}`, (json) => ({
    lines: children(json, 'records').map((one) => ({
      type: word(one, 'type'),
      at: instant(one, 'at'),
      accountId: text(one, 'accountId'),
      postName: text(one, 'postName'),
      what: text(one, 'what'),
      call: text(one, 'call'),
      status: number(one, 'status'),
      times: number(one, 'times'),
      calendarId: text(one, 'calendarId'),
      change: text(one, 'change'),
      changedAccountId: text(one, 'changedAccountId'),
      wallId: text(one, 'wallId'),
      way: text(one, 'way'),
    })),
    next: text(json, 'next'),
  }))
}
