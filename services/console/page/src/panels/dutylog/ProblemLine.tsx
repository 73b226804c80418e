import { useSay } from '../../parts/desk'
import type { Problem } from '../../session/session'
import { isUnknown } from '../../session/logging'
import { enumWord } from '../../words/words'

/** Why it was not done, for a screen reader as well. */
export function ProblemLine({ problem }: { problem: Problem | null }) {
  const say = useSay()
  if (problem === null) return null
  const word = enumWord(say, 'refusal', problem.code)
  const reason = word === problem.code ? (problem.detail ?? problem.code) : word
  return (
    <p role="alert" className="bad">
      {isUnknown(problem) ? say('dutylog.unknown') : say('dutylog.refused', { reason })}
    </p>
  )
}
