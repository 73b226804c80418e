import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { useEffect, useMemo, useState } from 'react'
import { Frame } from './Frame'
import { openDesk, type OpenDesk, type World } from './openDesk'
import { FirstPassword } from './panels/signin/FirstPassword'
import { SignIn } from './panels/signin/SignIn'
import { DeskContext, SpeechContext, type Speech } from './parts/desk'
import { Guard } from './parts/Guard'
import { LookContext, useLookState } from './parts/look'
import { restore, signIn, signOut, type Session } from './session/session'
import { THEMES } from './theme'
import { sayIn, type Language } from './words/words'

type Stage =
  | { readonly at: 'STARTING'; readonly unreachable: boolean }
  | { readonly at: 'DOOR'; readonly ended: string | null }
  | { readonly at: 'PASSWORD'; readonly session: Session }
  | { readonly at: 'DESK'; readonly desk: OpenDesk }

/** From the first look at the cookie to the desk, and back to the door. */
export function App({ world }: { world: World }) {
  const [speech, setLanguage] = useSpeechState()
  const looks = useLookState()
  const [stage, setStage] = useState<Stage>({ at: 'STARTING', unreachable: false })

  const sitDown = (session: Session) =>
    setStage(
      session.changePassword
        ? { at: 'PASSWORD', session }
        : { at: 'DESK', desk: openDesk(session, world, (ended) => setStage({ at: 'DOOR', ended })) },
    )

  useEffect(() => {
    let left = false
    const look = async () => {
      const answer = await restore(world.http)
      if (left) return
      if (answer.how === 'SIGNED_IN') sitDown(answer.session)
      else if (answer.how === 'REFUSED') setStage({ at: 'DOOR', ended: null })
      else {
        setStage({ at: 'STARTING', unreachable: true })
        timer = setTimeout(() => void look(), RETRY_MILLIS)
      }
    }
    let timer = setTimeout(() => void look(), 0)
    return () => {
      left = true
      clearTimeout(timer)
    }
    // Once: everything after the first look comes from the door and the desk.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [world])

  const enter = async (username: string, password: string, code = '') => {
    const answer = await signIn(world.http, username, password, code)
    if (answer.how === 'SIGNED_IN') sitDown(answer.session)
    return answer
  }

  const leave = async (desk: OpenDesk) => {
    const gone = await signOut(world.http)
    if (gone) desk.leave('SIGNED_OUT')
    return gone
  }

  return (
    <SpeechContext value={{ ...speech, speak: setLanguage }}>
      <ConfigProvider
        theme={THEMES[looks.look]}
        componentSize="small"
        locale={speech.language === 'en' ? enUS : zhCN}
        button={{ autoInsertSpace: false }}
      >
        <Guard>
          {stage.at === 'STARTING' && (
            <p className="starting" role="status">
              {speech.say(stage.unreachable ? 'app.unreachable' : 'app.starting')}
            </p>
          )}
          {stage.at === 'DOOR' && <SignIn ended={stage.ended} http={world.http} onSignIn={enter} />}
          {stage.at === 'PASSWORD' && (
            <FirstPassword
              session={stage.session}
              http={world.http}
              onChosen={() => sitDown({ ...stage.session, changePassword: false })}
            />
          )}
          {stage.at === 'DESK' && (
            <DeskContext value={stage.desk.desk}>
              <LookContext value={looks}>
                <Frame onSignOut={() => leave(stage.desk)} />
              </LookContext>
            </DeskContext>
          )}
        </Guard>
      </ConfigProvider>
    </SpeechContext>
  )
}

const RETRY_MILLIS = 2000
const LANGUAGE_KEY = 'liandong.language'

function useSpeechState(): [Omit<Speech, 'speak'>, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'zh-CN',
  )
  const say = useMemo(() => sayIn(language), [language])
  useEffect(() => {
    document.documentElement.lang = language
    localStorage.setItem(LANGUAGE_KEY, language)
  }, [language])
  return [{ language, say }, setLanguage]
}
