import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { serverNow } from '../../connection/clock'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Problem } from '../../session/session'
import {
  mintWall,
  readWalls,
  revokeWall,
  wallLink,
  type FreshWall,
  type ListedWall,
} from '../../session/walls'

const DAY_MILLIS = 86_400_000
const DAYS = [30, 90, 180, 365] as const

/** Big screens: let in, listed, and made an end of; for who leads the city's shift. */
export function Walls() {
  const { session } = useDesk()
  return session.organization.tier === 'CITY' && session.post.kind === 'DUTY_LEADER' ? <Manage /> : null
}

function Manage() {
  const say = useSay()
  const { http, newKey, connection, clocks } = useDesk()
  const [walls, setWalls] = useState<readonly ListedWall[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [fresh, setFresh] = useState<FreshWall | null>(null)
  const [name, setName] = useState('')
  const [days, setDays] = useState<number>(DAYS[1])
  // One until it is answered: a repeat mints no second token.
  const repeat = useRef<{ readonly key: string; readonly until: string; readonly of: string } | null>(null)

  const look = async () => {
    const answer = await readWalls(http)
    if ('ok' in answer) setWalls(answer.ok)
    setProblem('ok' in answer ? null : answer.problem)
  }
  const mint = async () => {
    const of = `${name} ${days}`
    if (repeat.current?.of !== of) {
      const until = new Date(serverNow(connection.view().beat, clocks) + days * DAY_MILLIS).toISOString()
      repeat.current = { key: newKey(), until, of }
    }
    const answer = await mintWall(http, name.trim(), repeat.current.until, repeat.current.key)
    if ('ok' in answer) {
      repeat.current = null
      setFresh(answer.ok)
      setName('')
      await look()
    } else setProblem(answer.problem)
  }
  const revoke = async (id: string) => {
    const answer = await revokeWall(http, id)
    if (fresh?.id === id) setFresh(null)
    await look()
    if ('problem' in answer) setProblem(answer.problem)
  }

  return (
    <section className="walls card" aria-labelledby="walls-title">
      <h2 id="walls-title">{say('walls.title')}</h2>
      <p>{say('walls.what')}</p>
      <form
        className="escalate"
        onSubmit={(event) => {
          event.preventDefault()
          void mint()
        }}
      >
        <Input
          aria-label={say('walls.name')}
          placeholder={say('walls.name')}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <select
          aria-label={say('walls.days')}
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
        >
          {DAYS.map((one) => (
            <option key={one} value={one}>
              {say('walls.daysCount', { count: one })}
            </option>
          ))}
        </select>
        <Button htmlType="submit" disabled={name.trim() === ''}>
          {say('walls.mint')}
        </Button>
        <Button onClick={() => void look()}>{say(walls === null ? 'walls.look' : 'walls.again')}</Button>
      </form>
      {problem !== null && (
        <p role="alert">{say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}</p>
      )}
      {fresh !== null && (
        <p role="status">
          {say('walls.once', { name: fresh.name })} <code>{wallLink(location.origin, fresh.token)}</code>
        </p>
      )}
      {walls !== null && walls.length === 0 && <p>{say('walls.none')}</p>}
      <ul>
        {walls?.map((wall) => (
          <li key={wall.id} data-wall={wall.id}>
            <strong>{wall.name}</strong> {say('walls.until')} <Moment at={wall.validUntil} />
            {wall.expired && <span className="bad"> {say('walls.expired')}</span>} · {wall.mintedBy}{' '}
            <Moment at={wall.mintedAt} />{' '}
            <Button danger onClick={() => void revoke(wall.id)}>
              {say('walls.revoke', { name: wall.name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
