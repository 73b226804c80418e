import { Button } from 'antd'
import { useRef, useSyncExternalStore, type KeyboardEvent } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { since, tellsAnything, type CallField, type CallFields } from '../../session/calling'
import { Caller } from './Caller'
import { CategoryChoice } from './CategoryChoice'
import { PlaceField } from './PlaceField'
import { questionsOf } from './questions'
import { SameHappening } from './SameHappening'
import { TellField } from './TellField'
import { WhenField } from './WhenField'

const ALWAYS: readonly CallField[] = ['measuresTaken', 'leadersPresent', 'atRisk', 'evacuated']

/** In the order of a call: what, where, when, who calls; then what is asked of such a happening. */
export function CallForm() {
  const say = useSay()
  const { calls } = useDesk()
  const { call } = useSyncExternalStore(calls.subscribe, calls.view)
  const form = useRef<HTMLFormElement>(null)
  const fields: CallFields = call?.fields ?? {}
  const sent = call !== null && call.sent !== null
  const busy = call !== null && call.pending !== null
  const asked = questionsOf(fields.category)
  const news = call?.sent == null ? fields : since(fields, call.sent)

  const inputs = () => [...(form.current?.querySelectorAll<HTMLElement>('[data-tell]') ?? [])]
  // A line is done with Enter: first on to the next, and once it was sent, off with it.
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
    if (!(target instanceof HTMLInputElement) || target.type === 'radio' || event.defaultPrevented) return
    event.preventDefault()
    if (sent) {
      calls.send()
      return
    }
    const all = inputs()
    all[all.indexOf(target) + 1]?.focus()
  }

  const tell = (field: CallField) => (value: string) => calls.tell({ [field]: value })
  const field = (one: CallField) => (
    <TellField key={one} field={one} value={fields[one] ?? ''} onTell={tell(one)} />
  )

  return (
    <form
      className="call-form"
      aria-label={say('call.form')}
      ref={form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        calls.send()
      }}
    >
      <CategoryChoice
        value={fields.category}
        onChoose={tell('category')}
        onChosenByKey={() => inputs()[0]?.focus()}
      />
      <label className="call-wide">
        {say('call.field.description')}
        <textarea
          data-tell
          rows={3}
          value={fields.description ?? ''}
          onChange={(event) => calls.tell({ description: event.target.value })}
        />
      </label>
      <PlaceField fields={fields} onTell={calls.tell} />
      <WhenField value={fields.occurredAt ?? ''} onTell={tell('occurredAt')} />
      <Caller fields={fields} onTell={calls.tell} />
      <SameHappening />
      <fieldset className="call-questions">
        <legend>{say('call.questions')}</legend>
        {asked.map(field)}
      </fieldset>
      <fieldset className="call-questions">
        <legend>{say('call.more')}</legend>
        {ALWAYS.filter((one) => !asked.includes(one)).map(field)}
      </fieldset>
      <div className="call-foot">
        <Button
          type="primary"
          size="large"
          htmlType="submit"
          loading={busy}
          disabled={busy || !tellsAnything(news)}
        >
          {say(sent || call?.follows != null ? 'call.send.more' : 'call.send.first')}{' '}
          <kbd>{say('call.send.key')}</kbd>
        </Button>
        {call !== null && (
          <Button size="large" onClick={calls.end} disabled={busy}>
            {say(sent ? 'call.end' : 'call.discard')}
          </Button>
        )}
      </div>
    </form>
  )
}
