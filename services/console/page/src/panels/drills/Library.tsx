import { Button, Checkbox, Popconfirm } from 'antd'
import { useId, useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { MomentField } from '../../parts/MomentField'
import { atBeijingTime } from '../../parts/times'
import { mayPlan, type Scenario } from '../../picture/drills'
import { compare } from '../../picture/selectors'
import { enumWord } from '../../words/words'
import { DRILL_ACT } from './drillWords'
import type { Edited } from './ScenarioEditor'

/** The library of scenarios, planning a drill with one of them, and writing one. */
export function Library({ onEdit }: { onEdit: (edited: Edited) => void }) {
  const say = useSay()
  const { session } = useDesk()
  const scenarios = [...usePicture().scenarios.values()].sort((a, b) => compare(a.name, b.name))
  const plans = mayPlan({ tier: session.organization.tier, postKind: session.post.kind })
  if (scenarios.length === 0 && !plans) return null
  return (
    <section className="drill-library card" aria-labelledby="drill-library-title">
      <h2 id="drill-library-title">{say('drill.library')}</h2>
      {scenarios.length === 0 && <p className="empty">{say('drill.library.none')}</p>}
      {plans && scenarios.length > 0 && <PlanForm scenarios={scenarios} />}
      <ul className="drill-scenarios">
        {scenarios.map((one) => (
          <li key={one.id}>
            <details>
              <summary>
                <strong>{one.name}</strong>{' '}
                <span className="quiet">
                  {enumWord(say, 'drill.kind', one.drillKind)} · {enumWord(say, 'drill.extent', one.extent)} ·{' '}
                  {say('drill.library.size', { injects: one.injects, expectations: one.expectations })}
                </span>
              </summary>
              {one.summary !== null && <p className="told">{one.summary}</p>}
              <p>{say('drill.director.of', { post: one.director.postName })}</p>
              <p>
                {say('drill.parties.of', {
                  posts: one.participants.map(({ postName }) => postName).join('、'),
                })}
              </p>
              {one.outside.length > 0 && <p>{say('drill.outside.of', { names: one.outside.join('、') })}</p>}
              {plans && (
                <div className="escalate">
                  <Button size="small" onClick={() => onEdit({ id: one.id, copied: false })}>
                    {say('scenario.edit')}
                  </Button>
                  <Button size="small" onClick={() => onEdit({ id: one.id, copied: true })}>
                    {say('scenario.copy')}
                  </Button>
                  <Withdrawal id={one.id} />
                </div>
              )}
            </details>
          </li>
        ))}
      </ul>
      {plans && <Button onClick={() => onEdit({ id: null, copied: false })}>{say('scenario.new')}</Button>}
    </section>
  )
}

function Withdrawal({ id }: { id: string }) {
  const say = useSay()
  const { drilling } = useDesk()
  const act = useAct(drilling.scenarioWithdrawals, id)
  return (
    <>
      <Popconfirm
        title={say('scenario.withdraw.sure')}
        okText={say('scenario.withdraw')}
        cancelText={say('directive.cancel')}
        onConfirm={() => void drilling.scenarioWithdrawals.act(id)}
      >
        <Button size="small" loading={isBusy(act)}>
          {say('scenario.withdraw')}
        </Button>
      </Popconfirm>
      <ActStatus act={act} words={DRILL_ACT} />
    </>
  )
}

function PlanForm({ scenarios }: { scenarios: readonly Scenario[] }) {
  const say = useSay()
  const { drilling } = useDesk()
  const field = useId()
  const [scenario, setScenario] = useState(scenarios[0]?.id ?? '')
  const [startsAt, setStartsAt] = useState('')
  const [announced, setAnnounced] = useState(true)
  const act = useAct(drilling.plans, scenario)
  return (
    <form
      className="directive-act"
      aria-label={say('drill.plan')}
      onSubmit={(event) => {
        event.preventDefault()
        void drilling.plans.act(scenario, { scenario, startsAt: atBeijingTime(startsAt), announced })
      }}
    >
      <label htmlFor={field}>{say('drill.plan.scenario')}</label>
      <select id={field} value={scenario} onChange={(event) => setScenario(event.target.value)}>
        {scenarios.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <MomentField label={say('drill.plan.startsAt')} value={startsAt} onChange={setStartsAt} />
      <Checkbox checked={announced} onChange={(event) => setAnnounced(event.target.checked)}>
        {say('drill.plan.announced')}
      </Checkbox>
      <div className="escalate">
        <Button
          type="primary"
          htmlType="submit"
          loading={isBusy(act)}
          disabled={startsAt === '' || scenario === ''}
        >
          {say('drill.plan.do')}
        </Button>
        <ActStatus act={act} words={DRILL_ACT} />
      </div>
    </form>
  )
}
