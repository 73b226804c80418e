import { Select } from 'antd'
import { useEffect, useState } from 'react'
import { useDesk, useSay } from './desk'
import type { Named } from '../picture/duties'
import { readPeople } from '../session/seating'
import { nameOf } from './names'

/** People of a post's organization, read when somebody asks for them. */
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
  const { http } = useDesk()
  const [people, setPeople] = useState<readonly Named[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let looking = true
    void readPeople(http, post).then((answer) => {
      if (!looking) return
      if ('ok' in answer) setPeople(answer.ok)
      else setProblem(answer.problem.detail ?? answer.problem.code)
    })
    return () => {
      looking = false
    }
  }, [http, post])
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
      options={(people ?? []).map((one) => ({ value: one.id, label: nameOf(say, one) }))}
    />
  )
}
