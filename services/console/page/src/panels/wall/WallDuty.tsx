import { usePicture, useSay } from '../../parts/desk'
import { tierCovers } from '../../picture/covering'
import { dutyByTier } from '../../picture/selectors'
import { enumWord } from '../../words/words'

const LACKS_SHOWN = 3

/** Every tier in a line: covered, or which chairs are empty; of the city also who sits there. */
export function WallDuty() {
  const say = useSay()
  const picture = usePicture()
  const city = dutyByTier(picture).find(({ tier }) => tier === 'CITY')
  const seats = city?.organizations.flatMap(({ posts }) => posts) ?? []
  return (
    <footer className="wall-duty">
      <ul className="wall-tiers" aria-label={say('duty.title')}>
        {tierCovers(picture).map(({ tier, posts, lacking }) => (
          <li key={tier} data-tier={tier} className={lacking.length > 0 ? 'wall-lacking' : 'wall-covered'}>
            <strong>
              {say('duty.covered', {
                tier: enumWord(say, 'tier', tier),
                covered: posts - lacking.length,
                posts,
              })}
            </strong>
            {lacking.slice(0, LACKS_SHOWN).map(({ post }) => (
              <span key={post.id} className="wall-gap">
                {say('duty.where', { organization: post.organizationName, post: post.postName })}{' '}
                {say('duty.gap')}
              </span>
            ))}
            {lacking.length > LACKS_SHOWN && (
              <span className="wall-gap">{say('wall.more', { count: lacking.length - LACKS_SHOWN })}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="wall-seats">
        {seats.map((post) => (
          <span key={post.id}>
            {post.postName}：{post.people.map(({ name }) => name).join('、') || say('duty.gap')}
          </span>
        ))}
      </p>
    </footer>
  )
}
