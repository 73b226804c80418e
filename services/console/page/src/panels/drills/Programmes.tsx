import { Button, Popconfirm } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { drillHref } from '../../parts/route'
import { mayPlan } from '../../picture/drills'
import { readProgrammes, type Programme, type ProgrammeTurn } from '../../session/programmes'
import { DRILL_ACT } from './drillWords'
import { ProgrammeForm } from './ProgrammeForm'

/** Drills that come again: what is late by them, what is planned, and keeping one. For whoever plans. */
export function Programmes() {
  const { session } = useDesk()
  const plans = mayPlan({ tier: session.organization.tier, postKind: session.post.kind })
  return plans ? <Kept /> : null
}

function Kept() {
  const say = useSay()
  const { http } = useDesk()
  const { drills } = usePicture()
  const [found, setFound] = useState<readonly Programme[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [edited, setEdited] = useState<string | null>(null)
  const take = useCallback((read: Awaited<ReturnType<typeof readProgrammes>>) => {
    if ('ok' in read) {
      setFound(read.ok)
      setProblem(null)
    } else setProblem(read.problem.detail ?? read.problem.code)
  }, [])
  // What is planned, held or taken off changes what is late.
  useEffect(() => {
    let wanted = true
    void readProgrammes(http).then((read) => {
      if (wanted) take(read)
    })
    return () => {
      wanted = false
    }
  }, [http, take, drills])
  const late = found?.flatMap(({ turns }) => turns).filter(({ overdue }) => overdue).length ?? 0
  const done = async () => {
    setEdited(null)
    take(await readProgrammes(http))
  }
  return (
    <section className="drill-programmes card" aria-labelledby="drill-programmes-title">
      <h2 id="drill-programmes-title">
        {say('programme.title')}{' '}
        {late > 0 && <span className="tag tag-red">{say('programme.late', { late })}</span>}
      </h2>
      {problem !== null && <p role="alert">{say('programme.problem', { reason: problem })}</p>}
      {found?.length === 0 && <p className="empty">{say('programme.none')}</p>}
      <ul className="drill-scenarios">
        {found?.map((one) => (
          <li key={one.id}>
            <details open={one.turns.some(({ overdue }) => overdue)}>
              <summary>
                <strong>{one.name}</strong> <span className="quiet">{timing(say, one)}</span>
              </summary>
              <Turns turns={one.turns} />
              <p className="quiet">
                {say('programme.changed', { by: one.changedBy ?? say('programme.byFile') })}{' '}
                <Moment at={one.changedAt} />
              </p>
              {edited === one.id ? (
                <ProgrammeForm programme={one} onDone={done} />
              ) : (
                <div className="escalate">
                  <Button size="small" onClick={() => setEdited(one.id)}>
                    {say('programme.edit')}
                  </Button>
                  <Withdrawal id={one.id} onDone={done} />
                </div>
              )}
            </details>
          </li>
        ))}
      </ul>
      {edited === '' ? (
        <ProgrammeForm programme={null} onDone={done} />
      ) : (
        <Button onClick={() => setEdited('')}>{say('programme.new')}</Button>
      )}
    </section>
  )
}

function timing(say: ReturnType<typeof useSay>, { cron, months }: Programme): string {
  return months === null
    ? say('programme.cron.of', { cron: cron ?? '' })
    : say('programme.months.of', { months })
}

function Turns({ turns }: { turns: readonly ProgrammeTurn[] }) {
  const say = useSay()
  return (
    <ul className="drill-turns">
      {turns.map((turn, index) => (
        <li key={index}>
          <strong>{turn.enterpriseName ?? turn.scenarios.join('、')}</strong>{' '}
          {turn.overdue && <span className="tag tag-red">{say('programme.overdue')}</span>}
          <br />
          <span className="quiet">
            {turn.heldAt === null ? say('programme.neverHeld') : say('programme.held')}{' '}
            {turn.heldAt !== null && <Moment at={turn.heldAt} />}
            {turn.dueAt !== null && (
              <>
                {' · '}
                {say('programme.due')} <Moment at={turn.dueAt} />
              </>
            )}
            {' · '}
            {turn.plannedAt === null || turn.drillId === null ? (
              say('programme.notPlanned')
            ) : (
              <a href={drillHref(turn.drillId)}>
                {say('programme.planned')} <Moment at={turn.plannedAt} />
              </a>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Withdrawal({ id, onDone }: { id: string; onDone: () => Promise<void> }) {
  const say = useSay()
  const { drilling } = useDesk()
  const act = useAct(drilling.programmeWithdrawals, id)
  const go = async () => {
    if ((await drilling.programmeWithdrawals.act(id)) !== null) await onDone()
  }
  return (
    <>
      <Popconfirm
        title={say('programme.withdraw.sure')}
        okText={say('programme.withdraw')}
        cancelText={say('directive.cancel')}
        onConfirm={() => void go()}
      >
        <Button size="small" loading={isBusy(act)}>
          {say('programme.withdraw')}
        </Button>
      </Popconfirm>
      <ActStatus act={act} words={DRILL_ACT} />
    </>
  )
}
