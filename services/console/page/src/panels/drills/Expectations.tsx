import { Button, Input } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay, useServerNow } from '../../parts/desk'
import { Section } from '../../parts/Section'
import { duration } from '../../parts/times'
import { clockAt, isOn, mayJudge, type Conduct, type Drill, type Expectation } from '../../picture/drills'
import { partOf } from '../../session/drilling'
import { enumWord } from '../../words/words'
import { DRILL_ACT } from './drillWords'

const COLOURS: Readonly<Record<string, string>> = {
  MET: 'tag tag-green',
  MISSED: 'tag tag-red',
  LATE: 'tag tag-amber',
}

/** What has to follow: green once it is met, red once it is missed; an evaluator has the last word. */
export function Expectations({ drill, conduct }: { drill: Drill; conduct: Conduct }) {
  const say = useSay()
  const met = conduct.expectations.filter(({ state }) => state === 'MET').length
  return (
    <Section
      name="expectations"
      title={say('drill.expectations', { met, count: conduct.expectations.length })}
    >
      {conduct.expectations.length === 0 && <p className="empty">{say('drill.expectations.none')}</p>}
      <ul className="drill-expectations">
        {conduct.expectations.map((one) => (
          <Row key={one.id} drill={drill} one={one} />
        ))}
      </ul>
    </Section>
  )
}

function Row({ drill, one }: { drill: Drill; one: Expectation }) {
  const say = useSay()
  const { session } = useDesk()
  return (
    <li data-expectation={one.id} data-state={one.state}>
      <span className={COLOURS[one.state] ?? 'tag'}>{enumWord(say, 'expectation.state', one.state)}</span>{' '}
      <strong>{one.text}</strong>{' '}
      <span className="quiet">
        {enumWord(say, 'heading', one.heading)} ·{' '}
        {say('drill.within', { time: duration(one.withinSeconds * 1000) })}
        {one.tookSeconds !== null && ` · ${say('drill.took', { time: duration(one.tookSeconds * 1000) })}`}
        {one.byEvaluator && ` · ${say('drill.byEvaluator')}`}
      </span>{' '}
      {one.state === 'OPEN' && isOn(drill) && one.dueSeconds !== null && (
        <Left drill={drill} dueSeconds={one.dueSeconds} />
      )}
      {one.judged !== null && (
        <p className="quiet">
          {say('drill.judged', { post: one.judged.postName })} {one.judged.note ?? ''}
        </p>
      )}
      {mayJudge(drill, session.post.id) && (isOn(drill) || drill.phase === 'FINISHED') && (
        <Judging drill={drill} one={one} />
      )}
    </li>
  )
}

function Left({ drill, dueSeconds }: { drill: Drill; dueSeconds: number }) {
  const say = useSay()
  const left = dueSeconds * 1000 - clockAt(drill.clock, useServerNow())
  return (
    <span className={left < 0 ? 'figure over' : 'figure'}>
      {left < 0
        ? say('drill.inject.over', { time: duration(-left) })
        : say('drill.left', { time: duration(left + 999) })}
    </span>
  )
}

function Judging({ drill, one }: { drill: Drill; one: Expectation }) {
  const say = useSay()
  const { judgements } = useDesk().drilling
  const id = partOf(drill.id, one.id)
  const act = useAct(judgements, id)
  const [note, setNote] = useState('')
  const judge = (met: boolean) =>
    void judgements.act(id, { met, note: note.trim() === '' ? null : note.trim() })
  return (
    <div className="escalate">
      <Input
        size="small"
        className="drill-note"
        aria-label={say('drill.judge.note.for', { what: one.text })}
        placeholder={say('drill.judge.note')}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button
        size="small"
        loading={isBusy(act)}
        aria-label={say('drill.judge.met.for', { what: one.text })}
        onClick={() => judge(true)}
      >
        {say('drill.judge.met')}
      </Button>
      <Button
        size="small"
        loading={isBusy(act)}
        aria-label={say('drill.judge.missed.for', { what: one.text })}
        onClick={() => judge(false)}
      >
        {say('drill.judge.missed')}
      </Button>
      <ActStatus act={act} words={DRILL_ACT} />
    </div>
  )
}
