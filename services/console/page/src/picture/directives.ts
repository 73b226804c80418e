import { seated, type Seated } from './items'
import type { Picture } from './picture'
import { child, children, instant, number, text, word, type Json } from './read'
import { compare } from './selectors'

/** An order that must be answered. */
export interface Directive {
  readonly kind: 'directive'
  readonly id: string
  readonly incidentId: string
  readonly handling: string
  readonly from: Seated | null
  readonly fromOrganizationId: string
  readonly fromOrganizationName: string
  readonly organizationId: string
  readonly organizationName: string
  readonly unitName: string | null
  readonly text: string
  readonly state: string
  readonly givenAt: number | null
  readonly dueBy: number | null
  readonly pressed: number
  readonly answers: readonly Answer[]
  readonly endedAt: number | null
}

/** What its receiver said, and why that would not do. */
export interface Answer {
  readonly number: number
  readonly answer: string
  readonly text: string | null
  readonly at: number | null
  readonly by: Seated | null
  readonly returnReason: string | null
}

export function readDirective(json: Json, id: string): Directive {
  return {
    kind: 'directive',
    id,
    incidentId: word(json, 'incidentId'),
    handling: word(json, 'handling'),
    from: seatedIn(json, 'from'),
    fromOrganizationId: word(json, 'fromOrganizationId'),
    fromOrganizationName: word(json, 'fromOrganizationName'),
    organizationId: word(json, 'organizationId'),
    organizationName: word(json, 'organizationName'),
    unitName: text(json, 'unitName'),
    text: word(json, 'text'),
    state: word(json, 'state'),
    givenAt: instant(json, 'givenAt'),
    dueBy: instant(json, 'dueBy'),
    pressed: number(json, 'pressed') ?? 0,
    answers: children(json, 'answers').map(answer),
    endedAt: instant(json, 'endedAt'),
  }
}

function answer(json: Json): Answer {
  return {
    number: number(json, 'number') ?? 0,
    answer: word(json, 'answer'),
    text: text(json, 'text'),
    at: instant(json, 'at'),
    by: seatedIn(json, 'by'),
    returnReason: text(json, 'returnReason'),
  }
}

function seatedIn(json: Json, field: string): Seated | null {
  const one = child(json, field)
  return one === null ? null : seated(one)
}

/** Whatever is not known to be over is open. */
export function isUnsettled(directive: Directive): boolean {
  return directive.state !== 'ACCEPTED' && directive.state !== 'WITHDRAWN'
}

/** Whether its receiver has to say something; while it is answered, its giver has. */
export function awaitsAnswer(directive: Directive): boolean {
  return directive.state === 'GIVEN' || directive.state === 'RETURNED'
}

/** The directives of an incident: the open ones first, then the newest. */
export function directivesOf(picture: Picture, incidentId: string): Directive[] {
  return [...picture.directives.values()]
    .filter((one) => one.incidentId === incidentId)
    .sort(
      (a, b) =>
        Number(isUnsettled(b)) - Number(isUnsettled(a)) ||
        (b.givenAt ?? 0) - (a.givenAt ?? 0) ||
        compare(a.id, b.id),
    )
}

/** The directive that a matter is of. */
export function directiveOf(picture: Picture, matterId: string): Directive | undefined {
  const id = matterId.split('/')[0] ?? ''
  return picture.directives.get(matterId) ?? picture.directives.get(id)
}

/** Whom an officer of this organization may order; whether a town's enterprise lies in it is for dispatch to say. */
export function receiversFor(
  picture: Picture,
  organization: { id: string; tier: string },
): { id: string; name: string }[] {
  if (organization.tier === 'ENTERPRISE') return []
  const found = new Map<string, string>()
  for (const duty of picture.duty.values()) {
    const below = organization.tier === 'CITY' ? duty.tier !== 'CITY' : duty.tier === 'ENTERPRISE'
    if (below && duty.organizationId !== '') found.set(duty.organizationId, duty.organizationName)
  }
  return [...found].map(([id, name]) => ({ id, name })).sort((a, b) => compare(a.name, b.name))
}
