import { useSay } from '../../parts/desk'
import { CHOICES, useLooks } from '../../parts/look'
import { enumWord } from '../../words/words'

/** Light, dark, of high contrast, or what the system asks for. */
export function LookChoice() {
  const say = useSay()
  const { choice, choose } = useLooks()
  return (
    <select
      className="look-choice"
      aria-label={say('look.title')}
      value={choice}
      onChange={(event) => choose(CHOICES.find((one) => one === event.target.value) ?? 'SYSTEM')}
    >
      {CHOICES.map((one) => (
        <option key={one} value={one}>
          {enumWord(say, 'look', one)}
        </option>
      ))}
    </select>
  )
}
