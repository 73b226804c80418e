import { Button } from 'antd'
import type { Span } from '../session/checking'
import { useSay, useServerNow } from './desk'
import { atBeijingTime, fullTime } from './times'

const A_DAY = 86_400_000
const DAYS = [1, 7, 30] as const

/** Looks at today, or at so many days up to its end. */
export function LookBack({
  looked,
  today,
  onLook,
}: {
  looked: number | null
  today: string
  onLook: (days: number, span: Span) => void
}) {
  const say = useSay()
  const now = useServerNow()
  const look = (days: number) => {
    const begun = Date.parse(atBeijingTime(`${fullTime(now).slice(0, 10)}T00:00`))
    onLook(days, { from: begun - (days - 1) * A_DAY, until: begun + A_DAY })
  }
  return DAYS.map((days) => (
    <Button key={days} size="small" aria-pressed={looked === days} onClick={() => look(days)}>
      {days === 1 ? today : say('days.last', { days })}
    </Button>
  ))
}
