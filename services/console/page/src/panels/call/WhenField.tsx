import { useDesk, useSay, useServerNow } from '../../parts/desk'
import { serverNow } from '../../connection/clock'
import { beijingMinute } from '../../parts/times'

/** When it happened, as the caller says; nobody is asked for the minute of what began just now. */
export function WhenField({ value, onTell }: { value: string; onTell: (value: string) => void }) {
  const say = useSay()
  const { connection, clocks } = useDesk()
  const latest = beijingMinute(useServerNow())
  return (
    <div className="call-line">
      <label>
        {say('call.field.occurredAt')}
        <input
          data-tell
          type="datetime-local"
          max={latest}
          value={value}
          onChange={(event) => onTell(event.target.value)}
        />
      </label>
      <button type="button" onClick={() => onTell(beijingMinute(serverNow(connection.view().beat, clocks)))}>
        {say('call.now')}
      </button>
    </div>
  )
}
