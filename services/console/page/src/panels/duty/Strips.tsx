import { Button } from 'antd'
import { Fragment, useEffect, useId, useMemo, useState } from 'react'
import { serverNow } from '../../connection/clock'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { useTicked } from '../../parts/ticks'
import { dayTime } from '../../parts/times'
import type { Duty } from '../../picture/duties'
import { dutyByTier } from '../../picture/selectors'
import { stripOf, type Stretch } from '../../picture/strip'
import { readDutyDay, type DutyDay } from '../../session/dutyDay'
import type { Problem } from '../../session/session'
import { enumWord, type Say } from '../../words/words'

const HOUR = 3_600_000
/** So that the now line stands where whoever was relieved is still seen. */
const BEFORE_HOURS = 4
const MARK_EVERY_HOURS = 3

/** The 24 hours of every post: who was, is and comes, and what is a gap. Each strip is a list, too. */
export function Strips() {
  const say = useSay()
  const { connection, clocks } = useDesk()
  const picture = usePicture()
  const minute = useTicked(() => Math.floor(serverNow(connection.view().beat, clocks) / 60_000))
  const { day, problem, look } = useDay(picture.duty)
  const now = minute * 60_000
  const from = Math.floor(now / HOUR) * HOUR - BEFORE_HOURS * HOUR
  const until = from + 24 * HOUR
  const tiers = useMemo(() => dutyByTier(picture), [picture])
  if (tiers.length === 0) return null
  return (
    <section className="strips card" aria-labelledby="strips-title">
      <h2 id="strips-title">{say('strip.title')}</h2>
      <p className="escalate">
        <Button size="small" onClick={() => void look()}>
          {say('strip.look')}
        </Button>
        <span className="quiet">{say('strip.how')}</span>
      </p>
      {problem !== null && (
        <p role="alert">{say('strip.problem', { reason: problem.detail ?? problem.code })}</p>
      )}
      <div className="scrolling" role="region" aria-label={say('strip.region')} tabIndex={0}>
        <div className="strips-day">
          <div className="strip-hours" aria-hidden>
            {hoursOf(from, until).map((at) => (
              <span key={at} className="figure" style={{ insetInlineStart: share(at, from, until) }}>
                {dayTime(at, at).slice(0, 5)}
              </span>
            ))}
          </div>
          {tiers.map(({ tier, organizations }) => (
            <Fragment key={tier}>
              <h3 className="duty-tier">{enumWord(say, 'tier', tier)}</h3>
              {organizations.flatMap(({ posts }) =>
                posts.map((post) => (
                  <Strip
                    key={post.id}
                    post={post}
                    stretches={stripOf(post, day?.posts.get(post.id) ?? [], from, until, now)}
                    {...{ from, until, now }}
                  />
                )),
              )}
            </Fragment>
          ))}
        </div>
      </div>
    </section>
  )
}

/** Read as somebody comes, and again when a chair changes: a shift turned, or somebody was seated otherwise. */
function useDay(duty: unknown) {
  const { http } = useDesk()
  const [day, setDay] = useState<DutyDay | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const look = async () => {
    const answer = await readDutyDay(http)
    if ('ok' in answer) setDay(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  useEffect(() => {
    const soon = setTimeout(() => void look(), SETTLED_MILLIS)
    return () => clearTimeout(soon)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [duty, http])
  return { day, problem, look }
}

/** Chairs often change together. */
const SETTLED_MILLIS = 300

function Strip({
  post,
  stretches,
  from,
  until,
  now,
}: {
  post: Duty
  stretches: readonly Stretch[]
  from: number
  until: number
  now: number
}) {
  const say = useSay()
  const list = useId()
  const [open, setOpen] = useState(false)
  const lacking = stretches.some(({ kind, until }) => until > now && (kind === 'GAP' || kind === 'TOO_FEW'))
  return (
    <div className="strip" data-strip={post.id}>
      <button
        type="button"
        className={lacking ? 'strip-post bad' : 'strip-post'}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {say('duty.where', { organization: post.organizationName, post: post.postName })}
      </button>
      <div className="strip-track" aria-hidden>
        {stretches.map((one) => (
          <span
            key={one.from}
            className={`stretch stretch-${one.kind.toLowerCase()}${one.changed ? ' stretch-changed' : ''}${one.reliefMissing ? ' stretch-missing' : ''}`}
            style={{
              insetInlineStart: share(one.from, from, until),
              inlineSize: share(one.until - one.from + from, from, until),
            }}
            title={words(say, one, now)}
          >
            {one.kind === 'GAP' ? say('strip.kind.GAP') : one.people.join(say('duty.joint'))}
          </span>
        ))}
        <span className="strip-now" style={{ insetInlineStart: share(now, from, until) }} />
      </div>
      <ol id={list} className={open ? 'strip-list' : 'unseen'}>
        {stretches.map((one) => (
          <li key={one.from} className={one.kind === 'GAP' || one.kind === 'TOO_FEW' ? 'bad' : ''}>
            {words(say, one, now)}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Everything that a stretch shows by its colour and place, as text. */
function words(say: Say, one: Stretch, now: number): string {
  const [begin, end] = [one.from, one.until].map((at) => dayTime(at, now).replace(/:\d\d$/, ''))
  return [
    say('strip.hours', { from: begin ?? '', until: end ?? '' }),
    one.from <= now && now < one.until ? say('strip.now') : '',
    one.people.join(say('duty.joint')),
    one.kind === 'STAFFED' ? '' : enumWord(say, 'strip.kind', one.kind),
    one.changed ? say('strip.changed', { reason: one.reason ?? '' }) : '',
    one.reliefMissing ? say('strip.reliefMissing') : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function hoursOf(from: number, until: number): number[] {
  const all: number[] = []
  for (let at = from; at < until; at += MARK_EVERY_HOURS * HOUR) all.push(at)
  return all
}

function share(at: number, from: number, until: number): string {
  return `${((100 * (at - from)) / (until - from)).toFixed(3)}%`
}
