import { Button, Input } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import {
  disableAccount,
  enableAccount,
  linkIdentity,
  readAccounts,
  resetCodes,
  resetPassword,
  unlinkIdentity,
  type Account,
  type MadeAccount,
} from '../../session/accounts'
import type { Asked } from '../../session/directory'
import { readProvider } from '../../session/identity'
import type { Problem } from '../../session/session'
import { AccountForm } from './AccountForm'
import { IdentityForm } from './IdentityForm'

/** Who has a way in 账号; for who leads the city's shift. */
export function Accounts() {
  const { session } = useDesk()
  return session.organization.tier === 'CITY' && session.post.kind === 'DUTY_LEADER' ? <Kept /> : null
}

function Kept() {
  const say = useSay()
  const { http, newKey } = useDesk()
  const [accounts, setAccounts] = useState<readonly Account[] | null>(null)
  const [wanted, setWanted] = useState('')
  const [made, setMade] = useState<MadeAccount | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [linking, setLinking] = useState(false)

  const look = async () => {
    const [answer, provider] = await Promise.all([readAccounts(http), readProvider(http)])
    setLinking(provider !== null)
    if ('ok' in answer) setAccounts(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  const change = async (asking: Promise<Asked<unknown>>) => {
    const answer = await asking
    await look()
    if ('problem' in answer) setProblem(answer.problem)
    return 'ok' in answer
  }
  const told = async (asking: Promise<Asked<MadeAccount>>) => {
    const answer = await asking
    if ('ok' in answer) {
      setMade(answer.ok)
      await look()
    } else {
      setProblem(answer.problem)
    }
    return 'ok' in answer
  }

  return (
    <section className="accounts card" aria-labelledby="accounts-title">
      <h2 id="accounts-title">{say('accounts.title')}</h2>
      <Button size="small" onClick={() => void look()}>
        {say(accounts === null ? 'accounts.look' : 'accounts.again')}
      </Button>
      {problem !== null && (
        <p role="alert">{say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}</p>
      )}
      {made !== null && (
        <p role="status">
          {say('accounts.once', { username: made.username })} <code>{made.password}</code>
        </p>
      )}
      {accounts !== null && (
        <>
          <AccountForm onMake={told} />
          <Input
            className="accounts-find"
            value={wanted}
            allowClear
            aria-label={say('accounts.find')}
            placeholder={say('accounts.find')}
            onChange={(event) => setWanted(event.target.value)}
          />
          <ul>
            {accounts.filter(isFound).map((account) => (
              <li key={account.id} data-account={account.username}>
                <strong>{account.username}</strong> {account.organizationName} · {account.postName}{' '}
                <State of={account} />{' '}
                {account.disabledAt === null ? (
                  <Button size="small" danger onClick={() => void change(disableAccount(http, account.id))}>
                    {say('accounts.disable')}
                  </Button>
                ) : (
                  <Button size="small" onClick={() => void change(enableAccount(http, account.id))}>
                    {say('accounts.enable')}
                  </Button>
                )}{' '}
                <Button size="small" onClick={() => void told(resetPassword(http, account.id, newKey()))}>
                  {say('accounts.reset')}
                </Button>{' '}
                {account.codesSince !== null && (
                  <Button size="small" onClick={() => void change(resetCodes(http, account.id))}>
                    {say('accounts.resetCodes')}
                  </Button>
                )}{' '}
                {linking && (
                  <IdentityForm
                    account={account}
                    onLink={(value) => change(linkIdentity(http, account.id, value))}
                    onUnlink={() => void change(unlinkIdentity(http, account.id))}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )

  function isFound({ username, postName, organizationName }: Account): boolean {
    return `${username} ${organizationName} ${postName}`.toLowerCase().includes(wanted.trim().toLowerCase())
  }
}

function State({ of }: { of: Account }) {
  const say = useSay()
  return (
    <>
      {of.disabledAt !== null && <strong className="bad">{say('accounts.disabled')}</strong>}
      {of.initialPassword && <span className="warn">{say('accounts.initial')}</span>}{' '}
      {of.codesSince !== null && <span className="quiet">{say('codes.title')}</span>}{' '}
      {of.identity !== null && (
        <span className="quiet told">{say('accounts.identity', { value: of.identity })}</span>
      )}{' '}
      {of.lastSeenAt !== null && (
        <span className="quiet">
          {say('accounts.sessions', { count: of.sessions })} {say('accounts.seen')}{' '}
          <Moment at={of.lastSeenAt} />
        </span>
      )}{' '}
      {of.changedAt !== null && (
        <span className="quiet">
          {say('accounts.changedBy', { post: of.changedBy })} <Moment at={of.changedAt} />
        </span>
      )}
    </>
  )
}
