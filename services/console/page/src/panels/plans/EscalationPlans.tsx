import { Button, Input } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { readPlans, type DefinedPlan } from '../../session/plans'
import type { Problem } from '../../session/session'
import { enumWord } from '../../words/words'
import { PlanForm } from './PlanForm'
import { ACT_WITHIN_SECONDS, fieldWords, scopeWords, stepWords, waitWords } from './planWords'

const AGAIN_MILLIS = 300
const AGAIN_TIMES = 10

/** Who is alerted after whom while nobody acknowledges 升级方案: found, read in plain words, and changed. For the city. */
export function EscalationPlans() {
  const { session } = useDesk()
  return session.organization.tier === 'CITY' ? <Kept /> : null
}

function Kept() {
  const say = useSay()
  const { http, session } = useDesk()
  const [plans, setPlans] = useState<readonly DefinedPlan[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [wanted, setWanted] = useState('')
  const [edited, setEdited] = useState<string | null>(null)
  const may = ['DUTY_LEADER', 'DUTY_OFFICER'].includes(session.post.kind)

  /** Until they stand where they are to stand: the picture follows the journal a little later. */
  const look = async (
    isThere: (sequence: number, found: readonly DefinedPlan[]) => boolean = () => true,
  ): Promise<readonly DefinedPlan[]> => {
    for (let time = 1; ; time += 1) {
      const answer = await readPlans(http)
      setProblem('ok' in answer ? null : answer.problem)
      if (!('ok' in answer)) return plans ?? []
      if (isThere(answer.ok.sequence, answer.ok.plans) || time === AGAIN_TIMES) {
        setPlans(answer.ok.plans)
        return answer.ok.plans
      }
      await new Promise((done) => setTimeout(done, AGAIN_MILLIS))
    }
  }
  const done = async (sequence: number) => {
    await look((at) => at >= sequence)
    setEdited(null)
  }
  const newer = async ({ id, revision }: DefinedPlan) =>
    (await look((_, found) => found.some((one) => one.id === id && one.revision !== revision))).find(
      (one) => one.id === id,
    ) ?? null
  const shown = plans?.filter((plan) =>
    [...fieldWords(say, plan).values()].join(' ').toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  return (
    <section className="plans card" aria-labelledby="plans-title">
      <h2 id="plans-title">{say('plan.title')}</h2>
      <Button size="small" onClick={() => void look()}>
        {say(plans === null ? 'plan.look' : 'plan.again')}
      </Button>
      {problem !== null && (
        <p role="alert">{say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}</p>
      )}
      {shown !== undefined && (
        <>
          <p className="quiet">{say('plan.hint')}</p>
          <Input
            type="search"
            aria-label={say('plan.find')}
            placeholder={say('plan.find')}
            value={wanted}
            allowClear
            onChange={(event) => setWanted(event.target.value)}
          />
          {shown.length === 0 && <p className="empty">{say('plan.none')}</p>}
          <ul className="plan-list">
            {shown.map((plan) => (
              <li key={plan.id} data-plan={plan.id}>
                {edited === plan.id ? (
                  <PlanForm opened={plan} onDone={done} onLeave={() => setEdited(null)} onStale={newer} />
                ) : (
                  <>
                    <PlanText plan={plan} />
                    {may && (
                      <Button size="small" onClick={() => setEdited(plan.id)}>
                        {say('plan.edit', { plan: scopeWords(say, plan) })}
                      </Button>
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
          {may && edited === '' && (
            <PlanForm opened={null} onDone={done} onLeave={() => setEdited(null)} onStale={newer} />
          )}
          {may && edited !== '' && <Button onClick={() => setEdited('')}>{say('plan.new')}</Button>}
        </>
      )}
    </section>
  )
}

function PlanText({ plan }: { plan: DefinedPlan }) {
  const say = useSay()
  return (
    <>
      <h3>{scopeWords(say, plan)}</h3>
      <ol>
        {plan.steps.map((step, index) => (
          <li key={index}>{stepWords(say, step)}</li>
        ))}
      </ol>
      <p>
        {enumWord(say, 'plan.end', plan.acknowledgement)}{' '}
        {say('plan.act.says', { wait: waitWords(say, plan.actWithinSeconds ?? ACT_WITHIN_SECONDS) })}
      </p>
      <p className="quiet">
        {say('plan.changed', { by: plan.changedBy ?? say('stale.byFile'), revision: plan.revision })}{' '}
        <Moment at={plan.changedAt} />
      </p>
    </>
  )
}
