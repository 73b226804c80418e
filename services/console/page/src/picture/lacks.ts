import { text, word, type Json } from './read'

/** A qualification 资质 that a post asks for and that somebody does not have, or not for ever. */
export interface Lack {
  readonly name: string
  /** The last day on which the person has it, or had it, as `2026-12-05`; null for one it never had. */
  readonly validUntil: string | null
}

export function readLack(json: Json): Lack {
  return { name: word(json, 'name'), validUntil: text(json, 'validUntil') }
}
