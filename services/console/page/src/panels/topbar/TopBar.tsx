import { Button } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useDesk, useSay, useSpeech } from '../../parts/desk'
import { Clock } from '../../parts/Moment'
import type { View } from '../../parts/route'
import { CallButton } from './CallButton'
import { LookChoice } from './LookChoice'
import { NoticesButton } from './NoticesButton'
import { SoundButton } from './SoundButton'
import { StateAndAge } from './StateAndAge'
import { Views } from './Views'

/** Always in sight: whether the picture lives, how old it is, and who sits here. */
export function TopBar({
  view,
  onSignOut,
  children,
}: {
  view: View
  onSignOut: () => Promise<boolean>
  /** What else must never be out of sight. */
  children: ReactNode
}) {
  const { say, language, speak } = useSpeech()
  const { session } = useDesk()
  return (
    <header className="topbar" ref={useBarHeight()}>
      <div className="topbar-name">
        <strong className="brand">{say('app.name')}</strong>
        <span className="topbar-who">
          {session.organization.name} · {session.post.name}
        </span>
      </div>
      <Views view={view} />
      <StateAndAge />
      <div className="topbar-tools">
        <CallButton />
        <span className="wide-only quiet" title={say('topbar.clock')}>
          <span className="unseen">{say('topbar.clock')} </span>
          <Clock />
        </span>
        <SoundButton />
        <NoticesButton />
        <LookChoice />
        <Button
          size="middle"
          onClick={() => speak(language === 'en' ? 'zh-CN' : 'en')}
          lang={language === 'en' ? 'zh-CN' : 'en'}
        >
          {say('app.language')}
        </Button>
        <SignOutButton onSignOut={onSignOut} />
      </div>
      {children}
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

/** What sticks below the bar, and where a link scrolls to, follows its height: it wraps. */
function useBarHeight() {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = bar.current
    if (element === null) return
    const measure = () =>
      document.documentElement.style.setProperty('--bar', `${element.getBoundingClientRect().height}px`)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return bar
}
