import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { AID_ACT } from '../../parts/aidWords'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { CAPABILITIES } from '../../session/asked'
import { enumWord } from '../../words/words'

/** Asks a neighbour for units; opened by a button, so that nobody asks by a slip. */
export function AskForAid({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const neighbours = [...usePicture().neighbours.values()]
  const { requests } = useDesk().aiding
  const act = useAct(requests, incidentId)
  const [open, setOpen] = useState(false)
  const [jurisdiction, setJurisdiction] = useState<string | null>(null)
  const [needs, setNeeds] = useState<string[]>([])
  const [count, setCount] = useState(1)
  const [stagingArea, setStagingArea] = useState('')

  if (neighbours.length === 0) return <p className="quiet">{say('aid.noNeighbours')}</p>
  if (!open)
    return (
      <Button onClick={() => setOpen(true)} aria-expanded={false}>
        {say('aid.ask')}
      </Button>
    )
  return (
    <form
      className="directive-act"
      aria-label={say('aid.ask')}
      onSubmit={(event) => {
        event.preventDefault()
        if (jurisdiction === null) return
        void requests.act(incidentId, { jurisdiction, needs, count, stagingArea: stagingArea.trim() || null })
      }}
    >
      <div className="escalate">
        <Select
          aria-label={say('aid.whom')}
          placeholder={say('aid.whom')}
          className="directive-to"
          value={jurisdiction}
          onChange={setJurisdiction}
          options={neighbours.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          mode="multiple"
          aria-label={say('aid.needs')}
          placeholder={say('aid.needs')}
          className="directive-to"
          value={needs}
          onChange={setNeeds}
          options={CAPABILITIES.map((one) => ({ value: one, label: enumWord(say, 'capability', one) }))}
        />
        <InputNumber
          aria-label={say('aid.units')}
          min={1}
          max={50}
          value={count}
          onChange={(one) => setCount(one ?? 1)}
        />
      </div>
      <Input
        aria-label={say('aid.stagingArea')}
        placeholder={say('aid.stagingArea')}
        maxLength={200}
        value={stagingArea}
        onChange={(event) => setStagingArea(event.target.value)}
      />
      <div className="escalate">
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy(act)}
          disabled={jurisdiction === null || needs.length === 0}
        >
          {say('aid.send')}
        </Button>
        <Button onClick={() => setOpen(false)}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={AID_ACT} />
      </div>
    </form>
  )
}
