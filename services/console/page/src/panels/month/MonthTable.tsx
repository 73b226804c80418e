import { useSay } from '../../parts/desk'
import { nameOf } from '../../parts/names'
import { isOnLeave, type Month, type Shift } from '../../session/months'
import { enumWord } from '../../words/words'
import { daysOf, hours, type Day } from './days'

/** A row for each day, a column for each post; a shift is chosen with a click or a key. */
export function MonthTable({
  month,
  of,
  chosen,
  onChoose,
}: {
  month: string
  of: Month
  chosen: readonly Shift[]
  onChoose: (shift: Shift) => void
}) {
  const say = useSay()
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
            <DayRow key={day.date} day={day} of={of} chosen={chosen} onChoose={onChoose} />
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
}: {
  day: Day
  of: Month
  chosen: readonly Shift[]
  onChoose: (shift: Shift) => void
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
              className="month-shift"
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

export function isSame(one: Shift, other: Shift): boolean {
  return one.postId === other.postId && one.from === other.from
}
