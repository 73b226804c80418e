import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay, useServerNow } from '../../parts/desk'
import { Section } from '../../parts/Section'
import { duration } from '../../parts/times'
import {
  clockAt,
  isAhead,
  mayRun,
  nextInjects,
  type Conduct,
  type Drill,
  type Inject,
} from '../../picture/drills'
import { partOf } from '../../session/drilling'
import { enumWord } from '../../words/words'
import { DRILL_ACT } from './drillWords'

/** What is fed in: what comes next first, then what was. */
export function Injects({ drill, conduct }: { drill: Drill; conduct: Conduct }) {
  const say = useSay()
  const next = nextInjects(conduct)
  const done = conduct.injects.filter((one) => !isAhead(one))
  return (
    <Section
      name="injects"
      title={say('drill.injects', { ahead: next.length, count: conduct.injects.length })}
    >
      {conduct.injects.length === 0 && <p className="empty">{say('drill.injects.none')}</p>}
      <ul className="drill-injects">
        {[...next, ...done].map((one) => (
          <Row key={one.id} drill={drill} inject={one} />
        ))}
      </ul>
    </Section>
  )
}

function Row({ drill, inject }: { drill: Drill; inject: Inject }) {
  const say = useSay()
  const { drilling, session } = useDesk()
  const id = partOf(drill.id, inject.id)
  const firing = useAct(drilling.fires, id)
  const skipping = useAct(drilling.skips, id)
  const runs = mayRun(drill, {
    postId: session.post.id,
    postKind: session.post.kind,
    tier: session.organization.tier,
  })
  const bad = inject.state === 'HELD' || inject.state === 'NOT_TAKEN'
  return (
    <li data-inject={inject.id} data-state={inject.state}>
      <span className="drill-when figure">
        {isAhead(inject) ? (
          <Due drill={drill} inject={inject} />
        ) : (
          say('drill.inject.at', { time: duration((inject.dueSeconds ?? 0) * 1000) })
        )}
      </span>{' '}
      <strong>{inject.title}</strong>{' '}
      <span className="quiet">
        {enumWord(say, 'inject.kind', inject.injectKind)}
        {inject.byName !== null && ` · ${inject.byName}`}
      </span>{' '}
      <span className={bad ? 'bad' : 'tag'}>
        {enumWord(say, 'inject.state', inject.state)}
        {inject.fault !== null && ` ${inject.fault}`}
      </span>
      {inject.text !== null && <p className="told">{inject.text}</p>}
      {runs && drill.phase === 'RUNNING' && isAhead(inject) && (
        <span className="escalate">
          <Button
            size="small"
            type="primary"
            loading={isBusy(firing)}
            aria-label={say('drill.fire.for', { title: inject.title })}
            onClick={() => void drilling.fires.act(id)}
          >
            {say('drill.fire')}
          </Button>
          <Button
            size="small"
            loading={isBusy(skipping)}
            aria-label={say('drill.skip.for', { title: inject.title })}
            onClick={() => void drilling.skips.act(id)}
          >
            {say('drill.skip')}
          </Button>
        </span>
      )}
      <ActStatus act={firing} words={DRILL_ACT} />
      <ActStatus act={skipping} words={DRILL_ACT} />
    </li>
  )
}

function Due({ drill, inject }: { drill: Drill; inject: Inject }) {
  const say = useSay()
  const now = useServerNow()
  if (inject.dueSeconds === null) return <>{say('drill.inject.follows', { id: inject.follows ?? '' })}</>
  const left = inject.dueSeconds * 1000 - clockAt(drill.clock, now)
  return (
    <>
      {left > 0
        ? say('drill.inject.in', { time: duration(left + 999) })
        : say('drill.inject.over', { time: duration(-left) })}
    </>
  )
}
