import type { KeyboardEvent } from 'react'
import { useSay } from '../../parts/desk'
import { enumWord } from '../../words/words'
import { CATEGORY_KEYS, QUESTIONS } from './questions'

/** The category first, by one key; the next field has the focus then. */
export function CategoryChoice({
  value,
  onChoose,
  onChosenByKey,
}: {
  value: string | undefined
  onChoose: (category: string) => void
  onChosenByKey: () => void
}) {
  const say = useSay()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && value !== undefined) {
      event.preventDefault()
      onChosenByKey()
      return
    }
    const at = event.key.length === 1 ? CATEGORY_KEYS.indexOf(event.key.toLowerCase()) : -1
    const chosen = at < 0 ? undefined : QUESTIONS[at]
    if (chosen === undefined) return
    event.preventDefault()
    onChoose(chosen.category)
    onChosenByKey()
  }
  const focused = value ?? QUESTIONS[0]?.category
  return (
    <fieldset className="call-categories" onKeyDown={onKeyDown}>
      <legend>{say('call.category')}</legend>
      {QUESTIONS.map(({ category }, index) => (
        <label key={category} className={value === category ? 'call-category chosen' : 'call-category'}>
          <input
            type="radio"
            name="call-category"
            checked={value === category}
            data-first={category === focused ? '' : undefined}
            onChange={() => onChoose(category)}
          />
          <kbd aria-hidden>{CATEGORY_KEYS[index]?.toUpperCase()}</kbd> {enumWord(say, 'category', category)}
        </label>
      ))}
    </fieldset>
  )
}
