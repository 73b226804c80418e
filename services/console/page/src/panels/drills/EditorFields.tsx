import { Select } from 'antd'
import { useId, type ReactNode } from 'react'
import { useSay } from '../../parts/desk'
import type { Flaw } from './scenarioRules'

/** What a control needs to be found by its label, and by what is wrong with it. */
export interface Wiring {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby'?: string
}

/** One control under its label; what is wrong with it stands beside it as one types. */
export function Field({
  label,
  at,
  flaws,
  children,
}: {
  label: string
  at: string
  flaws: readonly Flaw[]
  children: (wiring: Wiring) => ReactNode
}) {
  const say = useSay()
  const id = useId()
  const flaw = flaws.find((one) => one.at === at)
  return (
    <div className="editor-field" data-at={at}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': flaw !== undefined,
        ...(flaw !== undefined && { 'aria-describedby': `${id}-flaw` }),
      })}
      {flaw !== undefined && (
        <span id={`${id}-flaw`} className="bad">
          {say(flaw.says)}
        </span>
      )}
    </div>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

const like = (typed: string, choice?: Choice) =>
  (choice?.label ?? '').toLowerCase().includes(typed.toLowerCase())

/** One of these, or none where it may be left out. */
export function One({
  wiring,
  choices,
  value,
  onChange,
  mayLack = false,
}: {
  wiring: Wiring
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string | null) => void
  mayLack?: boolean
}) {
  return (
    <select {...wiring} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
      {(mayLack || value === null || value === '') && <option value="">—</option>}
      {!choices.some((one) => one.value === value) && value && <option value={value}>{value}</option>}
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  )
}

/** Any of these. */
export function Many({
  wiring,
  choices,
  value,
  onChange,
}: {
  wiring: Wiring
  choices: readonly Choice[]
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}) {
  const { 'aria-invalid': invalid, ...rest } = wiring
  return (
    <Select
      {...rest}
      mode="multiple"
      showSearch={{ filterOption: like }}
      options={[...choices]}
      value={[...value]}
      onChange={onChange}
      {...(invalid && { status: 'error' as const })}
    />
  )
}

/** A number, or none while there is none. */
export function Whole({
  wiring,
  value,
  onChange,
}: {
  wiring: Wiring
  value: number | null
  onChange: (value: number | null) => void
}) {
  return (
    <input
      {...wiring}
      type="number"
      min={0}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
    />
  )
}

/** One in each line. */
export function Lines({
  wiring,
  value,
  onChange,
}: {
  wiring: Wiring
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}) {
  return (
    <textarea
      {...wiring}
      rows={Math.max(2, value.length + 1)}
      value={value.join('\n')}
      onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))}
    />
  )
}
