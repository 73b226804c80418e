import { children, instant, isJson, number, text, word, words, type Json } from '../picture/read'
import { readProblem, type Fetch, type Problem } from './session'

/** A contact of a person, in the order they are called; a fault says why it is not. */
export interface DirectoryContact {
  readonly channel: string
  readonly address: string
  readonly fault: string | null
  /** Whether the channel calls this one, the first on it. */
  readonly called: boolean
  /** When a code that it was sent was entered; null where it is unverified. */
  readonly verifiedAt: number | null
  readonly verifiedBy: string | null
}

export interface DirectoryPerson {
  readonly id: string
  readonly name: string
  readonly organizationName: string
  readonly phone: string
  readonly contacts: readonly DirectoryContact[]
  readonly reached: boolean
  readonly quiet: string | null
  readonly posts: readonly string[]
  readonly qualifications: readonly Qualification[]
}

/** What a person is qualified for; the last day is null where it does not end. */
export interface Qualification {
  readonly kind: string
  readonly name: string
  readonly validUntil: string | null
}

export interface Directory {
  /** Whether it is all of the city's. */
  readonly all: boolean
  readonly people: readonly DirectoryPerson[]
}

export interface FieldChange {
  readonly field: string
  readonly was: string | null
  readonly becomes: string | null
}

export interface RowChange {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly added: boolean
  readonly fields: readonly FieldChange[]
}

export interface BadRow {
  readonly place: string
  readonly field: string | null
  readonly value: string | null
  readonly reason: string
  readonly detail: string
}

/** What an import changes, or what a trial says it would. */
export interface Imported {
  readonly trial: boolean
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly changes: readonly RowChange[]
  readonly bad: readonly BadRow[]
}

export type Asked<T> = { readonly ok: T } | { readonly problem: Problem }

export const FORMATS = ['xlsx', 'yaml', 'vcard'] as const
export type Format = (typeof FORMATS)[number]

const PATH = '/api/directory'
const TYPES: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  yaml: 'application/yaml',
  vcard: 'text/vcard',
}
const ENDINGS: Readonly<Record<string, Format>> = { xlsx: 'xlsx', yaml: 'yaml', yml: 'yaml', vcf: 'vcard' }

/** Where the browser loads the directory down from. */
export function exportPath(format: Format): string {
  return `${PATH}/export?format=${format}`
}

/** By the ending of a file's name; null for one that is none of them. */
export function formatOf(name: string): Format | null {
  return ENDINGS[name.toLowerCase().split('.').at(-1) ?? ''] ?? null
}

export async function readDirectory(http: Fetch): Promise<Asked<Directory>> {
  return ask(http, PATH, { method: 'GET', headers: { accept: 'application/json' } }, (json) => ({
    all: json.all === true,
    people: children(json, 'people').map(person),
  }))
}

/** Tells what the file would change. */
export async function tryImport(http: Fetch, format: Format, file: Blob): Promise<Asked<Imported>> {
  return bring(http, format, file, true, null)
}

/** Imports the file. A repeat under the same key goes on where it was. */
export async function importFile(
  http: Fetch,
  format: Format,
  file: Blob,
  key: string,
): Promise<Asked<Imported>> {
  return bring(http, format, file, false, key)
}

/** Has six digits sent to the contact that the channel calls. */
export async function sendCode(
  http: Fetch,
  person: string,
  channel: string,
  key: string,
): Promise<Asked<null>> {
  const headers = { 'idempotency-key': key }
  return ask(http, `${contactPath(person, channel)}/code`, { method: 'POST', headers }, () => null)
}

/** The contact is verified where these are the digits that it was sent. */
export async function enterCode(
  http: Fetch,
  person: string,
  channel: string,
  code: string,
  key: string,
): Promise<Asked<null>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  const body = JSON.stringify({ code })
  return ask(
    http,
    `${contactPath(person, channel)}/verification`,
    { method: 'POST', headers, body },
    () => null,
  )
}

function contactPath(person: string, channel: string): string {
  return `/api/people/${encodeURIComponent(person)}/contacts/${encodeURIComponent(channel)}`
}

async function bring(http: Fetch, format: Format, file: Blob, trial: boolean, key: string | null) {
  const headers = { 'content-type': TYPES[format], ...(key !== null && { 'idempotency-key': key }) }
  const path = `${PATH}/imports?format=${format}&trial=${String(trial)}`
  return ask(http, path, { method: 'POST', headers, body: file }, imported)
}

/** One request, and what its answer says. */
export async function ask<T>(
  http: Fetch,
  path: string,
  init: RequestInit,
  read: (json: Json) => T,
): Promise<Asked<T>> {
  try {
    const response = await http(path, init)
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return { ok: read(isJson(json) ? json : {}) }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}

function person(json: Json): DirectoryPerson {
  const quiet = isJson(json.quiet) ? json.quiet : null
  return {
    id: word(json, 'id'),
    name: word(json, 'name'),
    organizationName: word(json, 'organizationName'),
    phone: word(json, 'phone'),
    contacts: children(json, 'contacts').map((one) => ({
      channel: word(one, 'channel'),
      address: word(one, 'address'),
      fault: text(one, 'fault'),
      called: one.called === true,
      verifiedAt: instant(one, 'verifiedAt'),
      verifiedBy: text(one, 'verifiedBy'),
    })),
    reached: json.reached !== false,
    quiet: quiet === null ? null : `${word(quiet, 'from').slice(0, 5)}–${word(quiet, 'until').slice(0, 5)}`,
    posts: words(json, 'posts'),
    qualifications: children(json, 'qualifications').map((one) => ({
      kind: word(one, 'kind'),
      name: word(one, 'name'),
      validUntil: text(one, 'validUntil'),
    })),
  }
}

function imported(json: Json): Imported {
  return {
    trial: json.trial === true,
    added: number(json, 'added') ?? 0,
    changed: number(json, 'changed') ?? 0,
    unchanged: number(json, 'unchanged') ?? 0,
    changes: children(json, 'changes').map((one) => ({
      kind: word(one, 'kind'),
      id: word(one, 'id'),
      name: word(one, 'name'),
      added: one.added === true,
      fields: children(one, 'fields').map((field) => ({
        field: word(field, 'field'),
        was: text(field, 'was'),
        becomes: text(field, 'becomes'),
      })),
    })),
    bad: children(json, 'bad').map((one) => ({
      place: word(one, 'place'),
      field: text(one, 'field'),
      value: text(one, 'value'),
      reason: word(one, 'reason'),
      detail: word(one, 'detail'),
    })),
  }
}
