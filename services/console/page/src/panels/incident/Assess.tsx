import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { ActStatus, isBusy, type ActWords } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import type { Incident } from '../../picture/items'
import { GRADES, readCategories, type Branch } from '../../session/assessing'
import { enumWord } from '../../words/words'

const ASSESS_ACT: ActWords = {
  sending: 'assess.SENDING',
  unanswered: 'assess.UNANSWERED',
  accepted: 'assess.ACCEPTED',
  refused: 'assess.REFUSED',
}

/** An officer of the city says of which grade an incident is, and why. */
export function Regrade({ incident }: { incident: Incident }) {
  const say = useSay()
  const { gradings } = useDesk().assessing
  const act = useAct(gradings, incident.id)
  return (
    <Assess
      text={say('grade.set')}
      choice={say('grade.title')}
      options={GRADES.map((grade) => ({ value: grade, label: enumWord(say, 'grade', grade) }))}
      busy={isBusy(act)}
      status={<ActStatus act={act} words={ASSESS_ACT} />}
      onSaid={(grade, reason) => void gradings.act(incident.id, { grade, reason })}
    />
  )
}

/** An officer of the city says what kind of incident it is, and why. */
export function Recategorise({ incident }: { incident: Incident }) {
  const say = useSay()
  const { http, assessing } = useDesk()
  const act = useAct(assessing.categorisings, incident.id)
  const [branches, setBranches] = useState<readonly Branch[]>([])
  const [open, setOpen] = useState(false)
  useEffect(() => {
    if (!open) return
    let looking = true
    void readCategories(http).then((found) => {
      if (looking) setBranches(found)
    })
    return () => {
      looking = false
    }
  }, [http, open])
  return (
    <Assess
      text={say('category.set')}
      choice={say('category.title')}
      options={[
        ...branches.map((branch) => ({
          label: branch.name,
          options: branch.kinds.map((kind) => ({ value: kind.category, label: kind.name })),
        })),
        { value: 'UNKNOWN', label: say('category.back') },
      ]}
      busy={isBusy(act)}
      status={<ActStatus act={act} words={ASSESS_ACT} />}
      onOpen={() => setOpen(true)}
      onSaid={(category, reason) => void assessing.categorisings.act(incident.id, { category, reason })}
    />
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

/** Opened by a button, so that nobody says it by a slip; the reason stands beside it for ever. */
function Assess({
  text,
  choice,
  options,
  busy,
  status,
  onOpen,
  onSaid,
}: {
  text: string
  choice: string
  options: (Option | { readonly label: string; readonly options: Option[] })[]
  busy: boolean
  status: React.ReactNode
  onOpen?: () => void
  onSaid: (chosen: string, reason: string) => void
}) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  if (!open)
    return (
      <>
        <Button
          aria-expanded={false}
          onClick={() => {
            setOpen(true)
            onOpen?.()
          }}
        >
          {text}
        </Button>
        {status}
      </>
    )
  return (
    <form
      className="directive-act"
      aria-label={text}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== null) onSaid(chosen, reason.trim())
        setOpen(false)
      }}
    >
      <div className="escalate">
        <Select
          aria-label={choice}
          placeholder={choice}
          className="directive-to"
          value={chosen}
          onChange={setChosen}
          options={options}
        />
        <Input
          aria-label={say('assess.reason')}
          placeholder={say('assess.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={chosen === null || reason.trim() === ''}
        >
          {say('assess.send')}
        </Button>
        <Button onClick={() => setOpen(false)}>{say('assess.cancel')}</Button>
      </div>
    </form>
  )
}
