import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { readTests, startTest, type CommunicationsTest } from '../../session/communications'
import type { Problem } from '../../session/session'
import { TestTable } from './TestTable'

/** The city has everybody on duty called for a test, and reads who was reached. Nothing is asked before somebody asks. */
export function CommunicationsTests() {
  const say = useSay()
  const { session, http, newKey } = useDesk()
  const posts = [...usePicture().duty.keys()]
  const [tests, setTests] = useState<readonly CommunicationsTest[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const key = useRef<string | null>(null)
  if (session.organization.tier !== 'CITY') return null

  const look = async () => {
    const answer = await readTests(http)
    if ('ok' in answer) setTests(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  const start = async () => {
    setBusy(true)
    key.current ??= newKey()
    const answer = await startTest(http, key.current, posts)
    // What is not known is asked again under the same key: nobody is called twice.
    const unknown = 'problem' in answer && ['UNREACHABLE', 'OUTCOME_UNKNOWN'].includes(answer.problem.code)
    if (!unknown) key.current = null
    if ('ok' in answer) await look()
    else setProblem(answer.problem)
    setBusy(false)
  }
  return (
    <section className="communications card" aria-labelledby="communications-title">
      <h2 id="communications-title">{say('communications.title')}</h2>
      <p className="quiet">{say('communications.about')}</p>
      <Button size="small" loading={busy} disabled={posts.length === 0} onClick={() => void start()}>
        {say('communications.start')}
      </Button>{' '}
      <Button size="small" onClick={() => void look()}>
        {say('communications.look')}
      </Button>
      {problem !== null && (
        <p role="alert">
          {say('communications.problem', { code: problem.code, detail: problem.detail ?? '' })}
        </p>
      )}
      {tests?.length === 0 && <p className="empty">{say('communications.none')}</p>}
      {tests?.map((one) => (
        <TestTable key={one.number} test={one} />
      ))}
    </section>
  )
}
