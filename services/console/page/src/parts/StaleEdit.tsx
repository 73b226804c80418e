import { Button } from 'antd'
import type { Difference } from './differences'
import { useSay } from './desk'
import { Moment } from './Moment'

/** Somebody else was faster: who, when, and what is changed by it. What was typed stays until its officer decides. */
export function StaleEdit({
  by,
  at,
  found,
  onKeep,
  onRead,
}: {
  /** Null where a file did. */
  by: string | null
  at: number | null
  found: readonly Difference[]
  /** Goes on from what the other wrote, with what was typed here. */
  onKeep: () => void
  /** Leaves what was typed here. */
  onRead: () => void
}) {
  const say = useSay()
  return (
    <div className="stale-edit" role="alert">
      <p>
        <strong>{say('stale.changed', { by: by ?? say('stale.byFile') })}</strong> <Moment at={at} />{' '}
        {say('stale.kept')}
      </p>
      <ul>
        {found.map(({ field, was, is }) => (
          <li key={field}>
            {say('stale.field', {
              field,
              was: was ?? say('stale.nothing'),
              is: is ?? say('stale.nothing'),
            })}
          </li>
        ))}
      </ul>
      <div className="escalate">
        <Button size="small" onClick={onKeep}>
          {say('stale.keep')}
        </Button>
        <Button size="small" onClick={onRead}>
          {say('stale.read')}
        </Button>
      </div>
    </div>
  )
}
