import { useRef, useState } from 'react'
import { useDesk } from '../../parts/desk'
import { isUnknown, type Answer } from '../../session/logging'
import type { Problem } from '../../session/session'

/**
 * One act at a time: what nobody knows the outcome of is sent again under the same key, so that it counts once; another text
 * is another act.
 */
export function useSending() {
  const { newKey } = useDesk()
  const open = useRef<{ readonly said: string; readonly key: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  /** The sequence at which it can be read; null where it was refused, or nobody knows. */
  async function send(what: object, asked: (key: string) => Promise<Answer<number>>): Promise<number | null> {
    const said = JSON.stringify(what)
    if (open.current?.said !== said) open.current = { said, key: newKey() }
    setBusy(true)
    const answer = await asked(open.current.key)
    if ('ok' in answer || !isUnknown(answer.problem)) open.current = null
    setProblem('ok' in answer ? null : answer.problem)
    setBusy(false)
    return 'ok' in answer ? answer.ok : null
  }
  return { send, busy, problem }
}
