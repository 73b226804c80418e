import { useCallback, useEffect, useState } from 'react'
import { useDesk } from './desk'
import { readPeople, type ToSeat } from '../session/leaves'

/** People of a post's organization, read when somebody asks for them, and again when asked to. */
export function usePeople(post: string) {
  const { http } = useDesk()
  const [people, setPeople] = useState<readonly ToSeat[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const look = useCallback(async () => {
    const answer = await readPeople(http, post)
    setProblem('ok' in answer ? null : (answer.problem.detail ?? answer.problem.code))
    if ('ok' in answer) setPeople(answer.ok)
  }, [http, post])
  useEffect(() => {
    let looking = true
    void readPeople(http, post).then((answer) => {
      if (!looking) return
      if ('ok' in answer) setPeople(answer.ok)
      else setProblem(answer.problem.detail ?? answer.problem.code)
    })
    return () => {
      looking = false
    }
  }, [http, post])
  return { people, problem, look }
}
