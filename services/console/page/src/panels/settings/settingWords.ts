import type { ActWords } from '../../parts/ActStatus'
import type { ClockRow, DutyLimits, SettingRow } from '../../session/settings'
import { enumWord, type Say } from '../../words/words'

export const CLOCK_ACT: ActWords = {
  sending: 'unit.SENDING',
  unanswered: 'unit.UNANSWERED',
  accepted: 'unit.ACCEPTED',
  refused: 'unit.REFUSED',
}

/** By which words a field's values are said; all others are figures and names. */
const FAMILIES: Readonly<Record<string, string>> = {
  tier: 'tier',
  of: 'tier',
  tell: 'tier',
  kind: 'postKind',
  kinds: 'postKind',
  by: 'postKind',
  colour: 'warningColour',
  party: 'party',
}

/** A row's fields with what they say. */
export function figureWords(say: Say, { figures }: SettingRow): readonly string[] {
  return Object.entries(figures).map(([field, value]) => {
    const family = FAMILIES[field]
    const said = value.split(',').map((one) => (family === undefined ? one : enumWord(say, family, one)))
    return say('setting.figure', {
      field: enumWord(say, 'setting.field', field),
      value: said.join(say('duty.joint')),
    })
  })
}

/** The hours of the limits of duty, with the fewest and the most that each can be. */
export const LIMIT_HOURS = [
  { field: 'restHoursBetween', least: 0, most: 48 },
  { field: 'hoursADay', least: 1, most: 24 },
  { field: 'overtimeHoursAMonth', least: 0, most: 744 },
  { field: 'restHoursAWeek', least: 0, most: 168 },
] as const

/** What the limits of duty say, by field. */
export function limitWords(say: Say, limits: DutyLimits): ReadonlyMap<string, string> {
  return new Map([
    ...LIMIT_HOURS.map(
      ({ field }) => [enumWord(say, 'setting.field', field), String(limits[field])] as const,
    ),
    [
      enumWord(say, 'setting.field', 'kinds'),
      limits.kinds.map((kind) => enumWord(say, 'postKind', kind)).join(say('duty.joint')),
    ],
    [say('clock.basis'), limits.source],
  ])
}

/** What a row of clocks says, by field. */
export function clockWords(say: Say, row: ClockRow): ReadonlyMap<string, string> {
  return new Map([
    [say('clockRow.name'), row.name],
    [say('clockRow.limit'), say('clockRow.minutes', { count: row.limitMinutes })],
    [
      say('clockRow.channel'),
      row.channel === null ? say('clock.anyChannel') : enumWord(say, 'way', row.channel),
    ],
    [say('clockRow.grade'), row.grade === null ? say('plan.any') : enumWord(say, 'grade', row.grade)],
    [say('clock.basis'), row.source],
    [say('clockRow.verified'), enumWord(say, 'verified', row.verified)],
  ])
}

/** Who tells whom, from when on, and of what. */
export function courseWords(say: Say, { from, to, trigger, kind, categories }: ClockRow): string {
  return [
    say('clockRow.course', { from: enumWord(say, 'party', from), to: enumWord(say, 'party', to) }),
    enumWord(say, 'clockRow.kind', kind),
    enumWord(say, 'clockRow.trigger', trigger),
    ...(categories.length === 0
      ? []
      : [categories.map((one) => enumWord(say, 'category', one)).join(say('duty.joint'))]),
  ].join(' · ')
}
