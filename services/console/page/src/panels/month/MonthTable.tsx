import { useSay } from '../../parts/desk'
import { nameOf } from '../../parts/names'
import { isOnLeave, type Month, type Shift } from '../../session/months'
import { enumWord } from '../../words/words'
import { daysOf, hours, isSame, type Day } from './days'
import { useDrag } from './useDrag'

/** A row for each day, a column for each post; a shift is chosen with a click or a key, and where it may be brought to another. */
export function MonthTable({
  month,
  of,
  chosen,
  onChoose,
  onBring,
}: {
  month: string
  of: Month
  chosen: readonly Shift[]
  onChoose: (shift: Shift) => void
  /** Null where nothing may be moved. */
  onBring: ((from: Shift, to: Shift) => void) | null
}) {
  const say = useSay()
  const drag = useDrag(onBring)
  return (
    <div className="month-scroll" tabIndex={0} role="region" aria-label={say('month.table', { month })}>
      <table className="month-table">
        <thead>
          <tr>
            <th scope="col">{say('month.day')}</th>
            {of.posts.map((post) => (
              <th scope="col" key={post.id}>
                {post.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {daysOf(month, of).map((day) => (
            <DayRow key={day.date} {...{ day, of, chosen, onChoose, drag }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DayRow({
  day,
  of,
  chosen,
  onChoose,
  drag,
}: {
  day: Day
  of: Month
  chosen: readonly Shift[]
  onChoose: (shift: Shift) => void
  drag: ReturnType<typeof useDrag>
}) {
  const say = useSay()
  return (
    <tr className={day.kind === 'WORKDAY' ? '' : 'month-rest'}>
      <th scope="row" className="figure">
        {day.date.slice(5)} {enumWord(say, 'weekday', String(day.weekday))}
        {day.kind === 'HOLIDAY' && ` ${say('month.holiday')}`}
      </th>
      {day.shifts.map((shifts, column) => (
        <td key={of.posts[column]?.id ?? column}>
          {shifts.map((shift) => (
            <button
              type="button"
              key={shift.from}
              className={
                drag.over !== null && isSame(drag.over, shift) ? 'month-shift month-over' : 'month-shift'
              }
              {...drag.handlers(shift)}
              aria-pressed={chosen.some((one) => isSame(one, shift))}
              onClick={() => onChoose(shift)}
            >
              <span className="figure quiet">{hours(shift, of.zone)}</span>{' '}
              {shift.people.length === 0 ? (
                <strong className="bad">{say('month.nobody')}</strong>
              ) : (
                shift.people
                  .map((person) => {
                    const name = nameOf(say, person)
                    return isOnLeave(of, person.id, shift) ? say('month.onLeave', { name }) : name
                  })
                  .join(say('duty.joint'))
              )}
              {shift.overridden && <span className="quiet"> {say('month.overridden')}</span>}
            </button>
          ))}
        </td>
      ))}
    </tr>
  )
}
