import { Alert as Banner, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useSpeech } from '../../parts/desk'
import { awaitsFirstAccount } from '../../session/firstAccount'
import {
  IDENTITY_PATH,
  keepPlace,
  readProvider,
  refusalOf,
  type IdentityProvider,
} from '../../session/identity'
import type { Answer, Fetch } from '../../session/session'
import { enumWord, type Say } from '../../words/words'
import { CodeForm } from './CodeForm'
import { FirstAccount } from './FirstAccount'

interface Props {
  /** Why the last session ended; null on a first visit. */
  readonly ended: string | null
  readonly http: Fetch
  readonly onSignIn: (username: string, password: string, code?: string) => Promise<Answer>
}

/** What was entered before the code was asked for. */
interface Entered {
  readonly username: string
  readonly password: string
}

/** The door. */
export function SignIn({ ended, http, onSignIn }: Props) {
  const { say, language, speak } = useSpeech()
  const [asking, setAsking] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(cameBack)
  const [entered, setEntered] = useState<Entered | null>(null)
  const [awaited, setAwaited] = useState(false)
  const [first, setFirst] = useState(false)
  const [provider, setProvider] = useState<IdentityProvider | null>(null)

  useEffect(() => {
    // Said once: a page that is loaded again has not come back again.
    if (location.search !== '') history.replaceState(null, '', `${location.pathname}${location.hash}`)
  }, [])

  useEffect(() => {
    let left = false
    void readProvider(http).then((one) => {
      if (!left) setProvider(one)
    })
    void awaitsFirstAccount(http).then((is) => {
      if (!left) setAwaited(is)
    })
    return () => {
      left = true
    }
  }, [http])

  const submit = async ({ username, password }: Entered, code = '') => {
    setAsking(true)
    const told = await onSignIn(username, password, code)
    setAsking(false)
    const needed = told.how === 'REFUSED' && told.code === 'CODE_NEEDED'
    if (needed) setEntered({ username, password })
    // Meanwhile the password was changed: begin anew.
    if (told.how === 'REFUSED' && told.code === 'WRONG_SIGN_IN') setEntered(null)
    setAnswer(needed ? null : told)
  }

  return (
    <main className="signin">
      <div className="signin-card">
        <p className="signin-brand">{say('app.name')}</p>
        <p className="quiet">{say('app.purpose')}</p>
        {first ? (
          <FirstAccount
            http={http}
            onSignIn={onSignIn}
            onLeave={() => {
              setFirst(false)
              setAwaited(false)
              void awaitsFirstAccount(http).then(setAwaited)
            }}
          />
        ) : (
          <>
            <h1>{say('signin.title')}</h1>
            {answer === null && ended !== null && (
              <Banner showIcon type="info" role="status" title={endedText(say, ended)} />
            )}
            {answer !== null && answer.how !== 'SIGNED_IN' && (
              <Banner showIcon type="error" role="alert" title={refusalText(say, answer)} />
            )}
            {entered !== null ? (
              <CodeForm
                asking={asking}
                onCode={(code) => void submit(entered, code)}
                onLeave={() => {
                  setEntered(null)
                  setAnswer(null)
                }}
              />
            ) : (
              <Form
                layout="vertical"
                size="large"
                requiredMark={false}
                disabled={asking}
                onFinish={(form: Entered) => void submit(form)}
              >
                <Form.Item
                  name="username"
                  label={say('signin.username')}
                  rules={[{ required: true, message: say('signin.needed') }]}
                >
                  <Input autoComplete="username" autoFocus spellCheck={false} autoCapitalize="none" />
                </Form.Item>
                <Form.Item
                  name="password"
                  label={say('signin.password')}
                  rules={[{ required: true, message: say('signin.needed') }]}
                >
                  <Input.Password autoComplete="current-password" visibilityToggle={false} />
                </Form.Item>
                <Button type="primary" htmlType="submit" block loading={asking}>
                  {say('signin.submit')}
                </Button>
              </Form>
            )}
            {provider !== null && entered === null && (
              <Button
                size="large"
                block
                href={IDENTITY_PATH}
                onClick={() => keepPlace(sessionStorage, location.hash)}
              >
                {say('signin.identity', { name: provider.name ?? say('signin.identityProvider') })}
              </Button>
            )}
            {awaited && entered === null && (
              <Button type="link" onClick={() => setFirst(true)}>
                {say('firstAccount.offer')}
              </Button>
            )}
          </>
        )}
        <Button
          type="link"
          onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}
          lang={language === 'en' ? 'zh-CN' : 'en'}
        >
          {say('app.language')}
        </Button>
      </div>
    </main>
  )
}

function cameBack(): Answer | null {
  const code = refusalOf(location.search)
  return code === null ? null : { how: 'REFUSED', code, detail: null }
}

function endedText(say: Say, ended: string): string {
  const word = enumWord(say, 'signin.ended', ended)
  return word === ended ? say('signin.ended.OTHER') : word
}

function refusalText(say: Say, answer: Exclude<Answer, { how: 'SIGNED_IN' }>): string {
  if (answer.how === 'UNREACHABLE') return say('signin.unreachable')
  const word = enumWord(say, 'signin', answer.code)
  return word === answer.code
    ? say('signin.refused', { code: answer.code, detail: answer.detail ?? '' })
    : word
}
