import { Alert as Banner, Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { pictureAge, serverNow } from '../../connection/clock'
import type { Missed } from '../../connection/connection'
import { useConnection, useDesk, usePicture, useSay } from '../../parts/desk'
import { Phone } from '../../parts/Phone'
import { useTick } from '../../parts/ticks'
import { fullTime } from '../../parts/times'
import { itemsOf } from '../../picture/picture'
import { dutyByTier } from '../../picture/selectors'
import { enumWord, type Say } from '../../words/words'
import { shownState } from './StateAndAge'

/** Says that the page is blind and whom to phone, that it is behind, or what was missed. */
export function Warnings() {
  const say = useSay()
  const { connection } = useDesk()
  const { state, missed } = useConnection()
  return (
    <>
      {state === 'BLIND' && <Blind />}
      <Lagging />
      {state === 'LIVE' && missed !== null && (
        <Banner
          showIcon
          className="missed"
          type={missed.how === 'RESUMED' ? 'info' : 'warning'}
          role="status"
          title={missedText(say, missed)}
          action={<Button onClick={connection.dismissMissed}>{say('missed.dismiss')}</Button>}
        />
      )}
    </>
  )
}

function Lagging() {
  useTick()
  const say = useSay()
  const { clocks } = useDesk()
  const { state, beat } = useConnection()
  if (shownState(state, pictureAge(beat, clocks)) !== 'LAGGING') return null
  return <Banner showIcon type="warning" role="alert" title={say('lagging.title')} />
}

function Blind() {
  const say = useSay()
  const { clocks } = useDesk()
  const { beat } = useConnection()
  const picture = usePicture()
  const people = dutyByTier(picture).flatMap(({ organizations }) =>
    organizations.flatMap(({ name, posts }) =>
      posts.flatMap((post) =>
        post.people.flatMap((person) =>
          person.phone === null
            ? []
            : [
                {
                  key: `${post.id}/${person.id}`,
                  where: say('duty.where', { organization: name, post: post.postName }),
                  name: person.name,
                  phone: person.phone,
                },
              ],
        ),
      ),
    ),
  )
  const seenAt = beat === null ? null : (beat.pictureAt ?? serverNow(beat, clocks))
  return (
    <section className="blind" aria-label={say('blind.title')}>
      <SilenceButton />
      <div role="alert">
        <p className="blind-title">{say('blind.title')}</p>
        <p>
          {seenText(say, seenAt, itemsOf(picture).length > 0)} {say('blind.do')}
        </p>
      </div>
      <h2 className="blind-phones-title">{say('blind.phones')}</h2>
      {people.length === 0 ? (
        <p>{say('blind.nophones')}</p>
      ) : (
        <ul className="blind-phones" tabIndex={0} aria-label={say('blind.phones')}>
          {people.map(({ key, where, name, phone }) => (
            <li key={key}>
              {where} <strong>{name}</strong> <Phone name={name} number={phone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** For this spell of blindness; it stays in its place, so that whoever pressed it by key keeps the focus. */
function SilenceButton() {
  const say = useSay()
  const { blindness } = useDesk()
  const silenced = useSyncExternalStore(blindness.subscribe, blindness.view) === 'SILENCED'
  return (
    <Button className="blind-silence" size="middle" aria-disabled={silenced} onClick={blindness.silence}>
      {say(silenced ? 'blind.silenced' : 'blind.silence')}
    </Button>
  )
}

function seenText(say: Say, seenAt: number | null, anything: boolean): string {
  if (!anything) return say('blind.nothing')
  return seenAt === null ? say('blind.undated') : say('blind.since', { time: fullTime(seenAt) })
}

export function missedText(say: Say, missed: Missed): string {
  if (missed.how === 'RESUMED') {
    return missed.missed === 0 ? say('missed.resumed.none') : say('missed.resumed', { count: missed.missed })
  }
  return say('missed.snapshot', { reason: enumWord(say, 'missed.reason', missed.reason) })
}
