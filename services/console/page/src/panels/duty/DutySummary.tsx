import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Age } from '../../parts/Moment'
import { Phone } from '../../parts/Phone'
import { chairHref, viewHref } from '../../parts/route'
import { tierCovers, type Lacking, type TierCover } from '../../picture/covering'
import { enumWord } from '../../words/words'
import { Chair } from './Chair'

/** Who is on duty in a few lines: how each tier is covered, what lacks with whom to phone, and the own chair. */
export function DutySummary() {
  const say = useSay()
  const { session } = useDesk()
  const picture = usePicture()
  const own = picture.duty.get(session.post.id)
  const tiers = tierCovers(picture)
  return (
    <section className="duty-summary card" aria-labelledby="duty-summary-title">
      <h2 id="duty-summary-title">{say('duty.title')}</h2>
      {tiers.length === 0 && <p className="empty">{say('duty.none')}</p>}
      <ul>
        {tiers.map((one) => (
          <Tier key={one.tier} cover={one} />
        ))}
      </ul>
      {own !== undefined && (
        <>
          <h3>{say('duty.own')}</h3>
          <ul>
            <Chair post={own} />
          </ul>
        </>
      )}
      <a href={viewHref('DUTY')}>{say('duty.whole')}</a>
    </section>
  )
}

function Tier({ cover: { tier, posts, lacking } }: { cover: TierCover }) {
  const say = useSay()
  return (
    <li data-tier={tier}>
      <span className={lacking.length > 0 ? 'bad' : 'good'}>
        {say('duty.covered', {
          tier: enumWord(say, 'tier', tier),
          covered: posts - lacking.length,
          posts,
        })}
      </span>
      {lacking.length > 0 && (
        <ul className="duty-lacking">
          {lacking.map((one) => (
            <Lacks key={one.post.id} lacking={one} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Lacks({ lacking: { post, ask } }: { lacking: Lacking }) {
  const say = useSay()
  return (
    <li>
      <a href={chairHref(post.id)}>
        {say('duty.where', { organization: post.organizationName, post: post.postName })}
      </a>{' '}
      <span className="bad">
        {say('duty.gap')} {post.gap?.since != null && <Age since={post.gap.since} />}
      </span>{' '}
      {ask?.phone != null && (
        <>
          {ask.name} <Phone name={ask.name} number={ask.phone} />
        </>
      )}
    </li>
  )
}
