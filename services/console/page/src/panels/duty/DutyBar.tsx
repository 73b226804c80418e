import { usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { Phone } from '../../parts/Phone'
import type { Duty } from '../../picture/items'
import { dutyByTier } from '../../picture/selectors'
import { enumWord } from '../../words/words'

/** Who is on duty, tier by tier, and until when. An empty chair is said, not left out. */
export function DutyBar() {
  const say = useSay()
  const tiers = dutyByTier(usePicture())
  return (
    <section className="duty card" aria-labelledby="duty-title">
      <h2 id="duty-title">{say('duty.title')}</h2>
      {tiers.length === 0 && <p className="empty">{say('duty.none')}</p>}
      {tiers.map(({ tier, organizations }) => (
        <section key={tier} aria-label={enumWord(say, 'tier', tier)}>
          <h3 className="duty-tier">{enumWord(say, 'tier', tier)}</h3>
          {organizations.map(({ id, name, posts }) => (
            <div key={id} className="duty-organization">
              <h4>{name}</h4>
              <ul>
                {posts.map((post) => (
                  <Chair key={post.id} post={post} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </section>
  )
}

function Chair({ post }: { post: Duty }) {
  const say = useSay()
  const [before = '', after = ''] = say('duty.until', { time: '\n' }).split('\n')
  return (
    <li className="chair">
      <span className="chair-post">{post.postName}</span>
      <span className="chair-people">
        {post.people.length === 0 && <strong className="bad">{say('duty.nobody')}</strong>}
        {post.people.map((person) => (
          <span key={person.id} className="chair-person">
            {person.name} {person.phone !== null && <Phone name={person.name} number={person.phone} />}
            {!person.reached && <strong className="bad">{say('duty.unreached')}</strong>}
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
      {post.until !== null && (
        <span className="quiet chair-until">
          {before}
          <Moment at={post.until} />
          {after}
        </span>
      )}
    </li>
  )
}
