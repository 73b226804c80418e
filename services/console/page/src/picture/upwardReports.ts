import { seatedOrNobody, type Seated } from './items'
import type { Picture } from './picture'
import { child, children, instant, number, text, word, type Json } from './read'
import { compare } from './selectors'

/** The headings of the official form, in its order. */
export const HEADINGS = [
  'SOURCE',
  'OCCURRED',
  'PLACE',
  'UNIT_PROFILE',
  'COURSE',
  'CASUALTIES',
  'EXTENT',
  'LOSS',
  'MEASURES',
  'LEADERS',
  'TREND',
  'OTHER',
] as const
export type Heading = (typeof HEADINGS)[number]

/** What the form makes of two minutes: when, where, what, and who is harmed. */
export const SHORT: readonly Heading[] = ['OCCURRED', 'PLACE', 'COURSE', 'CASUALTIES']

/** Headings with figures, which have a time they are from. */
export const FIGURES: readonly Heading[] = ['CASUALTIES', 'EXTENT', 'LOSS']

export interface Section {
  readonly heading: string
  /** Empty where nothing is known yet. */
  readonly text: string
  readonly asOf: number | null
}

/** What the city reports upward, as far as it has come. */
export interface OfficialReport {
  readonly kind: 'upwardReport'
  readonly id: string
  readonly incidentId: string
  readonly handling: string
  readonly number: number
  readonly reportKind: string
  readonly title: string
  readonly sections: readonly Section[]
  readonly revision: number
  readonly state: string
  readonly draftedAt: number | null
  readonly draftedBy: Seated | null
  readonly editedAt: number | null
  readonly editedBy: Seated | null
  readonly dueBy: number | null
  readonly pressed: number
  readonly returned: Returned | null
  readonly signature: Signature | null
  readonly sendings: readonly Sending[]
  readonly offices: readonly Office[]
}

/** An office above to which it can go by itself, and how the last attempt went. */
export interface Office {
  readonly id: string
  readonly name: string
  readonly party: string
  /** Null where there was none. */
  readonly state: string | null
  readonly attempt: number
  readonly code: string | null
  readonly at: number | null
}

export interface Returned {
  readonly reason: string
  readonly at: number | null
  readonly by: Seated | null
}

export interface Signature {
  readonly isStandingIn: boolean
  readonly isOwnDraft: boolean
  readonly at: number | null
  readonly by: Seated | null
}

export interface Sending {
  readonly to: string
  readonly channel: string
  readonly toldTo: string
  readonly sentAt: number | null
  readonly receipt: string | null
  readonly by: Seated | null
}

export function readUpwardReport(json: Json, id: string): OfficialReport {
  return {
    kind: 'upwardReport',
    id,
    incidentId: word(json, 'incidentId'),
    handling: word(json, 'handling'),
    number: number(json, 'number') ?? 0,
    reportKind: word(json, 'reportKind'),
    title: word(json, 'title'),
    sections: children(json, 'sections').map((one) => ({
      heading: word(one, 'heading'),
      text: word(one, 'text'),
      asOf: instant(one, 'asOf'),
    })),
    revision: number(json, 'revision') ?? 1,
    // Whatever is not known to be over is still to be written.
    state: text(json, 'state') ?? 'DRAFT',
    draftedAt: instant(json, 'draftedAt'),
    draftedBy: seatedOrNobody(child(json, 'draftedBy')),
    editedAt: instant(json, 'editedAt'),
    editedBy: seatedOrNobody(child(json, 'editedBy')),
    dueBy: instant(json, 'dueBy'),
    pressed: number(json, 'pressed') ?? 0,
    returned: returned(child(json, 'returned')),
    signature: signature(child(json, 'signature')),
    sendings: children(json, 'sendings').map((one) => ({
      to: word(one, 'to'),
      channel: word(one, 'channel'),
      toldTo: word(one, 'toldTo'),
      sentAt: instant(one, 'sentAt'),
      receipt: text(one, 'receipt'),
      by: seatedOrNobody(child(one, 'by')),
    })),
    offices: children(json, 'offices').map((one) => ({
      id: word(one, 'id'),
      name: word(one, 'name'),
      party: word(one, 'party'),
      state: text(one, 'state'),
      attempt: number(one, 'attempt') ?? 0,
      code: text(one, 'code'),
      at: instant(one, 'at'),
    })),
  }
}

function returned(json: Json | null): Returned | null {
  return json === null
    ? null
    : { reason: word(json, 'reason'), at: instant(json, 'at'), by: seatedOrNobody(child(json, 'by')) }
}

function signature(json: Json | null): Signature | null {
  return json === null
    ? null
    : {
        isStandingIn: json.isStandingIn === true,
        isOwnDraft: json.isOwnDraft === true,
        at: instant(json, 'at'),
        by: seatedOrNobody(child(json, 'by')),
      }
}

/** Whether its text may still change. */
export function isWritten({ state }: OfficialReport): boolean {
  return state === 'DRAFT' || state === 'RETURNED' || state === 'SUBMITTED'
}

/** Where it stands on the page. */
export function reportAnchor(id: string): string {
  return `upward-report-${id}`
}

/** Whether nobody above has it yet: closing the incident names it as left open. */
export function isUnsent(report: OfficialReport): boolean {
  return isWritten(report) || report.state === 'SIGNED_OFF'
}

/** Whether its text stands: it is signed off, or sent as well. */
export function isSigned({ state }: OfficialReport): boolean {
  return state === 'SIGNED_OFF' || state === 'SENT'
}

/** Whether it says what was written: a heading without text is not known yet, named or not. */
export function isSaying(
  { title, sections }: Pick<OfficialReport, 'title' | 'sections'>,
  written: { readonly title: string; readonly sections: readonly { heading: string; text: string }[] },
): boolean {
  const under = (heading: string) => sections.find((one) => one.heading === heading)?.text ?? ''
  return title === written.title && written.sections.every(({ heading, text }) => under(heading) === text)
}

/** Those of the incident: the newest first. */
export function upwardReportsOf(picture: Picture, incidentId: string): OfficialReport[] {
  return [...picture.upwardReports.values()]
    .filter((one) => one.incidentId === incidentId)
    .sort((a, b) => (b.draftedAt ?? 0) - (a.draftedAt ?? 0) || compare(b.id, a.id))
}

/** The report that a matter is of. */
export function upwardReportOf(picture: Picture, matterId: string): OfficialReport | undefined {
  return picture.upwardReports.get(matterId.split('/')[0] ?? '')
}

/** Which may be drafted next; none while one is being written. */
export function kindsInTurn(reports: readonly OfficialReport[]): readonly string[] {
  if (reports.some(isWritten)) return []
  const signed = reports.filter(isSigned)
  if (signed.length === 0) return ['INITIAL']
  return signed.some(({ reportKind }) => reportKind === 'FINAL') ? ['SUPPLEMENTARY'] : ['FOLLOW_UP', 'FINAL']
}
