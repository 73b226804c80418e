import { Button } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { PasswordForm } from '../../parts/PasswordForm'
import { endSession, readSessions, type OpenSession } from '../../session/accounts'
import type { Problem } from '../../session/session'
import { OwnCodes } from './OwnCodes'

/** One's own way in: its password, and where it is signed in. */
export function OwnAccount() {
  const say = useSay()
  const { http, session } = useDesk()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState(false)
  const [sessions, setSessions] = useState<readonly OpenSession[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const look = async () => {
    const answer = await readSessions(http)
    if ('ok' in answer) setSessions(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  const end = async (id: string) => {
    const answer = await endSession(http, id)
    await look()
    if ('problem' in answer) setProblem(answer.problem)
  }

  return (
    <section className="own-account card" aria-labelledby="own-account-title">
      <h2 id="own-account-title">{say('ownAccount.title', { username: session.username })}</h2>
      <Button size="small" onClick={() => void look()}>
        {say('ownAccount.look')}
      </Button>{' '}
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('ownAccount.change')}
      </Button>
      {problem !== null && (
        <p role="alert">{say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}</p>
      )}
      {chosen && <p role="status">{say('ownAccount.chosen')}</p>}
      {open && (
        <PasswordForm
          http={http}
          onChosen={() => {
            setOpen(false)
            setChosen(true)
          }}
        />
      )}
      <ul>
        {sessions?.map((one) => (
          <li key={one.id}>
            {say('ownAccount.since')} <Moment at={one.startedAt} /> · {say('accounts.seen')}{' '}
            <Moment at={one.lastSeenAt} />{' '}
            {one.own ? (
              <strong>{say('ownAccount.own')}</strong>
            ) : (
              <Button size="small" danger onClick={() => void end(one.id)}>
                {say('ownAccount.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <OwnCodes />
    </section>
  )
}
