import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import { Section } from '../../parts/Section'
import { isOn, mayJudge, type Conduct, type Drill } from '../../picture/drills'
import { enumWord } from '../../words/words'
import { DRILL_ACT } from './drillWords'
import { HEADINGS } from './editorChoices'

/** Marks under the evaluation headings, the last of each evaluator. */
export function Marks({ drill, conduct }: { drill: Drill; conduct: Conduct }) {
  const say = useSay()
  const { session } = useDesk()
  const may = mayJudge(drill, session.post.id) && (isOn(drill) || drill.phase === 'FINISHED')
  if (conduct.marks.length === 0 && !may) return null
  return (
    <Section name="marks" title={say('drill.marks', { count: conduct.marks.length })}>
      <ul>
        {conduct.marks.map((one) => (
          <li key={`${one.heading} ${one.postId}`}>
            {enumWord(say, 'heading', one.heading)} <strong className="figure">{one.mark}</strong>{' '}
            <span className="quiet">
              {one.postName} {one.note ?? ''}
            </span>
          </li>
        ))}
      </ul>
      {may && <MarkForm drill={drill} />}
    </Section>
  )
}

function MarkForm({ drill }: { drill: Drill }) {
  const say = useSay()
  const { marks } = useDesk().drilling
  const act = useAct(marks, drill.id)
  const field = useId()
  const [heading, setHeading] = useState<string>(HEADINGS[0])
  const [mark, setMark] = useState('')
  const [note, setNote] = useState('')
  const number = Number(mark)
  const fits = mark !== '' && Number.isInteger(number) && number >= 0 && number <= 100
  return (
    <form
      className="escalate"
      aria-label={say('drill.mark.give')}
      onSubmit={(event) => {
        event.preventDefault()
        void marks.act(drill.id, { heading, mark: number, note: note.trim() === '' ? null : note.trim() })
      }}
    >
      <label htmlFor={field}>{say('drill.mark.heading')}</label>
      <select id={field} value={heading} onChange={(event) => setHeading(event.target.value)}>
        {HEADINGS.map((one) => (
          <option key={one} value={one}>
            {enumWord(say, 'heading', one)}
          </option>
        ))}
      </select>
      <Input
        className="drill-mark"
        inputMode="numeric"
        aria-label={say('drill.mark.number')}
        placeholder={say('drill.mark.number')}
        value={mark}
        onChange={(event) => setMark(event.target.value)}
      />
      <Input
        className="drill-note"
        aria-label={say('drill.mark.note')}
        placeholder={say('drill.mark.note')}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button htmlType="submit" disabled={!fits} loading={isBusy(act)}>
        {say('drill.mark.do')}
      </Button>
      <ActStatus act={act} words={DRILL_ACT} />
    </form>
  )
}
