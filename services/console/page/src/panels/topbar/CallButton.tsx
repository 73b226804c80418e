import { PhoneOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { useDesk, useSay } from '../../parts/desk'

/** Takes a call, from any view; it says when one is not over. */
export function CallButton() {
  const say = useSay()
  const { calls, session } = useDesk()
  const { open, call } = useSyncExternalStore(calls.subscribe, calls.view)
  if (session.organization.tier === 'ENTERPRISE') return null
  return (
    <Button
      type={call === null ? 'primary' : 'default'}
      size="middle"
      icon={<PhoneOutlined aria-hidden />}
      aria-expanded={open}
      aria-keyshortcuts="Alt+N"
      title={say('call.open.title')}
      onClick={open ? calls.hide : calls.show}
    >
      {say(call === null ? 'call.open' : call.sent === null ? 'call.open.unsent' : 'call.open.going')}
    </Button>
  )
}
