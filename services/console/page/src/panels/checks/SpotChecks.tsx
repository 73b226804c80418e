import { useState } from 'react'
import { chair, outcome } from '../../parts/checkWords'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { LookBack } from '../../parts/LookBack'
import { Countdown, Moment } from '../../parts/Moment'
import {
  readCallable,
  readChecks,
  readResults,
  xlsxOf,
  type Span,
  type CallablePost,
  type CheckResult,
} from '../../session/checking'
import type { Problem } from '../../session/session'
import type { SpotCheck } from '../../picture/spotChecks'
import { CallForm } from './CallForm'
import { ResultTable } from './ResultTable'

interface Looked {
  readonly days: number
  readonly span: Span
  readonly posts: readonly CallablePost[]
  readonly checks: readonly SpotCheck[]
  readonly results: readonly CheckResult[]
}

/** Calls posts in spot checks, and shows what came of them; nothing is read before somebody asks. */
export function SpotChecks() {
  const say = useSay()
  const { http, session } = useDesk()
  const open = [...usePicture().spotChecks.values()].filter(
    (one) => one.state === 'OPEN' && one.id !== session.post.id,
  )
  const [looked, setLooked] = useState<Looked | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const look = async (days: number, span: Span) => {
    const [posts, checks, results] = await Promise.all([
      readCallable(http),
      readChecks(http, span),
      readResults(http, span),
    ])
    if ('ok' in posts && 'ok' in checks && 'ok' in results) {
      setLooked({ days, span, posts: posts.ok, checks: checks.ok, results: results.ok })
      setProblem(null)
    } else
      setProblem(
        [posts, checks, results].map((one) => ('problem' in one ? one.problem : null)).find(Boolean) ?? null,
      )
  }
  return (
    <section className="checks card" aria-labelledby="checks-title">
      <h2 id="checks-title">{say('check.title')}</h2>
      {open.map((one) => (
        <p key={one.id} className="check-open">
          <strong>{chair(one.postName, one.organizationName)}</strong> {say('check.open')}{' '}
          <Countdown to={one.answerBy} kind="check" />
        </p>
      ))}
      <span className="escalate">
        <LookBack
          looked={looked?.days ?? null}
          today={say('check.today')}
          onLook={(days, span) => void look(days, span)}
        />
      </span>
      {problem !== null && (
        <p role="alert">{say('check.problem', { reason: problem.detail ?? problem.code })}</p>
      )}
      {looked !== null && (
        <>
          {looked.posts.length > 0 && <CallForm posts={looked.posts} />}
          {looked.checks.length === 0 && <p className="empty">{say('check.none')}</p>}
          <ul className="check-list">
            {looked.checks.map((one) => (
              <Listed key={one.checkId} check={one} />
            ))}
          </ul>
          {looked.results.length > 0 && (
            <>
              <ResultTable results={looked.results} />
              <a href={xlsxOf(looked.span)} download>
                {say('check.xlsx')}
              </a>
            </>
          )}
        </>
      )}
    </section>
  )
}

function Listed({ check }: { check: SpotCheck }) {
  const say = useSay()
  const bad = check.state === 'MISSED' || check.state === 'LATE'
  return (
    <li>
      <Moment at={check.calledAt} /> {chair(check.postName, check.organizationName)}{' '}
      <span className={bad ? 'bad' : ''}>{outcome(say, check)}</span>{' '}
      <span className="quiet">
        {check.rule === null
          ? say('check.by', { name: check.callerName ?? '' })
          : say('check.rule', { rule: check.rule })}
      </span>
    </li>
  )
}
