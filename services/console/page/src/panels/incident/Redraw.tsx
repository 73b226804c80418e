import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { REDRAW_ACT } from '../../parts/zoneWords'

/** Draws them anew by what the duty room knows; opened by a button, with what is believed now. */
export function Redraw({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const { session } = useDesk()
  const [open, setOpen] = useState(false)
  if (session.organization.tier !== 'CITY') return null
  if (!open)
    return (
      <Button onClick={() => setOpen(true)} aria-expanded={false}>
        {say('zones.redraw')}
      </Button>
    )
  return <Form incidentId={incidentId} close={() => setOpen(false)} />
}

function Form({ incidentId, close }: { incidentId: string; close: () => void }) {
  const say = useSay()
  const picture = usePicture()
  const { redrawings } = useDesk()
  const act = useAct(redrawings, incidentId)
  const wind = picture.zones.get(incidentId)?.wind ?? null
  const substance = picture.incidents.get(incidentId)?.substance ?? null
  const [degrees, setDegrees] = useState(wind?.fromDegrees ?? null)
  const [speed, setSpeed] = useState(wind?.metresPerSecond ?? null)
  const [container, setContainer] = useState(substance?.container ?? '')
  const [unNumber, setUnNumber] = useState(substance?.unNumber ?? '')
  const told = container.trim() || null
  const un = unNumber.trim() || null
  const isOther = un !== (substance?.unNumber ?? null)
  const kept = isOther ? null : substance
  return (
    <form
      className="directive-act"
      aria-label={say('zones.redraw')}
      onSubmit={(event) => {
        event.preventDefault()
        const blows = degrees !== (wind?.fromDegrees ?? null) || speed !== (wind?.metresPerSecond ?? null)
        const differs = isOther || told !== (substance?.container ?? null)
        void redrawings.act(incidentId, {
          wind: blows ? { fromDegrees: degrees, metresPerSecond: speed } : null,
          substance: differs
            ? {
                unNumber: un,
                cas: kept?.cas ?? null,
                name: kept?.name ?? null,
                quantityKilograms: kept?.quantityKilograms ?? null,
                container: told,
              }
            : null,
        })
      }}
    >
      <div className="escalate">
        <InputNumber
          aria-label={say('zones.windFrom')}
          placeholder={say('zones.windFrom')}
          min={0}
          max={359}
          precision={0}
          value={degrees}
          onChange={setDegrees}
        />
        <InputNumber
          aria-label={say('zones.windSpeed')}
          placeholder={say('zones.windSpeed')}
          min={0}
          max={120}
          value={speed}
          onChange={setSpeed}
        />
        <Input
          aria-label={say('zones.unNumber')}
          placeholder={say('zones.unNumber')}
          maxLength={4}
          value={unNumber}
          onChange={(event) => setUnNumber(event.target.value)}
        />
        <Input
          aria-label={say('zones.container')}
          placeholder={say('zones.container')}
          maxLength={200}
          value={container}
          onChange={(event) => setContainer(event.target.value)}
        />
      </div>
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)}>
          {say('zones.redraw.send')}
        </Button>
        <Button onClick={close}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={REDRAW_ACT} />
      </div>
    </form>
  )
}
