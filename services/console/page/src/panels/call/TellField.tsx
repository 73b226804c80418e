import { useId } from 'react'
import { useSay } from '../../parts/desk'
import { HARMS } from '../../picture/items'
import { ASIDES, KNOWN_SUBSTANCES, substanceWord, type CallField } from '../../session/calling'
import { enumWord } from '../../words/words'

const FIGURES: ReadonlySet<CallField> = new Set([...HARMS, 'atRisk', 'evacuated'] as const)
const OF_ITS_OWN: ReadonlySet<string> = new Set(ASIDES)

/** One thing that is asked. An empty field is not known, which is not nobody. */
export function TellField({
  field,
  value,
  onTell,
}: {
  field: CallField
  value: string
  onTell: (value: string) => void
}) {
  const say = useSay()
  const known = useId()
  const figure = FIGURES.has(field)
  return (
    <label className={figure ? 'call-figure' : 'call-line'}>
      {OF_ITS_OWN.has(field) ? enumWord(say, 'call.aside', field) : enumWord(say, 'call.field', field)}
      <input
        data-tell
        autoComplete="off"
        inputMode={figure ? 'numeric' : undefined}
        placeholder={figure ? say('call.unknown') : undefined}
        list={field === 'substance' ? known : undefined}
        value={value}
        onChange={(event) => onTell(event.target.value)}
      />
      {field === 'substance' && (
        <datalist id={known}>
          {KNOWN_SUBSTANCES.map((unNumber) => (
            <option
              key={unNumber}
              value={substanceWord(unNumber, enumWord(say, 'call.substance', unNumber))}
            />
          ))}
        </datalist>
      )}
    </label>
  )
}
