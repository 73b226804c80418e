import { clean } from './text'

/**
 * Readers of JSON that came over the wire. A field that is missing or of another type is null, never an error: a field
 * that cannot be read must not keep the rest of an incident from the duty officer. All text is cleaned here, once.
 */
export type Json = Record<string, unknown>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function text(from: Json, field: string): string | null {
  const value = from[field]
  if (typeof value === 'string') return clean(value)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

/** Text that stands in a sentence; empty where it is missing. */
export function word(from: Json, field: string): string {
  return text(from, field) ?? ''
}

export function number(from: Json, field: string): number | null {
  const value = from[field]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Milliseconds since 1970, from an ISO 8601 instant. */
export function instant(from: Json, field: string): number | null {
  const value = from[field]
  if (typeof value !== 'string') return null
  const millis = Date.parse(value)
  return Number.isNaN(millis) ? null : millis
}

export function child(from: Json, field: string): Json | null {
  const value = from[field]
  return isJson(value) ? value : null
}

export function children(from: Json, field: string): Json[] {
  const value = from[field]
  return Array.isArray(value) ? value.filter(isJson) : []
}

export function words(from: Json, field: string): string[] {
  const value = from[field]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').map(clean) : []
}

/** A map of texts, such as the parameters of a line. */
export function texts(from: Json, field: string): Readonly<Record<string, string>> {
  const value = child(from, field)
  if (value === null) return {}
  const found: Record<string, string> = {}
  for (const name of Object.keys(value)) {
    const one = text(value, name)
    if (one !== null) found[clean(name)] = one
  }
  return found
}
