import { Button, Checkbox } from 'antd'
import { useId, useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { compare } from '../../picture/selectors'
import type { Programme } from '../../session/programmes'
import { DRILL_ACT } from './drillWords'

/** Writes a programme: one that there is, or a new one where it is null. */
export function ProgrammeForm({
  programme,
  onDone,
}: {
  programme: Programme | null
  onDone: () => Promise<void>
}) {
  const say = useSay()
  const { drilling } = useDesk()
  const scenarios = [...usePicture().scenarios.values()].sort((a, b) => compare(a.name, b.name))
  const field = useId()
  const [name, setName] = useState(programme?.name ?? '')
  const [chosen, setChosen] = useState<readonly string[]>(programme?.scenarios ?? [])
  const [announced, setAnnounced] = useState(programme?.announced ?? true)
  const [byMonths, setByMonths] = useState(programme?.months !== null)
  const [months, setMonths] = useState(String(programme?.months ?? 6))
  const [cron, setCron] = useState(programme?.cron ?? '30 9 1 * *')
  const act = useAct(drilling.programmes, programme?.id ?? '')
  const keep = async () => {
    const asked = {
      id: programme?.id ?? null,
      name: name.trim(),
      scenarios: chosen,
      announced,
      cron: byMonths ? null : cron.trim(),
      months: byMonths ? Number(months) : null,
    }
    if ((await drilling.programmes.act(programme?.id ?? '', asked)) !== null) await onDone()
  }
  return (
    <form
      className="directive-act programme-form"
      aria-label={say(programme === null ? 'programme.new' : 'programme.edit')}
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <label>
        {say('programme.name')}{' '}
        <input required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <fieldset>
        <legend>{say('programme.scenarios')}</legend>
        {scenarios.map((one) => (
          <Checkbox
            key={one.id}
            checked={chosen.includes(one.id)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
            }
          >
            {one.name}
            {one.enterpriseName !== null && <span className="quiet"> {one.enterpriseName}</span>}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('programme.timing')}</legend>
        <label>
          <input type="radio" name={field} checked={byMonths} onChange={() => setByMonths(true)} />{' '}
          {say('programme.byMonths')}
        </label>
        <label>
          <input type="radio" name={field} checked={!byMonths} onChange={() => setByMonths(false)} />{' '}
          {say('programme.byCron')}
        </label>
        {byMonths ? (
          <label>
            {say('programme.months')}{' '}
            <input
              type="number"
              required
              min={1}
              max={60}
              value={months}
              onChange={(event) => setMonths(event.target.value)}
            />
          </label>
        ) : (
          <label>
            {say('programme.cron')}{' '}
            <input required value={cron} onChange={(event) => setCron(event.target.value)} />
          </label>
        )}
      </fieldset>
      <Checkbox checked={announced} onChange={(event) => setAnnounced(event.target.checked)}>
        {say('drill.plan.announced')}
      </Checkbox>
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)} disabled={chosen.length === 0}>
          {say('programme.keep')}
        </Button>
        <Button onClick={() => void onDone()}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={DRILL_ACT} />
      </div>
    </form>
  )
}
