import { Button } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { duration } from '../../parts/times'
import { readCoverage, type PostCovered } from '../../session/coverage'
import type { Problem } from '../../session/session'

/** Posts that lacked people in the last 30 days first; read when somebody asks. */
export function Coverage() {
  const say = useSay()
  const { http } = useDesk()
  const [posts, setPosts] = useState<readonly PostCovered[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const look = async () => {
    const answer = await readCoverage(http)
    if ('ok' in answer) setPosts([...answer.ok].sort((one, other) => one.percent - other.percent))
    setProblem('ok' in answer ? null : answer.problem)
  }
  return (
    <div className="coverage">
      <Button size="small" onClick={() => void look()}>
        {say('coverage.look')}
      </Button>
      {problem !== null && (
        <p role="alert">{say('duty.people.problem', { reason: problem.detail ?? problem.code })}</p>
      )}
      {posts !== null && (
        <table>
          <caption>{say('coverage.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('coverage.post')}</th>
              <th scope="col">{say('coverage.percent')}</th>
              <th scope="col">{say('coverage.gaps')}</th>
              <th scope="col">{say('coverage.longest')}</th>
            </tr>
          </thead>
          <tbody>
            {posts.map((post) => (
              <tr key={post.postId}>
                <th scope="row">
                  {say('duty.where', { organization: post.organizationName, post: post.postName })}
                </th>
                <td className={post.percent < 100 ? 'figure bad' : 'figure'}>{post.percent.toFixed(2)}%</td>
                <td className="figure">{post.gaps}</td>
                <td className="figure">
                  {post.longestSeconds > 0 ? duration(post.longestSeconds * 1000) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
