import { Button } from 'antd'
import { useState } from 'react'
import { chair } from '../../parts/checkWords'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { LookBack } from '../../parts/LookBack'
import { Moment } from '../../parts/Moment'
import { readAudit, type AuditAsked, type AuditLine } from '../../session/auditing'
import type { Span } from '../../session/checking'
import type { Problem } from '../../session/session'
import { enumWord } from '../../words/words'

interface Looked {
  readonly days: number
  readonly asked: AuditAsked
  readonly lines: readonly AuditLine[]
  readonly next: string | null
}

/** Who came in, was refused, and took out what 审计; only the city's duty leader is shown it, and may read it. */
export function Audit() {
  const { session } = useDesk()
  return session.organization.tier === 'CITY' && session.post.kind === 'DUTY_LEADER' ? <Read /> : null
}

function Read() {
  const say = useSay()
  const { http } = useDesk()
  const posts = [...usePicture().duty.values()]
  const [post, setPost] = useState('')
  const [looked, setLooked] = useState<Looked | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const look = async (days: number, span: Span) => {
    const asked = { ...span, post }
    await page({ days, asked, lines: [], next: null })
  }
  const page = async (before: Looked) => {
    const answer = await readAudit(http, before.asked, before.next)
    setProblem('ok' in answer ? null : answer.problem)
    if ('ok' in answer)
      setLooked({ ...before, lines: [...before.lines, ...answer.ok.lines], next: answer.ok.next })
  }

  return (
    <section className="audit card" aria-labelledby="audit-title">
      <h2 id="audit-title">{say('audit.title')}</h2>
      <span className="escalate">
        <select aria-label={say('audit.post')} value={post} onChange={(event) => setPost(event.target.value)}>
          <option value="">{say('audit.all')}</option>
          {posts.map(({ id, postName, organizationName }) => (
            <option key={id} value={id}>
              {chair(postName, organizationName)}
            </option>
          ))}
        </select>
        <LookBack
          looked={looked?.days ?? null}
          today={say('audit.today')}
          onLook={(days, span) => void look(days, span)}
        />
      </span>
      {problem !== null && (
        <p role="alert">{say('audit.problem', { reason: problem.detail ?? problem.code })}</p>
      )}
      {looked !== null && (
        <>
          {looked.lines.length === 0 && looked.next === null && <p className="empty">{say('audit.none')}</p>}
          <ol>
            {looked.lines.map((line, index) => (
              <Line key={index} line={line} />
            ))}
          </ol>
          {looked.next !== null && (
            <Button size="small" onClick={() => void page(looked)}>
              {say('audit.more')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}

function Line({ line }: { line: AuditLine }) {
  const say = useSay()
  const bad = line.type.endsWith('Refused')
  const who =
    line.postName ??
    line.accountId ??
    (line.type === 'SignInRefused' ? say('audit.nobody') : (line.calendarId ?? line.wallId))
  return (
    <li>
      <Moment at={line.at} />{' '}
      <strong className={bad ? 'bad' : ''}>{enumWord(say, 'auditType', line.type)}</strong> {who}{' '}
      {line.way !== null && line.way !== 'PASSWORD' && `${enumWord(say, 'signInWay', line.way)} `}
      {line.what !== null && enumWord(say, 'exportKind', line.what)}
      {line.change !== null &&
        `${enumWord(say, 'accountChange', line.change)} ${line.changedAccountId ?? ''}`}{' '}
      {line.times !== null && line.times > 1 && say('audit.times', { times: line.times })}{' '}
      {line.call !== null && <code className="quiet">{line.call}</code>}
    </li>
  )
}
