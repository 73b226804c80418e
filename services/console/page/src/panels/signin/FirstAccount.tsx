import { Alert as Banner, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../../parts/desk'
import { makeFirstAccount, openFirstAccount, type FirstAccountOpened } from '../../session/firstAccount'
import type { Answer, Fetch, Problem } from '../../session/session'
import { enumWord } from '../../words/words'

interface Props {
  readonly http: Fetch
  readonly onSignIn: (username: string, password: string) => Promise<Answer>
  readonly onLeave: () => void
}

interface Typed {
  readonly username: string
  readonly password: string
  readonly again: string
}

const SHORTEST = 12

/** The first account 首个账号: the token that lies on the host, and then the account of who leads the city. */
export function FirstAccount({ http, onSignIn, onLeave }: Props) {
  const { say } = useSpeech()
  const [token, setToken] = useState('')
  const [opened, setOpened] = useState<FirstAccountOpened | null>(null)
  const [post, setPost] = useState('')
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const open = async () => {
    setAsking(true)
    const answer = await openFirstAccount(http, token.trim())
    setAsking(false)
    setProblem('ok' in answer ? null : answer.problem)
    if ('ok' in answer) {
      setOpened(answer.ok)
      setPost(answer.ok.posts[0]?.id ?? '')
    }
  }
  const make = async (jurisdiction: string, { username, password }: Typed) => {
    setAsking(true)
    const asked = { token: token.trim(), username: username.trim(), password, postId: post }
    const answer = await makeFirstAccount(http, asked)
    if ('ok' in answer) {
      // With the city before it: another one may have an account of this name.
      const entered = await onSignIn(`${jurisdiction}:${answer.ok}`, password)
      if (entered.how === 'SIGNED_IN') return
      onLeave()
    } else {
      setProblem(answer.problem)
    }
    setAsking(false)
  }

  return (
    <>
      <h1>{say('firstAccount.title')}</h1>
      <p>{say('firstAccount.why')}</p>
      {problem !== null && <Banner showIcon type="error" role="alert" title={refusalText(problem)} />}
      {opened === null ? (
        <Form
          key="token"
          layout="vertical"
          size="large"
          requiredMark={false}
          disabled={asking}
          onFinish={() => void open()}
        >
          <Form.Item name="token" label={say('firstAccount.token')} rules={[needed()]}>
            <Input
              autoComplete="off"
              autoFocus
              spellCheck={false}
              autoCapitalize="none"
              onChange={(event) => setToken(event.target.value)}
            />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={asking}>
            {say('firstAccount.open')}
          </Button>
        </Form>
      ) : (
        <Form
          key="account"
          layout="vertical"
          size="large"
          requiredMark={false}
          disabled={asking}
          onFinish={(typed: Typed) => void make(opened.jurisdiction, typed)}
        >
          <label className="first-account-post">
            {say('firstAccount.post')}
            <select value={post} onChange={(event) => setPost(event.target.value)}>
              {opened.posts.map(({ id, name, organizationName }) => (
                <option key={id} value={id}>
                  {`${organizationName} · ${name}`}
                </option>
              ))}
            </select>
          </label>
          <Form.Item name="username" label={say('accounts.username')} rules={[needed()]}>
            <Input
              autoComplete="username"
              autoFocus
              spellCheck={false}
              autoCapitalize="none"
              maxLength={40}
            />
          </Form.Item>
          <Form.Item
            name="password"
            label={say('signin.password')}
            extra={say('firstAccount.rule')}
            rules={[needed(), { min: SHORTEST, message: say('password.short') }]}
          >
            <Input.Password autoComplete="new-password" visibilityToggle={false} />
          </Form.Item>
          <Form.Item
            name="again"
            label={say('firstAccount.again')}
            dependencies={['password']}
            rules={[
              needed(),
              ({ getFieldValue }) => ({
                validator: (_, again) =>
                  again === getFieldValue('password')
                    ? Promise.resolve()
                    : Promise.reject(new Error(say('password.mismatched'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" visibilityToggle={false} />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={asking}>
            {say('firstAccount.make')}
          </Button>
        </Form>
      )}
      <Button type="link" disabled={asking} onClick={onLeave}>
        {say('firstAccount.back')}
      </Button>
    </>
  )

  function needed() {
    return { required: true, message: say('signin.needed') }
  }

  function refusalText({ code, detail }: Problem): string {
    const word = enumWord(say, 'firstAccount', code)
    return word === code ? say('directory.problem', { code, detail: detail ?? '' }) : word
  }
}
