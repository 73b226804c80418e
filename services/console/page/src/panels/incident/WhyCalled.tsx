import { usePicture, useSay } from '../../parts/desk'
import { sectionTitle } from '../../parts/arrive'
import { Countdown, Moment } from '../../parts/Moment'
import { mustKnowWord, personAtPost } from '../../parts/person'
import { Phone } from '../../parts/Phone'
import { whySection } from '../../parts/route'
import {
  calledOf,
  rulesWithoutAnybody,
  type Ahead,
  type Called,
  type RuleWithoutAnybody,
  type Told,
  type ToPhone,
  type Way,
} from '../../picture/called'
import type { Seated } from '../../picture/items'
import { isOfDrill, isOpen } from '../../picture/selectors'
import { enumWord, type Say } from '../../words/words'

/** For each post that a rule named: who was called and why, who was not and why, what comes next, and whom to phone. */
export function WhyCalled({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const picture = usePicture()
  const rules = rulesWithoutAnybody(picture, incidentId)
  const all = calledOf(picture, incidentId)
  const over = all.filter(({ alert }) => !isOpen(alert))
  return (
    <>
      {isOfDrill(picture, incidentId) && <p className="unread">{say('why.drill')}</p>}
      {rules.length > 0 && (
        <ul className="why-list">
          {rules.map((rule) => (
            <NobodyByRule key={rule.line.id} rule={rule} />
          ))}
        </ul>
      )}
      <ul className="why-list">
        {all
          .filter(({ alert }) => isOpen(alert))
          .map((called) => (
            <OneCalled key={called.alert.id} called={called} />
          ))}
      </ul>
      {over.length > 0 && (
        <>
          <h4>{say('why.over', { count: over.length })}</h4>
          <ul className="why-list">
            {over.map((called) => (
              <OneCalled key={called.alert.id} called={called} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function NobodyByRule({ rule }: { rule: RuleWithoutAnybody }) {
  const say = useSay()
  return (
    <li className={rule.reason === 'TEST' ? 'why-one' : 'why-one why-bad'} data-why={rule.reason}>
      <p>
        <strong>
          {say('nobody.line', {
            rule: enumWord(say, 'reason', rule.rule),
            reason: enumWord(say, 'nobodyReason', rule.reason),
          })}
        </strong>
        {rule.posts !== '' && say('nobody.posts', { posts: rule.posts })} <Moment at={rule.line.at} />
      </p>
      <p>{enumWord(say, 'nobodyAdvice', rule.reason)}</p>
      {rule.reason !== 'TEST' && rule.phone.length > 0 && <Phones phone={rule.phone} />}
    </li>
  )
}

/** What is bad enough to phone for at once. */
const BAD = new Set(['NOBODY_THERE', 'UNREACHED', 'HELD', 'SUPPRESSED'])

function OneCalled({ called }: { called: Called }) {
  const say = useSay()
  const { alert, verdict, told, skipped, ahead } = called
  const open = isOpen(alert)
  const id = sectionTitle(whySection(alert.id))
  return (
    <li
      className={open && BAD.has(verdict) ? 'why-one why-bad' : 'why-one'}
      data-why={verdict}
      aria-labelledby={id}
    >
      <h4 id={id} tabIndex={-1}>
        {say('duty.where', { organization: alert.organizationName, post: alert.postName })}
      </h4>
      <p className={open ? (BAD.has(verdict) ? 'bad' : '') : 'good'}>
        <strong>{enumWord(say, 'why.verdict', verdict)}</strong>{' '}
        {alert.acknowledgedBy !== null && !open && (
          <>
            {personAtPost(say, alert.acknowledgedBy)} <Moment at={alert.acknowledgedAt} />
          </>
        )}
        {alert.stoodDown !== null && (
          <>
            {personAtPost(say, alert.stoodDown.by)} {enumWord(say, 'standDownReason', alert.stoodDown.reason)}{' '}
            <Moment at={alert.stoodDown.at} />
          </>
        )}
        {open && <Countdown to={alert.nextDueAt} />}
      </p>
      <dl className="alert-facts">
        <div>
          <dt>{say('why.chosen')}</dt>
          <dd>{mustKnowWord(say, alert)}</dd>
        </div>
        <div>
          <dt>{say('why.told')}</dt>
          <dd>
            {told.length === 0 && say('why.told.none')}
            <ul>
              {told.map((one) => (
                <OneTold key={`${one.person.postId} ${one.person.personId}`} told={one} />
              ))}
            </ul>
          </dd>
        </div>
        {skipped.length > 0 && (
          <div>
            <dt>{say('why.skipped')}</dt>
            <dd>
              <ul>
                {skipped.map(({ line, step, reason, people }) => (
                  <li key={line.id}>
                    {say('why.skipped.step', { step, people: seats(say, people, 'why.skipped.empty') })}
                    {' · '}
                    {enumWord(say, 'stepReason', reason)} <Moment at={line.at} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {called.lacking && (
          <div>
            <dt />
            <dd className="bad">
              {called.lackingSince === null ? (
                say('why.lacking')
              ) : (
                <>
                  {say('why.lacking.since')} <Moment at={called.lackingSince} />
                </>
              )}
            </dd>
          </div>
        )}
        {ahead.length > 0 && (
          <div>
            <dt>{say('why.next')}</dt>
            <dd>
              <ol>
                {ahead.map((one) => (
                  <li key={one.step.number}>
                    <Moment at={one.at} /> {aheadWords(say, one, alert.round)}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        )}
        {open && (
          <div>
            <dt>{say('why.do')}</dt>
            <dd>
              {enumWord(say, 'why.advice', verdict)}
              <Phones phone={called.phone} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}

function OneTold({ told: { person, step, at, ways, acknowledged, reached } }: { told: Told }) {
  const say = useSay()
  const bad = !acknowledged && (reached === 'FAILED' || reached === 'SUPPRESSED')
  return (
    <li>
      <span className={acknowledged ? 'good' : bad ? 'bad' : ''}>{personAtPost(say, person)}</span>{' '}
      <span className="quiet">
        {step !== null && say('why.told.at', { step })} {at !== null && <Moment at={at} />}
      </span>
      {acknowledged && <span className="good"> {say('alert.received')}</span>}
      {ways.length === 0 && !acknowledged && <span className="quiet"> · {say('why.told.noway')}</span>}
      {ways.map((way) => (
        <OneWay key={way.notification.id} way={way} />
      ))}
    </li>
  )
}

function OneWay({ way: { notification: one, nextAt } }: { way: Way }) {
  const say = useSay()
  const state =
    one.repliedAt !== null
      ? say('receipt.replied')
      : one.shownAt !== null
        ? say('receipt.shown')
        : one.deliveredAt !== null
          ? say('receipt.delivered')
          : enumWord(say, 'notification', one.state)
  const bad = one.state === 'FAILED' || one.state === 'SUPPRESSED'
  return (
    <span className={bad ? 'why-way bad' : 'why-way'}>
      {' · '}
      {one.channel !== '' && enumWord(say, 'channel', one.channel)} {state}
      {one.code !== null && ` (${enumWord(say, 'code', one.code)})`}
      {one.reply !== null && ` ${enumWord(say, 'reply', one.reply)}`}
      {nextAt !== null && (
        <>
          {' '}
          {say(one.state === 'HELD' ? 'why.told.until' : 'why.told.retry')} <Moment at={nextAt} />
        </>
      )}
    </span>
  )
}

function Phones({ phone }: { phone: readonly ToPhone[] }) {
  const say = useSay()
  if (phone.length === 0) return <p className="quiet">{say('why.do.none')}</p>
  return (
    <ul aria-label={say('why.do.phone')}>
      {phone.map(({ person, postName, why }) => (
        <li key={person.id}>
          {say('alert.next.person', { person: person.name, post: postName })}{' '}
          {person.phone !== null && <Phone name={person.name} number={person.phone} />}{' '}
          <span className="quiet">{enumWord(say, 'why.phone', why)}</span>
        </li>
      ))}
    </ul>
  )
}

function aheadWords(say: Say, { step, round }: Ahead, now: number): string {
  return say(round > now ? 'why.next.again' : 'why.next.at', {
    step: step.number,
    people: seats(say, step.people, 'why.next.empty'),
  })
}

function seats(say: Say, people: readonly Seated[], nobody: 'why.next.empty' | 'why.skipped.empty'): string {
  return people.length === 0
    ? say(nobody)
    : people.map((one) => personAtPost(say, one)).join(say('duty.joint'))
}
