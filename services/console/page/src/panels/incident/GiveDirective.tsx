import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import { DIRECTIVE_ACT } from '../../parts/DirectiveActs'

const MINUTES = [5, 10, 30, 60, 120]
const USUAL_MINUTES = 30

/** Orders somebody to do something and to answer; opened by a button, so that nobody orders by a slip. */
export function GiveDirective({
  incidentId,
  receivers,
}: {
  incidentId: string
  receivers: readonly { readonly id: string; readonly name: string }[]
}) {
  const say = useSay()
  const { directing } = useDesk()
  const act = useAct(directing.givings, incidentId)
  const [open, setOpen] = useState(false)
  const [organizationId, setOrganizationId] = useState<string | null>(null)
  const [minutes, setMinutes] = useState(USUAL_MINUTES)
  const [text, setText] = useState('')

  async function give() {
    if (organizationId === null) return
    const given = text.trim()
    await directing.givings.act(incidentId, {
      organizationId,
      text: given,
      answerWithinSeconds: minutes * 60,
    })
    // What was refused stays, to be corrected; what is given makes room for the next.
    if (directing.givings.view().get(incidentId)?.phase !== 'REFUSED') setText('')
  }

  if (!open)
    return (
      <Button onClick={() => setOpen(true)} aria-expanded={false}>
        {say('directive.give')}
      </Button>
    )
  return (
    <form
      className="directive-act"
      aria-label={say('directive.give')}
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      <div className="escalate">
        <Select
          aria-label={say('directive.to')}
          placeholder={say('directive.to')}
          className="directive-to"
          showSearch={{ optionFilterProp: 'label' }}
          value={organizationId}
          onChange={setOrganizationId}
          options={receivers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          aria-label={say('directive.within')}
          value={minutes}
          onChange={setMinutes}
          options={MINUTES.map((one) => ({ value: one, label: say('directive.minutes', { count: one }) }))}
        />
      </div>
      <Input.TextArea
        aria-label={say('directive.text')}
        placeholder={say('directive.text')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="escalate">
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy(act)}
          disabled={organizationId === null || text.trim() === ''}
        >
          {say('directive.send')}
        </Button>
        <Button onClick={() => setOpen(false)}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={DIRECTIVE_ACT} />
      </div>
    </form>
  )
}
