import { SoundOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useSyncExternalStore } from 'react'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { openAlertsOfMine } from '../../picture/selectors'

/**
 * Rings while an alert of mine is open, and else while the page is blind and that was not silenced. It can be tried, and it
 * says when the browser blocks it; an alert cannot be muted.
 */
export function SoundButton() {
  const say = useSay()
  const { alarm, session, blindness } = useDesk()
  const sound = useSyncExternalStore(alarm.subscribe, alarm.sound)
  const warns = useSyncExternalStore(blindness.subscribe, blindness.view) === 'SOUNDING'
  const called = openAlertsOfMine(usePicture(), session.post.id).length > 0
  const why = called ? 'ALERT' : warns ? 'BLIND' : null

  useEffect(() => {
    if (why !== null) alarm.ring(why)
    else alarm.silence()
  }, [alarm, why])

  useEffect(() => {
    void alarm.unblock()
    const unblock = () => void alarm.unblock()
    window.addEventListener('pointerdown', unblock)
    window.addEventListener('keydown', unblock)
    return () => {
      window.removeEventListener('pointerdown', unblock)
      window.removeEventListener('keydown', unblock)
      alarm.silence()
    }
  }, [alarm])

  if (sound === 'UNSUPPORTED') return <span className="bad">{say('sound.unsupported')}</span>
  return sound === 'BLOCKED' ? (
    <Button
      size="middle"
      danger
      type="primary"
      icon={<WarningOutlined aria-hidden />}
      onClick={() => void alarm.test()}
    >
      {say('sound.blocked')}
    </Button>
  ) : (
    <Button size="middle" icon={<SoundOutlined aria-hidden />} onClick={() => void alarm.test()}>
      {say('sound.test')}
    </Button>
  )
}
