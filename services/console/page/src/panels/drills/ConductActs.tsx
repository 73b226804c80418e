import { Button, Popconfirm } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import { isOn, mayPlan, mayRun, type Drill } from '../../picture/drills'
import type { Acts } from '../../session/acts'
import { DRILL_ACT } from './drillWords'

const SHIFTS = [60, 300, 900] as const

/** What whoever looks may do with the drill as a whole, as it stands. */
export function ConductActs({ drill }: { drill: Drill }) {
  const say = useSay()
  const { drilling, session } = useDesk()
  const seat = { postId: session.post.id, postKind: session.post.kind, tier: session.organization.tier }
  const runs = mayRun(drill, seat)
  const plans = mayPlan(seat)
  const shifting = useAct(drilling.shifts, drill.id)
  const { phase } = drill
  const clears = plans && phase === 'SCHEDULED' && drill.outside.length > 0 && drill.outsideClearedAt === null
  if (!runs && !plans) return null
  return (
    <div className="escalate drill-acts">
      {clears && <Doing drill={drill} acts={drilling.clearings} says={say('drill.clear')} />}
      {runs && phase === 'SCHEDULED' && <Start drill={drill} />}
      {plans && phase === 'SCHEDULED' && (
        <Doing
          drill={drill}
          acts={drilling.cancels}
          says={say('drill.cancel')}
          asks={say('drill.cancel.sure')}
        />
      )}
      {runs && phase === 'RUNNING' && (
        <Doing drill={drill} acts={drilling.pauses} says={say('drill.pause')} primary />
      )}
      {runs && phase === 'PAUSED' && (
        <Doing
          drill={drill}
          acts={drilling.resumes}
          says={say('drill.resume')}
          {...(drill.pause?.reason === 'LIVE_INCIDENT' ? { asks: say('drill.resume.sure') } : {})}
          primary
        />
      )}
      {runs && isOn(drill) && (
        <>
          <Doing drill={drill} acts={drilling.stops} says={say('drill.stop')} asks={say('drill.stop.sure')} />
          <span role="group" aria-label={say('drill.shift')} className="escalate">
            <span className="quiet">{say('drill.shift')}</span>
            {SHIFTS.map((seconds) => (
              <Button
                key={seconds}
                size="small"
                disabled={isBusy(shifting)}
                aria-label={say('drill.shift.by.for', { minutes: seconds / 60 })}
                onClick={() => void drilling.shifts.act(drill.id, { seconds })}
              >
                {say('drill.shift.by', { minutes: seconds / 60 })}
              </Button>
            ))}
            <ActStatus act={shifting} words={DRILL_ACT} />
          </span>
        </>
      )}
    </div>
  )
}

/** Something real that is open in its area has to be known to whoever starts it. */
function Start({ drill }: { drill: Drill }) {
  const say = useSay()
  const { drilling } = useDesk()
  const act = useAct(drilling.starts, drill.id)
  const hindered = act?.phase === 'REFUSED' && act.code === 'LIVE_INCIDENT'
  const go = (despite: boolean) => void drilling.starts.act(drill.id, { despite })
  return (
    <>
      {hindered ? (
        <Popconfirm
          title={say('drill.start.despite')}
          okText={say('drill.start')}
          cancelText={say('directive.cancel')}
          onConfirm={() => go(true)}
        >
          <Button danger>{say('drill.start.anyhow')}</Button>
        </Popconfirm>
      ) : (
        <Button type="primary" loading={isBusy(act)} onClick={() => go(false)}>
          {say('drill.start')}
        </Button>
      )}
      <ActStatus act={act} words={DRILL_ACT} />
    </>
  )
}

function Doing({
  drill,
  acts,
  says,
  asks,
  primary = false,
}: {
  drill: Drill
  acts: Acts
  says: string
  /** Asked before it is done. */
  asks?: string
  primary?: boolean
}) {
  const say = useSay()
  const act = useAct(acts, drill.id)
  const go = () => void acts.act(drill.id)
  const button = (
    <Button
      type={primary ? 'primary' : 'default'}
      loading={isBusy(act)}
      {...(asks === undefined ? { onClick: go } : {})}
    >
      {says}
    </Button>
  )
  return (
    <>
      {asks === undefined ? (
        button
      ) : (
        <Popconfirm title={asks} okText={says} cancelText={say('directive.cancel')} onConfirm={go}>
          {button}
        </Popconfirm>
      )}
      <ActStatus act={act} words={DRILL_ACT} />
    </>
  )
}
