import { usePicture, useSay } from '../../parts/desk'
import { dutyByTier } from '../../picture/selectors'
import { enumWord } from '../../words/words'
import { Chair } from './Chair'
import { Coverage } from './Coverage'

/** Who is on duty, tier by tier, and until when. An empty chair is said, not left out. */
export function DutyBar() {
  const say = useSay()
  const tiers = dutyByTier(usePicture())
  return (
    <section className="duty card" aria-labelledby="duty-title">
      <h2 id="duty-title">{say('duty.title')}</h2>
      <Coverage />
      {tiers.length === 0 && <p className="empty">{say('duty.none')}</p>}
      {tiers.map(({ tier, organizations }) => (
        <section key={tier} className="duty-organizations" aria-label={enumWord(say, 'tier', tier)}>
          <h3 className="duty-tier">{enumWord(say, 'tier', tier)}</h3>
          {organizations.map(({ id, name, posts }) => (
            <div key={id} className="duty-organization">
              <h4>{name}</h4>
              <ul>
                {posts.map((post) => (
                  <Chair key={post.id} post={post} anchor />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </section>
  )
}
