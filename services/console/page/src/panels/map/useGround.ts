import { useEffect, useState } from 'react'
import { NO_GROUND, type Ground, type LayerFile } from '../../map/ground'
import { useConnection, useDesk } from '../../parts/desk'
import type { Json } from '../../picture/read'
import { readGround, readLayer } from '../../session/mapping'
import type { Fetch, Problem } from '../../session/session'

/** What lies under the picture, and whether it could be read; null while nobody knows. */
export interface GroundRead {
  readonly ground: Ground | null
  readonly problem: Problem | null
  readonly water: Json | null
  readonly boundary: Json | null
  readonly again: () => void
}

/** Reads it when the map is opened, and again when the console is there again: sites and schools change seldom. While it is away what was read stands. */
export function useGround(): GroundRead {
  const { http } = useDesk()
  const { state } = useConnection()
  const [asked, setAsked] = useState(0)
  const [ground, setGround] = useState<Ground | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const due = state === 'LIVE' || (state === 'BLIND' && ground === null)

  useEffect(() => {
    if (!due) return
    let gone = false
    void readGround(http).then((answer) => {
      if (gone) return
      if ('ok' in answer) setGround(answer.ok)
      setProblem('ok' in answer ? null : answer.problem)
    })
    return () => {
      gone = true
    }
  }, [http, asked, due])

  const { base } = ground ?? NO_GROUND
  return {
    ground,
    problem,
    water: useLayer(http, base.water),
    boundary: useLayer(http, base.boundary),
    again: () => setAsked((count) => count + 1),
  }
}

function useLayer(http: Fetch, file: LayerFile | null): Json | null {
  const [json, setJson] = useState<Json | null>(null)
  const path = file?.path ?? null
  useEffect(() => {
    if (path === null) return
    let gone = false
    void readLayer(http, path).then((read) => {
      if (!gone) setJson(read)
    })
    return () => {
      gone = true
    }
  }, [http, path])
  return json
}
