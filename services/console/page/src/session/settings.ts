import { child, children, instant, number, text, texts, word, words, type Json } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

/** A row of the table of statutory clocks 法定时限. */
export interface ClockRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly trigger: string
  /** Null for any; so is the channel. */
  readonly grade: string | null
  readonly categories: readonly string[]
  readonly channel: string | null
  readonly limitMinutes: number
  readonly source: string
  readonly verified: string
}

export interface DefinedClock extends ClockRow {
  readonly revision: number
  readonly changedAt: number | null
  /** Null where the city's file did. */
  readonly changedBy: string | null
}

/** What only a file says. */
export interface CitySetting {
  readonly setting: string
  readonly rows: readonly SettingRow[]
  /** Null where it is built in. */
  readonly changedAt: number | null
  readonly changedBy: string | null
}

export interface SettingRow {
  readonly name: string
  readonly figures: Readonly<Record<string, string>>
  readonly source: string
}

/** What the console was started with; the value is null where nothing is set. */
export interface OperatorSetting {
  readonly variable: string
  readonly value: string | null
}

export interface Settings {
  /** Of the journal that the clocks stand at. */
  readonly sequence: number
  readonly clocks: readonly DefinedClock[]
  readonly settings: readonly CitySetting[]
  readonly operator: readonly OperatorSetting[]
}

/** A row as somebody wants it, over the revision that was read. */
export type ClockAsked = Omit<ClockRow, 'id'> & { readonly revision: number }

export function askedClock(row: ClockRow, revision: number): ClockAsked {
  const { name, kind, from, to, trigger, grade, categories, channel, limitMinutes, source, verified } = row
  return {
    revision,
    name,
    kind,
    from,
    to,
    trigger,
    grade,
    categories,
    channel,
    limitMinutes,
    source,
    verified,
  }
}

export function readSettings(http: Fetch): Promise<Asked<Settings>> {
  return ask(
    http,
    '/api/city-settings',
    { method: 'GET', headers: { accept: 'application/json' } },
    (json) => ({
      sequence: number(json, 'sequence') ?? 0,
      clocks: children(json, 'clocks').map(clock),
      settings: children(json, 'settings').map(setting),
      operator: children(json, 'operator').map((one) => ({
        variable: word(one, 'variable'),
        value: text(one, 'value'),
      })),
    }),
  )
}

function clock(json: Json): DefinedClock {
  const row = child(json, 'row') ?? {}
  return {
    id: word(row, 'id'),
    name: word(row, 'name'),
    kind: word(row, 'kind'),
    from: word(row, 'from'),
    to: word(row, 'to'),
    trigger: word(row, 'trigger'),
    grade: text(row, 'grade'),
    categories: words(row, 'categories'),
    channel: text(row, 'channel'),
    limitMinutes: number(row, 'limitMinutes') ?? 0,
    source: word(row, 'source'),
    verified: word(row, 'verified'),
    revision: number(json, 'revision') ?? 1,
    changedAt: instant(json, 'changedAt'),
    changedBy: text(json, 'changedBy'),
  }
}

function setting(json: Json): CitySetting {
  return {
    setting: word(json, 'setting'),
    rows: children(json, 'rows').map((row) => ({
      name: word(row, 'name'),
      figures: texts(row, 'figures'),
      source: word(row, 'source'),
    })),
    changedAt: instant(json, 'changedAt'),
    changedBy: text(json, 'changedBy'),
  }
}
