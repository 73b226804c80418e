import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import {
  mintKey,
  readKeys,
  revokeKey,
  type KeyHolder,
  type MintedKey,
  type ReportingKey,
} from '../../session/keys'
import type { Problem } from '../../session/session'

/** Keys of programs that report: minted, shown once, rotated by a second one, revoked. */
export function Keys() {
  const say = useSay()
  const { http } = useDesk()
  const [holders, setHolders] = useState<readonly KeyHolder[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [minted, setMinted] = useState<{ readonly holder: KeyHolder; readonly key: MintedKey } | null>(null)
  // One until it is answered: a repeat mints no second key.
  const repeat = useRef<string | null>(null)

  const look = async () => {
    const answer = await readKeys(http)
    if ('ok' in answer) setHolders(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  const mint = async (holder: KeyHolder, handling: 'ACTUAL' | 'TEST') => {
    repeat.current ??= crypto.randomUUID()
    const answer = await mintKey(http, holder.organizationId, handling, `${repeat.current}-${handling}`)
    setProblem('ok' in answer ? null : answer.problem)
    if ('ok' in answer) {
      repeat.current = null
      setMinted({ holder, key: answer.ok })
      await look()
    }
  }
  const revoke = async (id: string) => {
    const answer = await revokeKey(http, id)
    if (minted?.key.id === id) setMinted(null)
    await look()
    if ('problem' in answer) setProblem(answer.problem)
  }

  return (
    <section className="keys card" aria-labelledby="keys-title">
      <h2 id="keys-title">{say('keys.title')}</h2>
      <Button size="small" onClick={() => void look()}>
        {say(holders === null ? 'keys.look' : 'keys.again')}
      </Button>
      {problem !== null && (
        <p role="alert">{say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}</p>
      )}
      {minted !== null && (
        <p role="status">
          {say('keys.once', { organization: minted.holder.organizationName })} <code>{minted.key.key}</code>
        </p>
      )}
      {holders !== null && holders.length === 0 && <p>{say('keys.none')}</p>}
      <ul>
        {holders?.map((holder) => (
          <li key={holder.organizationId} data-organization={holder.organizationId}>
            <strong>{holder.organizationName}</strong>{' '}
            <Button size="small" onClick={() => void mint(holder, 'ACTUAL')}>
              {say('keys.mint')}
            </Button>{' '}
            <Button size="small" onClick={() => void mint(holder, 'TEST')}>
              {say('keys.mintTest')}
            </Button>
            <ul>
              {holder.keys.map((key) => (
                <li key={key.id}>
                  <OneKey of={key} />{' '}
                  <Button size="small" danger onClick={() => void revoke(key.id)}>
                    {say('keys.revoke')}
                  </Button>
                </li>
              ))}
              {holder.revoked.map((key) => (
                <li key={key.id} className="quiet">
                  <OneKey of={key} /> {say('keys.revokedBy', { post: key.revokedBy })}{' '}
                  <Moment at={key.revokedAt} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneKey({ of }: { readonly of: ReportingKey }) {
  const say = useSay()
  return (
    <>
      {of.ending === '' ? of.id : `…${of.ending}`}
      {of.handling === 'TEST' && ` ${say('keys.test')}`}
      {of.mintedAt !== null && (
        <>
          {' '}
          {say('keys.mintedBy', { post: of.mintedBy })} <Moment at={of.mintedAt} />
        </>
      )}
    </>
  )
}
