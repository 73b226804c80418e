import { chairId } from '../../parts/arrive'
import { outcome } from '../../parts/checkWords'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Countdown, Moment } from '../../parts/Moment'
import { Phone } from '../../parts/Phone'
import type { Duty, Gap, Relief } from '../../picture/duties'
import { enumWord } from '../../words/words'
import { lacksOf } from '../../parts/lackWords'
import { nameOf, names } from '../../parts/names'
import { Absences } from './Absences'
import { Overrides } from './Overrides'
import { ShiftActs } from './ShiftActs'

/** One post: who answers for it, who is to come, what is lacking, and what is changed; acts for whoever may. A link leads to the one that is an anchor. */
export function Chair({ post, anchor = false }: { post: Duty; anchor?: boolean }) {
  const say = useSay()
  const { session, connection, clocks } = useDesk()
  const now = connection.view().beat?.at ?? clocks.wall()
  const may = session.organization.tier === 'CITY' || session.organization.id === post.organizationId
  return (
    <li className="chair" data-post={post.id} id={anchor ? chairId(post.id) : undefined}>
      <span className="chair-post">{post.postName}</span>
      <span className="chair-people">
        {post.people.length === 0 && <strong className="bad">{say('duty.nobody')}</strong>}
        {post.people.map((person) => (
          <span key={person.id} className="chair-person">
            {person.name} {person.phone !== null && <Phone name={person.name} number={person.phone} />}
            {!person.reached && <strong className="bad">{say('duty.unreached')}</strong>}
            {lacksOf(say, person.lacks, now).map((words) => (
              <strong key={words} className="bad">
                {words}
              </strong>
            ))}
            {person.disabled.map(({ channel, fault }) => (
              <span key={channel} className="quiet">
                {say('duty.disabled', {
                  channel: enumWord(say, 'channel', channel),
                  fault: enumWord(say, 'contactFault', fault),
                })}
              </span>
            ))}
          </span>
        ))}
      </span>
      {post.until !== null && <Until at={post.until} />}
      {post.gap !== null && <Lacking gap={post.gap} />}
      {post.ahead.map((gap) => (
        <p key={gap.from} className="chair-line bad">
          {say('duty.ahead', { rostered: gap.rostered, minimum: gap.minimum })} <Moment at={gap.from} /> –{' '}
          <Moment at={gap.until} />
        </p>
      ))}
      {post.relief !== null && !post.relief.handedOver && <Awaited relief={post.relief} />}
      {post.relief?.handedOver === true && post.relief.until === null && <Coming relief={post.relief} />}
      <Called post={post.id} />
      <Overrides post={post} may={may} />
      <Absences post={post} may={may} />
      <ShiftActs post={post} may={may} />
    </li>
  )
}

/** How the latest spot check of the post came out, for whoever may see it. */
function Called({ post }: { post: string }) {
  const say = useSay()
  const check = usePicture().spotChecks.get(post)
  if (check === undefined) return null
  const bad = check.state === 'MISSED' || check.state === 'LATE'
  return (
    <p className="chair-line">
      {say('check.title')} <Moment at={check.calledAt} />{' '}
      <span className={bad ? 'bad' : ''}>{outcome(say, check)}</span>{' '}
      {check.state === 'OPEN' && <Countdown to={check.answerBy} kind="check" />}
    </p>
  )
}

function Until({ at }: { at: number }) {
  const say = useSay()
  const [before = '', after = ''] = say('duty.until', { time: '\n' }).split('\n')
  return (
    <span className="quiet chair-until">
      {before}
      <Moment at={at} />
      {after}
    </span>
  )
}

function Lacking({ gap }: { gap: Gap }) {
  const say = useSay()
  return (
    <p className="chair-line bad">
      <strong>{say(gap.reason === 'UNSIGNED' ? 'duty.gap.unsigned' : 'duty.gap.unfilled')}</strong>{' '}
      {gap.missing.length > 0 && names(say, gap.missing)} {gap.since !== null && <Moment at={gap.since} />}{' '}
      {say('duty.gap.told', { count: gap.told })}
    </p>
  )
}

/** It was handed over early: until the shift turns the one who left still answers, and both should see when that ends. */
function Coming({ relief }: { relief: Relief }) {
  const say = useSay()
  return (
    <p className="chair-line">
      <strong>{say('duty.handover.done', { names: names(say, relief.signedOn) })}</strong>{' '}
      <Moment at={relief.shift} />
    </p>
  )
}

function Awaited({ relief }: { relief: Relief }) {
  const say = useSay()
  const came = new Set(relief.signedOn.map(({ id }) => id))
  const people = relief.people.length > 0 ? relief.people : relief.signedOn
  return (
    <p className="chair-line">
      {say('duty.relief')}{' '}
      {people.map((one) => (
        <span key={one.id} className={came.has(one.id) ? 'good' : 'quiet'}>
          {say(came.has(one.id) ? 'duty.relief.came' : 'duty.relief.awaited', {
            name: nameOf(say, one),
          })}{' '}
        </span>
      ))}
      {relief.signOnBy !== null && people.some(({ id }) => !came.has(id)) && (
        <span className="quiet">
          {say('duty.relief.by')} <Moment at={relief.signOnBy} />
        </span>
      )}
      {relief.offeredBy !== null && (
        <strong>{say('duty.handover.offered', { name: relief.offeredBy.name })}</strong>
      )}
      {relief.note !== null && relief.note !== '' && <span className="quiet"> {relief.note}</span>}
    </p>
  )
}
