import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import {
  beginCodes,
  readCodes,
  removeCodes,
  setUpCodes,
  type BegunCodes,
  type OwnCodes as Has,
} from '../../session/codes'
import type { Problem } from '../../session/session'
import { enumWord } from '../../words/words'

interface Typed {
  readonly password: string
  readonly code: string
}

/** One-time codes 动态口令: whether a sign-in asks for one besides the password. */
export function OwnCodes() {
  const say = useSay()
  const { http } = useDesk()
  const [has, setHas] = useState<Has | null>(null)
  const [begun, setBegun] = useState<BegunCodes | null>(null)
  const [removing, setRemoving] = useState(false)
  const [recovery, setRecovery] = useState<readonly string[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const look = async () => {
    const answer = await readCodes(http)
    if ('ok' in answer) setHas(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  const begin = async () => {
    const answer = await beginCodes(http)
    if ('ok' in answer) setBegun(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  const setUp = async (sealed: string, { password, code }: Typed) => {
    const answer = await setUpCodes(http, { sealed, password, code })
    if ('problem' in answer) {
      setProblem(answer.problem)
      return
    }
    setProblem(null)
    setRecovery(answer.ok)
    setBegun(null)
    await look()
  }
  const remove = async (typed: Typed) => {
    const refusal = await removeCodes(http, typed)
    setProblem(refusal)
    if (refusal !== null) return
    setRemoving(false)
    setRecovery(null)
    await look()
  }

  return (
    <div className="own-codes">
      <h3>{say('codes.title')}</h3>
      {has === null && (
        <Button size="small" onClick={() => void look()}>
          {say('codes.look')}
        </Button>
      )}
      {problem !== null && <p role="alert">{refusalText(problem)}</p>}
      {recovery !== null && (
        <div role="status">
          <p>{say('codes.recovery')}</p>
          <ul className="recovery-codes">
            {recovery.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <Button size="small" onClick={() => setRecovery(null)}>
            {say('codes.written')}
          </Button>
        </div>
      )}
      {typeof has?.since === 'number' && (
        <p>
          {say('codes.on')} <Moment at={has.since} /> · {say('codes.left', { count: has.recoveryCodesLeft })}{' '}
          <Button size="small" aria-expanded={removing} onClick={() => setRemoving(!removing)}>
            {say('codes.remove')}
          </Button>
        </p>
      )}
      {has !== null && has.since === null && (
        <p>
          {say(has.available ? 'codes.off' : 'codes.unavailable')}{' '}
          {has.available && begun === null && (
            <Button size="small" onClick={() => void begin()}>
              {say('codes.begin')}
            </Button>
          )}
        </p>
      )}
      {begun !== null && (
        <>
          <p>{say('codes.scan')}</p>
          <img
            className="codes-qr"
            alt={say('codes.qr')}
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(begun.qrSvg)}`}
          />
          <p>
            {say('codes.secret')} <code>{grouped(begun.secret)}</code>
          </p>
          {proof('codes.setUp', (typed) => setUp(begun.sealed, typed))}
        </>
      )}
      {removing && proof('codes.remove', remove)}
    </div>
  )

  function proof(submit: 'codes.setUp' | 'codes.remove', onProof: (typed: Typed) => Promise<void>) {
    return (
      <Form layout="vertical" requiredMark={false} onFinish={(typed: Typed) => void onProof(typed)}>
        <Form.Item name="password" label={say('password.current')} rules={[needed()]}>
          <Input.Password autoComplete="current-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item name="code" label={say('codes.code')} rules={[needed()]}>
          <Input autoComplete="one-time-code" spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {say(submit)}
        </Button>
      </Form>
    )
  }

  function needed() {
    return { required: true, message: say('signin.needed') }
  }

  function refusalText({ code, detail }: Problem): string {
    const word = enumWord(say, 'codes', code)
    return word === code ? say('directory.problem', { code, detail: detail ?? '' }) : word
  }
}

/** In fours, as it is typed off. */
function grouped(secret: string): string {
  return secret.replace(/(.{4})(?!$)/g, '$1 ')
}
