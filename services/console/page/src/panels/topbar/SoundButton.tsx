import { SoundOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useAwaiting, useDesk, usePicture, useSay } from '../../parts/desk'
import { callsOn, watched } from '../../picture/ringing'

/**
 * Rings while an alert of mine is open, and else while the page is blind, something is missing or warned of, or a drill calls.
 * It is tried at the start of each shift, and says when the browser blocks it; an alert cannot be muted.
 */
export function SoundButton() {
  const say = useSay()
  const { alarm, session, blindness, heard, notices } = useDesk()
  const picture = usePicture()
  const rows = useAwaiting()
  const sound = useSyncExternalStore(alarm.subscribe, alarm.sound)
  const blind = useSyncExternalStore(blindness.subscribe, blindness.view) === 'SOUNDING'
  const known = useSyncExternalStore(heard.subscribe, heard.view)
  const [call] = callsOn(picture, session.post.id, rows, known)
  const why = blind && call !== 'ALERT' ? 'BLIND' : (call ?? null)
  const unheard = watched(rows).some(({ key }) => !known.has(key))

  const shift = String(picture.duty.get(session.post.id)?.from ?? '')
  const [tried, setTried] = useState(() => sessionStorage.getItem(TRIED_KEY))
  const test = () => {
    notices?.ask()
    sessionStorage.setItem(TRIED_KEY, shift)
    setTried(shift)
    void alarm.test()
  }

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
  return (
    <>
      {sound === 'BLOCKED' ? (
        <Button size="middle" danger type="primary" icon={<WarningOutlined aria-hidden />} onClick={test}>
          {say('sound.blocked')}
        </Button>
      ) : (
        <Button
          size="middle"
          type={tried === shift ? 'default' : 'primary'}
          icon={<SoundOutlined aria-hidden />}
          onClick={test}
        >
          {say(tried === shift ? 'sound.test' : 'sound.untested')}
        </Button>
      )}
      {unheard && why === 'WATCH' && (
        <Button size="middle" onClick={() => heard.hear(watched(rows).map(({ key }) => key))}>
          {say('sound.heard')}
        </Button>
      )}
    </>
  )
}

/** Of which shift, by when it began, the sound was tried in this tab. */
const TRIED_KEY = 'liandong.sound.tried'
