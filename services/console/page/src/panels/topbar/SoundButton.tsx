import { SoundOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useSyncExternalStore } from 'react'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { openAlertsOfMine } from '../../picture/selectors'

/** Rings while an alert of mine is open. It can be tried, and it says when the browser blocks it; it cannot be muted. */
export function SoundButton() {
  const say = useSay()
  const { alarm, session } = useDesk()
  const sound = useSyncExternalStore(alarm.subscribe, alarm.sound)
  const ringing = openAlertsOfMine(usePicture(), session.post.id).length > 0

  useEffect(() => {
    if (ringing) alarm.ring()
    else alarm.silence()
  }, [alarm, ringing])

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
