import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, useSay } from '../../parts/desk'
import type { Duty } from '../../picture/duties'
import { DUTY_ACT } from './Overrides'

/** Whoever sits at the own post is told who takes this one over, or no longer. */
export function Follow({ post, own }: { post: Duty; own: string }) {
  const say = useSay()
  const { seating } = useDesk()
  const following = post.followers.includes(own)
  const acts = following ? seating.unfollows : seating.follows
  const act = useAct(acts, post.id)
  return (
    <span className="chair-follow">
      <Button
        size="small"
        aria-pressed={following}
        loading={isBusy(act)}
        title={say('duty.follow.about')}
        aria-label={say('duty.follow.for', { post: post.postName })}
        onClick={() => void acts.act(post.id)}
      >
        {say(following ? 'duty.following' : 'duty.follow')}
      </Button>
      <ActStatus act={act} words={DUTY_ACT} />
    </span>
  )
}
