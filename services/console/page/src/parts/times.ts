/** Duty rooms keep Beijing time, wherever the browser stands. */
const ZONE = 'Asia/Shanghai'

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

function parts(millis: number): Record<string, string> {
  return Object.fromEntries(FORMAT.formatToParts(millis).map(({ type, value }) => [type, value]))
}

/** `03:12:07` */
export function clockTime(millis: number): string {
  const { hour, minute, second } = parts(millis)
  return `${hour ?? ''}:${minute ?? ''}:${second ?? ''}`
}

/** `2026-11-24 03:12:07` */
export function fullTime(millis: number): string {
  const { year, month, day } = parts(millis)
  return `${year ?? ''}-${month ?? ''}-${day ?? ''} ${clockTime(millis)}`
}

/** `03:12:07` today, `11-23 03:12:07` on any other day. */
export function dayTime(millis: number, now: number): string {
  const full = fullTime(millis)
  return full.slice(0, 10) === fullTime(now).slice(0, 10) ? full.slice(11) : full.slice(5)
}

/** `2026-11-24T03:12`, as a field for a time has it. */
export function beijingMinute(millis: number): string {
  return fullTime(millis).slice(0, 16).replace(' ', 'T')
}

/** The instant of what such a field says; it keeps no daylight saving time. */
export function atBeijingTime(minute: string): string {
  return new Date(`${minute}:00+08:00`).toISOString()
}

/** `4:32`, or `1:04:32` from an hour on; whole seconds, rounded down. */
export function duration(millis: number): string {
  const seconds = Math.max(0, Math.floor(millis / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
