import { usePicture, useSay } from '../../parts/desk'
import { nobodyLinesOf } from '../../picture/selectors'
import { enumWord } from '../../words/words'

/** Who should have been alerted and was not, because a rule found nobody. */
export function Nobody({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const lines = nobodyLinesOf(usePicture(), incidentId)
  if (lines.length === 0) return null
  return (
    <div className="unread" role="status">
      <strong>{say('nobody.title')}</strong>
      <ul>
        {lines.map(({ id, params }) => (
          <li key={id}>
            {say('nobody.line', {
              rule: enumWord(say, 'reason', params.rule ?? ''),
              reason: enumWord(say, 'nobodyReason', params.reason ?? ''),
            })}
            {params.posts && say('nobody.posts', { posts: params.posts })}
          </li>
        ))}
      </ul>
    </div>
  )
}
