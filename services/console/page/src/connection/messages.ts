import { readItem, type Item } from '../picture/items'
import { instant, isJson, number, text, word, type Json } from '../picture/read'

/** What the console says over the socket. */
export type Message =
  | {
      readonly type: 'snapshot'
      readonly reason: string
      readonly token: string | null
      readonly part: number
      readonly parts: number
      readonly items: readonly Item[]
      readonly unread: number
    }
  | { readonly type: 'resumed'; readonly missed: number; readonly token: string | null }
  | {
      readonly type: 'change'
      readonly token: string | null
      readonly journal: string
      readonly sequence: number | null
      readonly items: readonly Item[]
      readonly unread: number
    }
  | { readonly type: 'heartbeat'; readonly at: number; readonly pictureAt: number | null }
  | { readonly type: 'bye'; readonly reason: string }

/** The first and only thing the page says: who it is, and where its picture stands. */
export function hello(token: string | null): string {
  return JSON.stringify({ type: 'hello', protocol: 1, token })
}

/** Reads one frame; null where it is none that this page knows. */
export function readMessage(frame: unknown): Message | null {
  const json = parse(frame)
  switch (json?.type) {
    case 'snapshot':
      return {
        type: 'snapshot',
        reason: word(json, 'reason'),
        token: text(json, 'token'),
        part: number(json, 'part') ?? 1,
        parts: number(json, 'parts') ?? 1,
        ...items(json),
      }
    case 'resumed':
      return { type: 'resumed', missed: number(json, 'missed') ?? 0, token: text(json, 'token') }
    case 'change':
      return {
        type: 'change',
        token: text(json, 'token'),
        journal: word(json, 'journal'),
        sequence: number(json, 'sequence'),
        ...items(json),
      }
    case 'heartbeat': {
      const at = instant(json, 'at')
      return at === null ? null : { type: 'heartbeat', at, pictureAt: instant(json, 'pictureAt') }
    }
    case 'bye':
      return { type: 'bye', reason: word(json, 'reason') }
    default:
      return null
  }
}

function items(json: Json): { items: Item[]; unread: number } {
  const all = Array.isArray(json.items) ? json.items : []
  const read = all.map(readItem).filter((item) => item !== null)
  return { items: read, unread: all.length - read.length }
}

function parse(frame: unknown): Json | null {
  if (typeof frame !== 'string') return null
  try {
    const json: unknown = JSON.parse(frame)
    return isJson(json) ? json : null
  } catch {
    return null
  }
}
