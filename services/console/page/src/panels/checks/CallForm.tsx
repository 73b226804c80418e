import { Button } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { chair, CHECK_ACT } from '../../parts/checkWords'
import { useAct, useDesk, useSay } from '../../parts/desk'
import type { CallablePost } from '../../session/checking'

const MINUTES = [3, 5, 10, 15, 30] as const

/** Calls one post by hand. */
export function CallForm({ posts }: { posts: readonly CallablePost[] }) {
  const say = useSay()
  const { checking } = useDesk()
  const [post, setPost] = useState('')
  const [minutes, setMinutes] = useState<number>(5)
  const act = useAct(checking.calls, post)
  return (
    <div className="escalate check-call">
      <select aria-label={say('check.post')} value={post} onChange={(event) => setPost(event.target.value)}>
        <option value="">{say('check.post')}</option>
        {posts.map(({ id, name, organizationName }) => (
          <option key={id} value={id}>
            {chair(name, organizationName)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('check.limit')}
        value={minutes}
        onChange={(event) => setMinutes(Number(event.target.value))}
      >
        {MINUTES.map((one) => (
          <option key={one} value={one}>
            {say('check.minutes', { minutes: one })}
          </option>
        ))}
      </select>
      <Button
        type="primary"
        disabled={post === ''}
        loading={isBusy(act)}
        onClick={() => void checking.calls.act(post, { postId: post, limitMinutes: minutes })}
      >
        {say('check.call')}
      </Button>
      <ActStatus act={act} words={CHECK_ACT} />
    </div>
  )
}
