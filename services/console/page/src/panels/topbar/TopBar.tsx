import { Button } from 'antd'
import { useState } from 'react'
import { useDesk, useSay, useSpeech } from '../../parts/desk'
import { Clock } from '../../parts/Moment'
import { NoticesButton } from './NoticesButton'
import { SoundButton } from './SoundButton'
import { StateAndAge } from './StateAndAge'

/** Always in sight: whether the picture lives, how old it is, and who sits here. */
export function TopBar({ onSignOut }: { onSignOut: () => Promise<boolean> }) {
  const { say, language, speak } = useSpeech()
  const { session } = useDesk()
  return (
    <header className="topbar">
      <div className="topbar-name">
        <strong className="brand">{say('app.name')}</strong>
        <span className="topbar-who">
          {session.organization.name} · {session.post.name}
        </span>
      </div>
      <StateAndAge />
      <div className="topbar-tools">
        <span className="wide-only quiet">
          {say('topbar.clock')} <Clock />
        </span>
        <SoundButton />
        <NoticesButton />
        <Button
          size="middle"
          onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}
          lang={language === 'en' ? 'zh-CN' : 'en'}
        >
          {say('app.language')}
        </Button>
        <SignOutButton onSignOut={onSignOut} />
      </div>
    </header>
  )
}

function SignOutButton({ onSignOut }: { onSignOut: () => Promise<boolean> }) {
  const say = useSay()
  const [failed, setFailed] = useState(false)
  const go = async () => setFailed(!(await onSignOut()))
  return (
    <>
      <Button size="middle" onClick={() => void go()}>
        {say('topbar.signout')}
      </Button>
      {failed && (
        <span role="alert" className="bad">
          {say('topbar.signout.failed')}
        </span>
      )}
    </>
  )
}
