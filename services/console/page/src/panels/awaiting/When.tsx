import { ClockLeft } from '../../parts/ClockLeft'
import { useSay } from '../../parts/desk'
import { Age, Countdown } from '../../parts/Moment'
import type { Placed } from '../../picture/urgency'

const COUNTED = {
  ALERT: 'alert',
  DIRECTIVE: 'answer',
  CREW: 'safety',
  FOLLOW_UP: 'followUp',
  WARNING: 'warning',
  ABSENCE: 'begin',
  SWAP: 'begin',
} as const

/** How long is left, or how long it has waited where no time is set. */
export function When({ row }: { row: Placed }) {
  const say = useSay()
  if (row.kind === 'CLOCK') return <ClockLeft clock={row.clock} />
  if (row.dueAt !== null && row.kind in COUNTED)
    return <Countdown to={row.dueAt} kind={COUNTED[row.kind as keyof typeof COUNTED]} />
  return row.since === null ? null : (
    <span className={row.late ? 'bad' : 'quiet'}>
      {say('awaiting.since')} <Age since={row.since} />
    </span>
  )
}
