/** A day and time of the officer's own clock, as the browser asks for them. */
export function MomentField({
  label,
  value,
  onChange,
  required = true,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  required?: boolean
}) {
  return (
    <label>
      {label}{' '}
      <input
        type="datetime-local"
        required={required}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
