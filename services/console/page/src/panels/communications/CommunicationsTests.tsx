import { Button, Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { peopleOnDuty } from '../../picture/onDuty'
import { readTests, startTest, type CommunicationsTest } from '../../session/communications'
import type { Problem } from '../../session/session'
import { TestTable } from './TestTable'

/** The city has people on duty called for a test, and reads who was reached. Nothing is asked before somebody asks. */
export function CommunicationsTests() {
  const say = useSay()
  const { session, http, newKey } = useDesk()
  const people = peopleOnDuty(usePicture())
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = people.filter(({ id }) => !left.has(id))
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
  const leave = (ids: readonly string[], out: boolean) => {
    const next = new Set(left)
    ids.forEach((id) => (out ? next.add(id) : next.delete(id)))
    setLeft(next)
    // Other people are another test.
    key.current = null
  }
  const start = async () => {
    setBusy(true)
    key.current ??= newKey()
    const answer = await startTest(
      http,
      key.current,
      chosen.map(({ id }) => id),
    )
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
      <details className="communications-people">
        <summary>{say('communications.who', { chosen: chosen.length, people: people.length })}</summary>
        <Checkbox
          checked={chosen.length === people.length}
          indeterminate={chosen.length > 0 && chosen.length < people.length}
          onChange={(event) =>
            leave(
              people.map(({ id }) => id),
              !event.target.checked,
            )
          }
        >
          {say('communications.all')}
        </Checkbox>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            checked={!left.has(person.id)}
            onChange={(event) => leave([person.id], !event.target.checked)}
          >
            {say('communications.one', { name: person.name, posts: person.posts.join('、') })}
          </Checkbox>
        ))}
      </details>
      <Button size="small" loading={busy} disabled={chosen.length === 0} onClick={() => void start()}>
        {say('communications.start', { people: chosen.length })}
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
