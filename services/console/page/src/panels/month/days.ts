import type { Month, Shift } from '../../session/months'

/** A day of the month and the shifts that begin on it, post by post, on the jurisdiction's clock. */
export interface Day {
  readonly date: string
  readonly weekday: number
  /** By the yearly arrangement of holidays: WORKDAY, REST_DAY or HOLIDAY. */
  readonly kind: string
  readonly shifts: readonly (readonly Shift[])[]
}

export function daysOf(month: string, of: Month): Day[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const begun = of.posts.map((post) => byDay(post.shifts, of.zone))
  return Array.from({ length }, (_, index) => {
    const date = `${month}-${String(index + 1).padStart(2, '0')}`
    return {
      date,
      weekday: new Date(`${date}T00:00:00Z`).getUTCDay(),
      kind: of.days[index] ?? 'WORKDAY',
      shifts: begun.map((days) => days.get(date) ?? []),
    }
  })
}

/** Hours and minutes on the jurisdiction's clock; a shift that ends another day says so with a sign. */
export function hours(shift: Shift, zone: string): string {
  const nextDay = localDate(shift.from, zone) === localDate(shift.until, zone) ? '' : '⁺'
  return `${localTime(shift.from, zone)}–${localTime(shift.until, zone)}${nextDay}`
}

/** The month after the one that it is, as people make rosters ahead. */
export function nextMonth(now: number): string {
  const [year = 0, month = 1] = localDate(now, 'Asia/Shanghai').split('-').map(Number)
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

function byDay(shifts: readonly Shift[], zone: string): Map<string, Shift[]> {
  const days = new Map<string, Shift[]>()
  for (const shift of shifts) {
    const date = localDate(shift.from, zone)
    days.set(date, [...(days.get(date) ?? []), shift])
  }
  return days
}

function localDate(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at)
}

function localTime(at: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' }).format(at)
}

/** With its day, for where it does not stand in a table: `12-01 08:00–20:00`. */
export function dayAndHours(shift: Shift, zone: string): string {
  return `${localDate(shift.from, zone).slice(5)} ${hours(shift, zone)}`
}

export function isSame(one: Shift, other: Shift): boolean {
  return one.postId === other.postId && one.from === other.from
}
