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

/** What files say, and of some the duty leader too. */
export interface CitySetting {
  readonly setting: string
  readonly rows: readonly SettingRow[]
  /** That an edit names, 0 where it is built in; null of what only a file says. */
  readonly revision: number | null
  /** Null where it is built in. */
  readonly changedAt: number | null
  readonly changedBy: string | null
}

export interface SettingRow {
  readonly name: string
  readonly figures: Readonly<Record<string, string>>
  readonly source: string
}

/** How much duty a person may have 值班时长限度, in hours. */
export interface DutyLimits {
  readonly restHoursBetween: number
  readonly hoursADay: number
  readonly overtimeHoursAMonth: number
  readonly restHoursAWeek: number
  /** At posts of which kinds duty counts. */
  readonly kinds: readonly string[]
  readonly source: string
}

export interface ReadLimits extends DutyLimits {
  readonly revision: number
  readonly changedAt: number | null
  /** Null where a file did, or nobody. */
  readonly changedBy: string | null
}

/** Limits as somebody wants them, over the revision that was read. */
export type LimitsAsked = DutyLimits & { readonly revision: number }

export function askedLimits(limits: DutyLimits, revision: number): LimitsAsked {
  const { restHoursBetween, hoursADay, overtimeHoursAMonth, restHoursAWeek, kinds, source } = limits
  return { revision, restHoursBetween, hoursADay, overtimeHoursAMonth, restHoursAWeek, kinds, source }
}

/** The limits of duty among the settings; null where they are not there. */
export function readLimits({ settings }: Settings): ReadLimits | null {
  const setting = settings.find((one) => one.setting === 'DUTY_LIMITS')
  const row = setting?.rows[0]
  if (setting === undefined || row === undefined || setting.revision === null) return null
  const hours = (field: string) => Number(row.figures[field] ?? '')
  return {
    restHoursBetween: hours('restHoursBetween'),
    hoursADay: hours('hoursADay'),
    overtimeHoursAMonth: hours('overtimeHoursAMonth'),
    restHoursAWeek: hours('restHoursAWeek'),
    kinds: (row.figures.kinds ?? '').split(',').filter((kind) => kind !== ''),
    source: row.source,
    revision: setting.revision,
    changedAt: setting.changedAt,
    changedBy: setting.changedBy,
  }
}

/** What the console was started with; the value is null where nothing is set. */
export interface OperatorSetting {
  readonly variable: string
  readonly value: string | null
}

export interface Settings {
  /** Of the journal that the clocks stand at. */
  readonly sequence: number
  /** Of the journal that the limits of duty stand at. */
  readonly dutySequence: number
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
      dutySequence: number(json, 'dutySequence') ?? 0,
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
    revision: number(json, 'revision'),
    changedAt: instant(json, 'changedAt'),
    changedBy: text(json, 'changedBy'),
  }
}
