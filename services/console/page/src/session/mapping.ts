import { ground, type Ground } from '../map/ground'
import { isJson, type Json } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

const READING = { method: 'GET', headers: { accept: 'application/json, application/geo+json' } }

export async function readGround(http: Fetch): Promise<Asked<Ground>> {
  return ask(http, '/api/map', READING, ground)
}

/** A layer of the operator's; what is no GeoJSON is none. */
export async function readLayer(http: Fetch, path: string): Promise<Json | null> {
  const answer = await ask(http, path, READING, (json) => json)
  return 'ok' in answer && isJson(answer.ok) && typeof answer.ok.type === 'string' ? answer.ok : null
}
