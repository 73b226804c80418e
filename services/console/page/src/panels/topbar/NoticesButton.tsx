import { BellOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useEffect, useSyncExternalStore } from 'react'
import { useDesk, usePicture, useSay } from '../../parts/desk'

/** Turns notices of this browser on, for one of those on duty at this post, and off. Nothing where the operator has none. */
export function NoticesButton() {
  const say = useSay()
  const { push, session } = useDesk()
  const view = useSyncExternalStore(push.subscribe, push.view)
  const people = usePicture().duty.get(session.post.id)?.people ?? []

  useEffect(() => void push.look(), [push])

  const icon = <BellOutlined aria-hidden />
  switch (view.at) {
    case 'NOTHING':
      return null
    case 'UNSUPPORTED':
      return <span className="quiet">{say('push.unsupported')}</span>
    case 'BLOCKED':
      return <span className="bad">{say('push.blocked')}</span>
    case 'WORKING':
      return (
        <Button size="middle" icon={icon} loading disabled>
          {say('push.working')}
        </Button>
      )
    case 'ON':
      return (
        <Button size="middle" icon={icon} aria-pressed onClick={() => void push.turnOff()}>
          {say('push.on', { person: view.person.name })}
        </Button>
      )
    case 'OFF':
      return (
        <>
          <Dropdown
            trigger={['click']}
            menu={{
              items: people.map(({ id, name }) => ({ key: id, label: say('push.of', { person: name }) })),
              onClick: ({ key }) => {
                const person = people.find(({ id }) => id === key)
                if (person !== undefined) void push.turnOn({ id: person.id, name: person.name })
              },
            }}
          >
            <Button size="middle" icon={icon} aria-pressed={false} disabled={people.length === 0}>
              {say(people.length === 0 ? 'push.nobody' : 'push.off')}
            </Button>
          </Dropdown>
          {view.failed !== null && (
            <span role="alert" className="bad">
              {say('push.failed', { code: view.failed })}
            </span>
          )}
        </>
      )
  }
}
