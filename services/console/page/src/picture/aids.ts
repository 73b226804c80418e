import { seatedOrNobody, type Seated } from './items'
import type { Picture } from './picture'
import { child, children, instant, number, text, word, words, type Json } from './read'
import { compare } from './selectors'

/** A request for mutual aid, on either side of it. */
export interface Aid {
  readonly kind: 'aid'
  readonly id: string
  readonly incidentId: string
  /** Whether the other side makes it of this one. */
  readonly asked: boolean
  readonly jurisdiction: string
  readonly jurisdictionName: string
  readonly incidentNumber: string
  readonly category: string
  readonly placeText: string | null
  readonly siteName: string | null
  readonly handling: string
  readonly needs: readonly string[]
  readonly unitKind: string | null
  readonly count: number
  readonly stagingArea: string | null
  readonly askedAt: number | null
  readonly answerBy: number | null
  readonly units: readonly AidedUnit[]
  readonly declined: AidDecline | null
  readonly end: string | null
}

export interface AidedUnit {
  readonly assignmentId: string
  readonly unitId: string
  readonly unitName: string
  readonly state: string
  readonly at: number | null
}

export interface AidDecline {
  readonly reason: string
  readonly text: string | null
  readonly at: number | null
  readonly by: Seated | null
}

/** Whom this jurisdiction can ask. */
export interface Neighbour {
  readonly kind: 'neighbour'
  readonly id: string
  readonly name: string
}

export function readAid(json: Json, id: string): Aid {
  const declined = child(json, 'declined')
  return {
    kind: 'aid',
    id,
    incidentId: word(json, 'incidentId'),
    asked: json.asked === true,
    jurisdiction: word(json, 'jurisdiction'),
    jurisdictionName: word(json, 'jurisdictionName'),
    incidentNumber: word(json, 'incidentNumber'),
    category: word(json, 'category'),
    placeText: text(json, 'placeText'),
    siteName: text(json, 'siteName'),
    handling: word(json, 'handling'),
    needs: words(json, 'needs'),
    unitKind: text(json, 'unitKind'),
    count: number(json, 'count') ?? 0,
    stagingArea: text(json, 'stagingArea'),
    askedAt: instant(json, 'askedAt'),
    answerBy: instant(json, 'answerBy'),
    units: children(json, 'units').map((unit) => ({
      assignmentId: word(unit, 'assignmentId'),
      unitId: word(unit, 'unitId'),
      unitName: word(unit, 'unitName'),
      state: word(unit, 'state'),
      at: instant(unit, 'at'),
    })),
    declined: declined && {
      reason: word(declined, 'reason'),
      text: text(declined, 'text'),
      at: instant(declined, 'at'),
      by: seatedOrNobody(child(declined, 'by')),
    },
    end: text(json, 'end'),
  }
}

export function readNeighbour(json: Json, id: string): Neighbour {
  return { kind: 'neighbour', id, name: word(json, 'name') }
}

const ENDS = ['RELEASED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'CALLED_OFF', 'DISSOLVED']

export function isComing({ state }: AidedUnit): boolean {
  return !ENDS.includes(state)
}

/** Whether more units can be sent for it, or are waited for. */
export function isWaiting({ declined, end, units, count }: Aid): boolean {
  return (
    declined === null &&
    end === null &&
    units.filter((one) => isComing(one) || one.state === 'RELEASED').length < count
  )
}

/** Whether there is anything to call off. */
export function isAidOpen(aid: Aid): boolean {
  return aid.end === null && (aid.declined === null || aid.units.some(isComing))
}

/** What is asked for an incident, the newest first. */
export function aidsOf(picture: Picture, incidentId: string): Aid[] {
  return newestFirst([...picture.aids.values()].filter((one) => !one.asked && one.incidentId === incidentId))
}

/** What others ask of this jurisdiction and is not over, the newest first. */
export function askedAids(picture: Picture): Aid[] {
  return newestFirst(
    [...picture.aids.values()].filter((one) => one.asked && (isWaiting(one) || one.units.some(isComing))),
  )
}

function newestFirst(aids: Aid[]): Aid[] {
  return aids.sort((a, b) => (b.askedAt ?? 0) - (a.askedAt ?? 0) || compare(a.id, b.id))
}
