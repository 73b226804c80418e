import { Button } from 'antd'
import { useSay } from '../../parts/desk'
import type { ExpectationDraft, ExpectedDraft, ScenarioDraft } from '../../session/scenarios'
import { enumWord } from '../../words/words'
import { Field, One, Whole } from './EditorFields'
import { HAPPENINGS, HEADINGS, type Choices } from './editorChoices'
import type { Flaw } from './scenarioRules'

/** One thing that should follow: found by itself, or left to an evaluator. */
export function ExpectationRow({
  expectation,
  index,
  scenario,
  choices,
  flaws,
  onChange,
  onRemove,
}: {
  expectation: ExpectationDraft
  index: number
  scenario: ScenarioDraft
  choices: Choices
  flaws: readonly Flaw[]
  onChange: (next: ExpectationDraft) => void
  onRemove: () => void
}) {
  const say = useSay()
  const at = (field: string) => `expectations.${index}.${field}`
  const set = (part: Partial<ExpectationDraft>) => onChange({ ...expectation, ...part })
  const { expected } = expectation
  const expect = (part: Partial<ExpectedDraft>) =>
    set({ expected: { kind: 'ACKNOWLEDGED', post: null, unit: null, atLeast: null, ...expected, ...part } })
  return (
    <li className="editor-row">
      <Field label={say('scenario.id')} at={at('id')} flaws={flaws}>
        {(wiring) => (
          <input {...wiring} value={expectation.id} onChange={(event) => set({ id: event.target.value })} />
        )}
      </Field>
      <Field label={say('scenario.expectation.text')} at={at('text')} flaws={flaws}>
        {(wiring) => (
          <input
            {...wiring}
            value={expectation.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('scenario.expectation.heading')} at={at('heading')} flaws={flaws}>
        {(wiring) => (
          <One
            wiring={wiring}
            value={expectation.heading}
            choices={HEADINGS.map((one) => ({ value: one, label: enumWord(say, 'heading', one) }))}
            onChange={(heading) => set({ heading: heading ?? expectation.heading })}
          />
        )}
      </Field>
      <Field label={say('scenario.expectation.after')} at={at('after')} flaws={flaws}>
        {(wiring) => (
          <One
            wiring={wiring}
            mayLack
            value={expectation.after}
            choices={scenario.injects.map(({ id, title }) => ({ value: id, label: title || id }))}
            onChange={(after) => set({ after })}
          />
        )}
      </Field>
      <Field label={say('scenario.expectation.within')} at={at('withinSeconds')} flaws={flaws}>
        {(wiring) => (
          <Whole
            wiring={wiring}
            value={expectation.withinSeconds}
            onChange={(withinSeconds) => set({ withinSeconds })}
          />
        )}
      </Field>
      <Field label={say('scenario.expected.kind')} at={at('expected')} flaws={flaws}>
        {(wiring) => (
          <One
            wiring={wiring}
            value={expected?.kind ?? 'JUDGED'}
            choices={[
              { value: 'JUDGED', label: say('scenario.expected.judged') },
              ...HAPPENINGS.map((one) => ({ value: one, label: enumWord(say, 'happening', one) })),
            ]}
            onChange={(kind) =>
              kind === null || kind === 'JUDGED' ? set({ expected: null }) : expect({ kind })
            }
          />
        )}
      </Field>
      {expected !== null && (
        <>
          <Field label={say('scenario.expected.post')} at={at('expected.post')} flaws={flaws}>
            {(wiring) => (
              <One
                wiring={wiring}
                mayLack
                value={expected.post}
                choices={choices.posts}
                onChange={(post) => expect({ post })}
              />
            )}
          </Field>
          <Field label={say('scenario.expected.unit')} at={at('expected.unit')} flaws={flaws}>
            {(wiring) => (
              <One
                wiring={wiring}
                mayLack
                value={expected.unit}
                choices={choices.units}
                onChange={(unit) => expect({ unit })}
              />
            )}
          </Field>
          <Field label={say('scenario.expected.atLeast')} at={at('expected.atLeast')} flaws={flaws}>
            {(wiring) => (
              <Whole wiring={wiring} value={expected.atLeast} onChange={(atLeast) => expect({ atLeast })} />
            )}
          </Field>
        </>
      )}
      <Button
        size="small"
        onClick={onRemove}
        aria-label={say('scenario.remove.of', { name: expectation.text || expectation.id })}
      >
        {say('scenario.remove')}
      </Button>
    </li>
  )
}
