import { useState } from 'react'
import { useDesk } from '../../parts/desk'
import { readHandover, type ToHandOver } from '../../session/seating'

/** What is open at a post, once somebody looked; null before, and after it was put away. */
export function useHandover(post: string) {
  const { http } = useDesk()
  const [items, setItems] = useState<readonly ToHandOver[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function look() {
    const answer = await readHandover(http, post)
    setProblem('ok' in answer ? null : (answer.problem.detail ?? answer.problem.code))
    if ('ok' in answer) setItems(answer.ok)
  }

  return { items, problem, look, put: () => setItems(null) }
}
