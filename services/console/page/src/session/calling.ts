import { children, instant, isJson, word } from '../picture/read'
import { HARMS } from '../picture/items'
import { readProblem, type Fetch, type Problem } from './session'

/** What is told in words of its own, beside what a report has a field for; each goes into the description under its question. */
export const ASIDES = [
  'spreading',
  'inside',
  'source',
  'vehicles',
  'load',
  'blocked',
  'symptoms',
  'eaten',
  'equipment',
  'crowd',
  'water',
  'onScene',
] as const
export type Aside = (typeof ASIDES)[number]

/** The fields of the form; all are text while somebody types. */
export const CALL_FIELDS = [
  'category',
  'description',
  'place',
  'siteId',
  'point',
  'datum',
  'substance',
  'container',
  'wind',
  ...HARMS,
  'atRisk',
  'evacuated',
  'occurredAt',
  'measuresTaken',
  'leadersPresent',
  'callerName',
  'callerUnit',
  'callerPhone',
  ...ASIDES,
] as const
export type CallField = (typeof CALL_FIELDS)[number]
/** What is known; what is missing was not told, which is not nothing. */
export type CallFields = Readonly<Partial<Record<CallField, string>>>

/** Gases that a caller names oftenest, by their UN number (Emergency Response Guidebook); their names stand in the words. */
export const KNOWN_SUBSTANCES = [
  '1005',
  '1017',
  '1050',
  '1052',
  '1053',
  '1079',
  '1040',
  '1075',
  '1971',
] as const

/** Written together: half of where it is would be somewhere else. */
const LOCATION: readonly CallField[] = ['place', 'siteId', 'point', 'datum']

/** What happens, and where: with that alone somebody can go. What is not known holds nothing back. */
export function tellsEnough(fields: CallFields): boolean {
  const what = said(fields, 'category') ?? said(fields, 'description')
  const where = said(fields, 'place') ?? said(fields, 'siteId') ?? said(fields, 'point')
  return what !== null && where !== null
}

export function tellsAnything(fields: CallFields): boolean {
  return CALL_FIELDS.some((field) => field !== 'datum' && said(fields, field) !== null)
}

/** What was told since; of a place all of it. Nothing that was told is taken back by an empty field. */
export function since(fields: CallFields, sent: CallFields): CallFields {
  const changed = CALL_FIELDS.filter((field) => {
    const now = said(fields, field)
    return now !== null && now !== said(sent, field)
  })
  const moved = changed.some((field) => LOCATION.includes(field) && field !== 'datum')
  const news = changed.filter((field) => field !== 'datum' && !LOCATION.includes(field))
  return only(fields, moved ? [...news, ...LOCATION] : news)
}

/** A report as intake reads it; `asideWord` says a question in words. */
export function reportBody(fields: CallFields, asideWord: (aside: Aside) => string): object {
  const text = (field: CallField) => said(fields, field) ?? undefined
  const asides = ASIDES.flatMap((aside) => {
    const answer = said(fields, aside)
    return answer === null ? [] : [`${asideWord(aside)}${answer}`]
  })
  const description = [said(fields, 'description'), ...asides].filter((one) => one !== null).join('\n')
  const harmed = Object.fromEntries(HARMS.map((harm) => [harm, count(text(harm))]))
  return {
    ...pruned({
      category: text('category'),
      description: description === '' ? undefined : description,
      occurredAt: beijing(text('occurredAt')),
      location: pruned({ text: text('place'), ...pointBody(fields) }),
      siteId: text('siteId'),
      substance: substanceBody(fields),
      casualties: pruned(harmed),
      extent: pruned({ atRisk: count(text('atRisk')), evacuated: count(text('evacuated')) }),
      measuresTaken: text('measuresTaken'),
      particulars: pruned({ leadersPresent: text('leadersPresent') }),
      wind: pruned({ from: text('wind') }),
      reporter: pruned({ name: text('callerName'), unit: text('callerUnit'), phone: text('callerPhone') }),
    }),
  }
}

/** Latitude and longitude as people read them out; null where it cannot be both. */
export function pointOf(text: string): { readonly latitude: number; readonly longitude: number } | null {
  const figures = text.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? []
  const [one, other] = figures
  if (one === undefined || other === undefined || figures.length !== 2) return null
  // China lies east of 73° and south of 54°: which is which can be told.
  const [latitude, longitude] = one > other ? [other, one] : [one, other]
  return latitude <= 90 && longitude <= 180 ? { latitude, longitude } : null
}

/** A UN number stands at the end, as it is proposed, or alone. */
export function substanceOf(text: string): { readonly unNumber?: string; readonly name?: string } {
  const [, name, unNumber] = /^(.*?)\s*(?:UN\s*)?(\d{4})$/i.exec(text) ?? []
  if (unNumber === undefined) return { name: text }
  return name === undefined || name === '' ? { unNumber } : { unNumber, name }
}

/** As it is proposed. */
export function substanceWord(unNumber: string, name: string): string {
  return `${name} UN ${unNumber}`
}

function substanceBody(fields: CallFields): object | undefined {
  const name = said(fields, 'substance')
  return pruned({
    ...(name === null ? {} : substanceOf(name)),
    container: said(fields, 'container') ?? undefined,
  })
}

/** What is no point stands verbatim where the place is told: it is not lost. */
function pointBody(fields: CallFields): object {
  const point = said(fields, 'point')
  if (point === null) return {}
  const read = pointOf(point)
  if (read !== null) return { ...read, datum: said(fields, 'datum') ?? 'WGS-84' }
  const place = said(fields, 'place')
  return { text: place === null ? point : `${place} ${point}` }
}

/** What is no number goes as it was typed, and is kept verbatim with a warning. */
function count(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined
  return /^\d{1,6}$/.test(text) ? Number(text) : text
}

/** The field has a minute of Beijing time; whatever else it is goes as it is. */
function beijing(minute: string | undefined): string | undefined {
  return minute !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(minute) ? `${minute}:00+08:00` : minute
}

function pruned(parts: Readonly<Record<string, unknown>>): object | undefined {
  const told = Object.entries(parts).filter(([, part]) => part !== undefined)
  return told.length === 0 ? undefined : Object.fromEntries(told)
}

export function said(fields: CallFields, field: CallField): string | null {
  const text = fields[field]?.trim() ?? ''
  return text === '' ? null : text
}

function only(fields: CallFields, wanted: readonly CallField[]): CallFields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => wanted.includes(field as CallField)))
}

/** What came of a call that is on disk. */
export interface Taken {
  readonly reportId: string
  readonly receivedAt: number | null
  readonly kind: string
  /** What nobody has told yet: words of the content list. */
  readonly missing: readonly string[]
  readonly warnings: readonly string[]
}

export type CallAnswer =
  | { readonly taken: Taken }
  | { readonly refused: Problem }
  | { readonly unanswered: string | null }
  | 'SIGNED_OUT'

const ANSWER_WITHIN_MILLIS = 10_000

/** Sends it once; a repeat has the same key and the very same body. */
export async function sendCall(
  http: Fetch,
  { key, path, body }: { readonly key: string; readonly path: string; readonly body: string },
): Promise<CallAnswer> {
  try {
    const response = await http(path, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', 'idempotency-key': key },
      body,
      signal: AbortSignal.timeout(ANSWER_WITHIN_MILLIS),
    })
    if (response.ok) return { taken: taken(await response.json()) }
    if (response.status === 401) return 'SIGNED_OUT'
    const problem = await readProblem(response)
    return response.status >= 500 || response.status === 429
      ? { unanswered: problem.code }
      : { refused: problem }
  } catch {
    return { unanswered: null }
  }
}

function taken(json: unknown): Taken {
  const answer = isJson(json) ? json : {}
  return {
    reportId: word(answer, 'reportId'),
    receivedAt: instant(answer, 'receivedAt'),
    kind: word(answer, 'kind'),
    missing: children(answer, 'missingFields').map((one) => word(one, 'field')),
    warnings: children(answer, 'warnings').map((one) => word(one, 'message')),
  }
}
