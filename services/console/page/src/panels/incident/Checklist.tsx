import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { ItemActs } from '../../parts/ItemActs'
import { LEVEL_ACT, whatOf } from '../../parts/levelWords'
import { useAct, useDesk, usePicture, useSay, useServerNow, useSpeech } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { personAtPost } from '../../parts/person'
import { Reasons } from '../../parts/Reasons'
import { duration } from '../../parts/times'
import { Section } from '../../parts/Section'
import type { Incident } from '../../picture/items'
import type { Checklist as Items, Listed, StandDownAsked } from '../../picture/checklists'
import { alarmsOf, isToBeDone, LEVELS } from '../../picture/selectors'
import { enumWord } from '../../words/words'

/** Which response level holds, who set it, and what has to be done at it; the buttons, for the city's officers. */
export function Checklist({ incident }: { incident: Incident }) {
  const say = useSay()
  const { session } = useDesk()
  const checklist = usePicture().checklists.get(incident.id)
  const level = checklist?.level ?? null
  const asked = (checklist?.items ?? []).filter(({ state }) => state !== 'DROPPED')
  const may = session.organization.tier === 'CITY' && incident.closing?.stage !== 'CLOSED'
  return (
    <Section
      name="checklist"
      title={
        level === null
          ? say('level.none')
          : say('level.holds', {
              level,
              done: asked.length - asked.filter(isToBeDone).length,
              of: asked.length,
            })
      }
      data-level={level ?? 'NONE'}
    >
      {checklist !== undefined && <SetBy checklist={checklist} />}
      {may && checklist?.standDown != null && <Second incident={incident} asked={checklist.standDown} />}
      {may && <LevelButtons incident={incident} level={level} />}
      {may && <NextAlarm incident={incident} />}
      {level !== null && (
        <ul className="checklist">
          {asked.map((one) => (
            <Row key={one.name} incidentId={incident.id} item={one} />
          ))}
        </ul>
      )}
    </Section>
  )
}

function SetBy({ checklist: { level, at, by } }: { checklist: Items }) {
  const say = useSay()
  return (
    <p className="quiet">
      {say(level === null ? 'level.endedBy' : 'level.setBy', {
        who: by === null ? '' : personAtPost(say, by),
      })}{' '}
      <Moment at={at} />
    </p>
  )
}

function LevelButtons({ incident: { id, number }, level }: { incident: Incident; level: string | null }) {
  const say = useSay()
  const { levels, levelEnds } = useDesk().activating
  const setting = useAct(levels, id)
  const ending = useAct(levelEnds, id)
  return (
    <div className="escalate">
      <Reasons
        text={say(level === null ? 'level.set' : 'level.change')}
        label={say('level.set.for', { number })}
        reasons={LEVELS.filter((one) => one !== level).map((one) => ({
          reason: one,
          says: enumWord(say, 'level.choice', one),
        }))}
        busy={isBusy(setting)}
        onChoose={(wanted) => void levels.act(id, { level: wanted })}
      />
      {level !== null && (
        <Button
          loading={isBusy(ending)}
          aria-label={say('level.end.for', { number })}
          onClick={() => void levelEnds.act(id)}
        >
          {say('level.end')}
        </Button>
      )}
      <ActStatus act={setting} words={LEVEL_ACT} />
      <ActStatus act={ending} words={LEVEL_ACT} />
    </div>
  )
}

/** It takes two to lower or end a level I or II: whoever asked cannot agree himself. */
function Second({ incident: { id, number }, asked }: { incident: Incident; asked: StandDownAsked }) {
  const say = useSay()
  const { session, activating } = useDesk()
  const act = useAct(activating.seconds, id)
  const now = useServerNow()
  if (asked.until === null || asked.until <= now) return null
  const own = asked.by?.postId === session.post.id
  return (
    <div className="escalate" role="status" data-stand-down={asked.number}>
      <strong>
        {asked.to === null
          ? say('level.second.end', { who: asked.by === null ? '' : personAtPost(say, asked.by) })
          : say('level.second.lower', {
              who: asked.by === null ? '' : personAtPost(say, asked.by),
              level: asked.to,
            })}
      </strong>{' '}
      {say('level.second.left', { left: duration(asked.until - now) })}{' '}
      {own ? (
        <span className="quiet">{say('level.second.own')}</span>
      ) : (
        <Button
          type="primary"
          loading={isBusy(act)}
          aria-label={say('level.second.for', { number })}
          onClick={() => void activating.seconds.act(id, { number: asked.number })}
        >
          {say('level.second')}
        </Button>
      )}
      <ActStatus act={act} words={LEVEL_ACT} />
    </div>
  )
}

function NextAlarm({ incident: { id, number } }: { incident: Incident }) {
  const say = useSay()
  const { alarms } = useDesk().activating
  const act = useAct(alarms, id)
  const next = alarmsOf(usePicture(), id) + 1
  return (
    <div className="escalate">
      <Button
        loading={isBusy(act)}
        aria-label={say('alarm.for', { next, number })}
        onClick={() => void alarms.act(id, { number: next })}
      >
        {say('alarm.sound', { next })}
      </Button>
      <ActStatus act={act} words={LEVEL_ACT} />
    </div>
  )
}

function Row({ incidentId, item }: { incidentId: string; item: Listed }) {
  const say = useSay()
  const { language } = useSpeech()
  return (
    <li
      data-item={item.name}
      data-item-state={item.state}
      className={isToBeDone(item) ? 'item to-do' : 'item'}
    >
      <span className={item.state === 'OVERDUE' ? 'tag tag-red' : 'tag'}>
        {enumWord(say, 'item.state', item.state)}
      </span>{' '}
      <strong>{whatOf(item, language)}</strong>{' '}
      <span className="quiet">
        {say('item.owner', { organization: item.organizationName, level: item.level })}{' '}
        {isToBeDone(item) && <Left dueAt={item.dueAt} />}
      </span>
      <Said item={item} />
      <ItemActs incidentId={incidentId} item={item} />
    </li>
  )
}

/** Who last said how it stands; why, as somebody wrote it. */
function Said({ item: { saidAt, saidBy, reason, reasonText } }: { item: Listed }) {
  const say = useSay()
  if (saidBy === null) return null
  const why = reason === null ? '' : enumWord(say, 'item.reason', reason)
  return (
    <span className="quiet">
      {' '}
      {personAtPost(say, saidBy)} <Moment at={saidAt} /> {why} {reasonText}
    </span>
  )
}

/** How long there still is, or how long it has been late. */
function Left({ dueAt }: { dueAt: number | null }) {
  const say = useSay()
  const left = (dueAt ?? 0) - useServerNow()
  if (dueAt === null) return null
  return left >= 0 ? (
    <span className="countdown figure">{say('item.left', { time: duration(left) })}</span>
  ) : (
    <span className="countdown over figure">{say('item.late', { time: duration(-left) })}</span>
  )
}
