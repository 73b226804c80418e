import { word, type Json } from './read'

export interface Named {
  readonly id: string
  readonly name: string
  /** Whether the person has a contact that is called. */
  readonly reached: boolean
}

export function named(json: Json): Named {
  return { id: word(json, 'id'), name: word(json, 'name'), reached: json.reached !== false }
}
