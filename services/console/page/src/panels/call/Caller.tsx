import { useSay } from '../../parts/desk'
import type { CallFields } from '../../session/calling'

/** Who calls, and back in one tap. */
export function Caller({ fields, onTell }: { fields: CallFields; onTell: (told: CallFields) => void }) {
  const say = useSay()
  const dialled = (fields.callerPhone ?? '').replace(/[^+\d]/g, '')
  return (
    <fieldset className="call-questions">
      <legend>{say('call.caller')}</legend>
      <label className="call-line">
        {say('call.field.callerPhone')}
        <input
          data-tell
          type="tel"
          autoComplete="off"
          value={fields.callerPhone ?? ''}
          onChange={(event) => onTell({ callerPhone: event.target.value })}
        />
      </label>
      {dialled !== '' && (
        <a
          className="phone call-back"
          href={`tel:${dialled}`}
          aria-label={say('call.back.to', { phone: dialled })}
        >
          {say('call.back')}
        </a>
      )}
      <label className="call-line">
        {say('call.field.callerName')}
        <input
          data-tell
          autoComplete="off"
          value={fields.callerName ?? ''}
          onChange={(event) => onTell({ callerName: event.target.value })}
        />
      </label>
      <label className="call-line">
        {say('call.field.callerUnit')}
        <input
          data-tell
          autoComplete="off"
          value={fields.callerUnit ?? ''}
          onChange={(event) => onTell({ callerUnit: event.target.value })}
        />
      </label>
    </fieldset>
  )
}
