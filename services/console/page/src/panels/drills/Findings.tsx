import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { FindingRow } from '../../parts/FindingRow'
import { MomentField } from '../../parts/MomentField'
import { Section } from '../../parts/Section'
import { atBeijingTime } from '../../parts/times'
import { isOn, mayJudge, type Drill } from '../../picture/drills'
import { compare } from '../../picture/selectors'
import { DRILL_ACT } from './drillWords'

/** What the drill has shown and somebody is to mend. */
export function Findings({ drill }: { drill: Drill }) {
  const say = useSay()
  const { session } = useDesk()
  const own = [...usePicture().findings.values()].filter(({ drillId }) => drillId === drill.id)
  const may = mayJudge(drill, session.post.id) && (isOn(drill) || drill.phase === 'FINISHED')
  if (own.length === 0 && !may) return null
  return (
    <Section name="findings" title={say('drill.findings', { count: own.length })}>
      <ul className="drill-findings">
        {own.map((one) => (
          <FindingRow key={one.id} finding={one} />
        ))}
      </ul>
      {may && <FindingForm drill={drill} />}
    </Section>
  )
}

function FindingForm({ drill }: { drill: Drill }) {
  const say = useSay()
  const { raisings } = useDesk().drilling
  const act = useAct(raisings, drill.id)
  const field = useId()
  const posts = [...usePicture().duty.values()].sort((a, b) => compare(a.postName, b.postName))
  const [text, setText] = useState('')
  const [owner, setOwner] = useState('')
  const [dueAt, setDueAt] = useState('')
  return (
    <form
      className="directive-act"
      aria-label={say('drill.finding.raise')}
      onSubmit={(event) => {
        event.preventDefault()
        void raisings
          .act(drill.id, { text: text.trim(), owner, dueAt: atBeijingTime(dueAt) })
          .then((accepted) => {
            if (accepted !== null) setText('')
          })
      }}
    >
      <Input.TextArea
        aria-label={say('drill.finding.text')}
        placeholder={say('drill.finding.text')}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label htmlFor={field}>{say('drill.finding.owner')}</label>
      <select id={field} value={owner} onChange={(event) => setOwner(event.target.value)}>
        <option value="" />
        {posts.map(({ id, postName }) => (
          <option key={id} value={id}>
            {postName}
          </option>
        ))}
      </select>
      <MomentField label={say('drill.finding.dueAt')} value={dueAt} onChange={setDueAt} />
      <div className="escalate">
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy(act)}
          disabled={text.trim() === '' || owner === '' || dueAt === ''}
        >
          {say('drill.finding.do')}
        </Button>
        <ActStatus act={act} words={DRILL_ACT} />
      </div>
    </form>
  )
}
