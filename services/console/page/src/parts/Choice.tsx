import { useId } from 'react'
import { enumWord } from '../words/words'
import { useSay } from './desk'

/** One of several, in the words of a family; one that stands there and is not offered any more is offered still. */
export function Choice({
  label,
  value,
  family,
  of,
  any,
  onChange,
}: {
  label: string
  value: string | null
  family: string
  of: readonly string[]
  /** What it is called where none is chosen; left out where one has to be. */
  any?: string
  onChange: (value: string | null) => void
}) {
  const say = useSay()
  const id = useId()
  const offered = value === null || of.includes(value) ? of : [value, ...of]
  return (
    <div>
      <label htmlFor={id}>{label}</label>{' '}
      <select id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
        {any !== undefined && <option value="">{any}</option>}
        {offered.map((one) => (
          <option key={one} value={one}>
            {enumWord(say, family, one)}
          </option>
        ))}
      </select>
    </div>
  )
}
