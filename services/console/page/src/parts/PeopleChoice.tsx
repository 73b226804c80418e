import { Select } from 'antd'
import { useDesk, useSay } from './desk'
import { lacksOf } from './lackWords'
import { nameOf } from './names'
import { dayTime } from './times'
import { usePeople } from './usePeople'

/** People of a post's organization; whoever is on leave, or lacks a qualification, is not chosen without its being said. */
export function PeopleChoice({
  post,
  label,
  value,
  onChange,
  most,
}: {
  post: string
  label: string
  value: readonly string[]
  onChange: (chosen: readonly string[]) => void
  most?: number
}) {
  const say = useSay()
  const { connection, clocks } = useDesk()
  const now = connection.view().beat?.at ?? clocks.wall()
  const { people, problem } = usePeople(post)
  const time = (at: number) => dayTime(at, clocks.wall())
  if (problem !== null) return <span role="alert">{say('duty.people.problem', { reason: problem })}</span>
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={label}
      className="directive-to"
      loading={people === null}
      maxCount={most ?? 20}
      value={[...value]}
      onChange={(chosen: string[]) => onChange(chosen)}
      showSearch={{ optionFilterProp: 'label' }}
      getPopupContainer={(trigger: HTMLElement) => trigger.parentElement ?? document.body}
      options={(people ?? []).map((person) => ({
        value: person.id,
        label: [
          nameOf(say, person),
          ...person.leaves.map((leave) =>
            say('leave.marked', { from: time(leave.from), until: time(leave.until) }),
          ),
          ...lacksOf(say, person.lacks, now).map((words) => say('qualification.marked', { words })),
        ].join(' '),
      }))}
    />
  )
}
