import { Button } from 'antd'
import { useSay } from '../../parts/desk'
import type { InjectDraft, ScenarioDraft } from '../../session/scenarios'
import { enumWord } from '../../words/words'
import { Field, Many, One, Whole } from './EditorFields'
import type { Choices } from './editorChoices'
import type { Flaw } from './scenarioRules'

const KINDS = ['REPORT', 'FOLLOW_UP', 'SIGNAL', 'NOTICE', 'SILENCE', 'BREAKDOWN', 'OUTAGE'] as const
const CHANNELS = [
  'WEBHOOK',
  'SMS',
  'VOICE',
  'MAIL',
  'WECOM',
  'DINGTALK',
  'FEISHU',
  'WEB_PUSH',
  'FILE',
] as const

/** One thing that is fed in; only what its kind needs is asked for. */
export function InjectRow({
  inject,
  index,
  scenario,
  choices,
  flaws,
  onChange,
  onRemove,
}: {
  inject: InjectDraft
  index: number
  scenario: ScenarioDraft
  choices: Choices
  flaws: readonly Flaw[]
  onChange: (next: InjectDraft) => void
  onRemove: () => void
}) {
  const say = useSay()
  const at = (field: string) => `injects.${index}.${field}`
  const set = (part: Partial<InjectDraft>) => onChange({ ...inject, ...part })
  const { kind } = inject
  const others = scenario.injects
    .filter((one) => one !== inject && (one.kind === 'REPORT' || one.kind === 'FOLLOW_UP'))
    .map(({ id, title }) => ({ value: id, label: title || id }))
  const met = scenario.expectations.map(({ id, text }) => ({ value: id, label: text || id }))
  return (
    <li className="editor-row">
      <Field label={say('scenario.id')} at={at('id')} flaws={flaws}>
        {(wiring) => (
          <input {...wiring} value={inject.id} onChange={(event) => set({ id: event.target.value })} />
        )}
      </Field>
      <Field label={say('scenario.inject.title')} at={at('title')} flaws={flaws}>
        {(wiring) => (
          <input {...wiring} value={inject.title} onChange={(event) => set({ title: event.target.value })} />
        )}
      </Field>
      <Field label={say('scenario.inject.kind')} at={at('kind')} flaws={flaws}>
        {(wiring) => (
          <One
            wiring={wiring}
            value={kind}
            choices={KINDS.map((one) => ({ value: one, label: enumWord(say, 'inject.kind', one) }))}
            onChange={(next) => set({ kind: next ?? kind })}
          />
        )}
      </Field>
      <Field label={say('scenario.inject.after')} at={at('afterSeconds')} flaws={flaws}>
        {(wiring) => (
          <Whole
            wiring={wiring}
            value={inject.afterSeconds}
            onChange={(afterSeconds) => set({ afterSeconds })}
          />
        )}
      </Field>
      <Field label={say('scenario.inject.follows')} at={at('follows')} flaws={flaws}>
        {(wiring) => (
          <One
            wiring={wiring}
            mayLack
            value={inject.follows}
            choices={met}
            onChange={(follows) => set({ follows })}
          />
        )}
      </Field>
      {(kind === 'REPORT' || kind === 'SIGNAL') && (
        <Field label={say('scenario.inject.by')} at={at('by')} flaws={flaws}>
          {(wiring) => (
            <One
              wiring={wiring}
              value={inject.by}
              choices={choices.organizations}
              onChange={(by) => set({ by })}
            />
          )}
        </Field>
      )}
      {kind === 'FOLLOW_UP' && (
        <Field label={say('scenario.inject.of')} at={at('of')} flaws={flaws}>
          {(wiring) => (
            <One wiring={wiring} value={inject.of} choices={others} onChange={(of) => set({ of })} />
          )}
        </Field>
      )}
      {(kind === 'REPORT' || kind === 'SIGNAL' || kind === 'FOLLOW_UP') && (
        <Field label={say('scenario.inject.body')} at={at('body')} flaws={flaws}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={4}
              spellCheck={false}
              value={inject.body ?? ''}
              onChange={(event) => set({ body: event.target.value })}
            />
          )}
        </Field>
      )}
      {(kind === 'NOTICE' || kind === 'SILENCE') && (
        <Field label={say('scenario.inject.posts')} at={at('posts')} flaws={flaws}>
          {(wiring) => (
            <Many
              wiring={wiring}
              value={inject.posts}
              choices={choices.posts}
              onChange={(posts) => set({ posts })}
            />
          )}
        </Field>
      )}
      {kind === 'BREAKDOWN' && (
        <Field label={say('scenario.inject.unit')} at={at('unit')} flaws={flaws}>
          {(wiring) => (
            <One
              wiring={wiring}
              value={inject.unit}
              choices={choices.units}
              onChange={(unit) => set({ unit })}
            />
          )}
        </Field>
      )}
      {kind === 'OUTAGE' && (
        <>
          <Field label={say('scenario.inject.channel')} at={at('channel')} flaws={flaws}>
            {(wiring) => (
              <One
                wiring={wiring}
                value={inject.channel}
                choices={CHANNELS.map((one) => ({ value: one, label: enumWord(say, 'channel', one) }))}
                onChange={(channel) => set({ channel })}
              />
            )}
          </Field>
          <Field label={say('scenario.inject.seconds')} at={at('seconds')} flaws={flaws}>
            {(wiring) => (
              <Whole wiring={wiring} value={inject.seconds} onChange={(seconds) => set({ seconds })} />
            )}
          </Field>
        </>
      )}
      {(kind === 'NOTICE' || kind === 'BREAKDOWN') && (
        <Field label={say('scenario.inject.text')} at={at('text')} flaws={flaws}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={2}
              value={inject.text ?? ''}
              onChange={(event) => set({ text: event.target.value || null })}
            />
          )}
        </Field>
      )}
      <Button
        size="small"
        onClick={onRemove}
        aria-label={say('scenario.remove.of', { name: inject.title || inject.id })}
      >
        {say('scenario.remove')}
      </Button>
    </li>
  )
}
