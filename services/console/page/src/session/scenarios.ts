import { child, children, number, text, word, words, type Json } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

/** A scenario as it is written; which fields of an inject are told depends on its kind. */
export interface ScenarioDraft {
  readonly id: string
  readonly name: string
  readonly summary: string | null
  readonly kind: string
  readonly extent: string
  readonly towns: readonly string[]
  readonly director: string
  readonly evaluators: readonly string[]
  readonly participants: readonly string[]
  readonly units: readonly string[]
  readonly outside: readonly string[]
  readonly objectives: readonly string[]
  readonly injects: readonly InjectDraft[]
  readonly expectations: readonly ExpectationDraft[]
  readonly enterprise: string | null
}

export interface InjectDraft {
  readonly id: string
  readonly title: string
  readonly afterSeconds: number | null
  readonly follows: string | null
  readonly kind: string
  readonly by: string | null
  readonly of: string | null
  /** A JSON object or rows, as text. */
  readonly body: string | null
  readonly posts: readonly string[]
  readonly unit: string | null
  readonly channel: string | null
  readonly seconds: number | null
  readonly text: string | null
}

export interface ExpectationDraft {
  readonly id: string
  readonly text: string
  readonly heading: string
  readonly after: string | null
  readonly withinSeconds: number | null
  /** Null where an evaluator judges it. */
  readonly expected: ExpectedDraft | null
}

export interface ExpectedDraft {
  readonly kind: string
  readonly post: string | null
  readonly unit: string | null
  readonly atLeast: number | null
}

export interface Town {
  readonly code: string
  readonly name: string
}

const GET = { method: 'GET', headers: { accept: 'application/json' } }

/** The library, with all that comes in its scenarios. */
export function readLibrary(http: Fetch): Promise<Asked<readonly ScenarioDraft[]>> {
  return ask(http, '/api/drill-scenarios', GET, (json) => children(json, 'scenarios').map(draft))
}

/** The city's towns. */
export function readTowns(http: Fetch): Promise<Asked<readonly Town[]>> {
  return ask(http, '/api/calls/places', GET, (json) =>
    children(json, 'towns').map((town) => ({ code: word(town, 'code'), name: word(town, 'name') })),
  )
}

/** Nothing yet. */
export function emptyScenario(id: string): ScenarioDraft {
  return {
    id,
    name: '',
    summary: null,
    kind: 'TABLETOP',
    extent: 'SINGLE',
    towns: [],
    director: '',
    evaluators: [],
    participants: [],
    units: [],
    outside: [],
    objectives: [],
    injects: [],
    expectations: [],
    enterprise: null,
  }
}

function draft(json: Json): ScenarioDraft {
  return {
    id: word(json, 'id'),
    name: word(json, 'name'),
    summary: text(json, 'summary'),
    kind: word(json, 'kind'),
    extent: word(json, 'extent'),
    towns: words(json, 'towns'),
    director: word(json, 'director'),
    evaluators: words(json, 'evaluators'),
    participants: words(json, 'participants'),
    units: words(json, 'units'),
    outside: words(json, 'outside'),
    objectives: words(json, 'objectives'),
    injects: children(json, 'injects').map((one) => ({
      id: word(one, 'id'),
      title: word(one, 'title'),
      afterSeconds: number(one, 'afterSeconds') ?? 0,
      follows: text(one, 'follows'),
      kind: word(one, 'kind'),
      by: text(one, 'by'),
      of: text(one, 'of'),
      body: text(one, 'body'),
      posts: words(one, 'posts'),
      unit: text(one, 'unit'),
      channel: text(one, 'channel'),
      seconds: number(one, 'seconds'),
      text: text(one, 'text'),
    })),
    expectations: children(json, 'expectations').map((one) => {
      const expected = child(one, 'expected')
      return {
        id: word(one, 'id'),
        text: word(one, 'text'),
        heading: word(one, 'heading'),
        after: text(one, 'after'),
        withinSeconds: number(one, 'withinSeconds'),
        expected: expected && {
          kind: word(expected, 'kind'),
          post: text(expected, 'post'),
          unit: text(expected, 'unit'),
          atLeast: number(expected, 'atLeast'),
        },
      }
    }),
    enterprise: text(json, 'enterprise'),
  }
}
