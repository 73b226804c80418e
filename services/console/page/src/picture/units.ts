import { coordinates, type Coordinates } from './coordinates'
import { child, children, instant, number, text, word, words, type Json } from './read'

export interface Unit {
  readonly kind: 'unit'
  readonly id: string
  readonly name: string
  readonly unitKind: string
  readonly capabilities: readonly string[]
  readonly crew: number | null
  readonly organizationId: string
  readonly organizationName: string
  readonly state: string
  /** NO, EXERCISE or ACTUAL. */
  readonly engaged: string
  /** Where it was last heard of, else its base; null where an older server does not say. */
  readonly coordinates: Coordinates | null
  /** Null where it never told where it is: then it is shown at its base. */
  readonly positionAt: number | null
}

/** One unit, one incident. */
export interface Assignment {
  readonly kind: 'assignment'
  readonly id: string
  readonly incidentId: string
  readonly unitId: string
  readonly unitName: string
  readonly organizationId: string
  readonly organizationName: string
  readonly handling: string
  readonly state: string
  readonly needs: readonly string[]
  readonly why: ProposedUnit | null
  readonly offeredAt: number | null
  readonly answerBy: number | null
  readonly acceptedAt: number | null
  readonly enRouteAt: number | null
  readonly onSceneAt: number | null
  readonly endedAt: number | null
  readonly declined: string | null
  readonly crew: Crew | null
}

/** Whether the crew of a unit on scene is heard of. */
export interface Crew {
  readonly everySeconds: number
  readonly heardBy: number | null
  readonly missed: number
}

export interface Proposal {
  readonly kind: 'proposal'
  /** The incident's id. */
  readonly id: string
  readonly needs: readonly string[]
  readonly units: readonly ProposedUnit[]
  readonly shortfall: readonly string[]
}

export interface ProposedUnit {
  readonly unitId: string
  readonly unitName: string
  readonly covers: readonly string[]
  readonly distanceMetres: number | null
  readonly positionAt: number | null
  readonly inDrill: boolean
  /** Whether a routing service said the distance; otherwise it is estimated. */
  readonly routed: boolean
  /** Whether it is of the kind that was asked for; false where any kind will do. */
  readonly ofKind: boolean
}

export function readAssignment(json: Json, id: string): Assignment {
  const why = child(json, 'why')
  return {
    kind: 'assignment',
    id,
    incidentId: word(json, 'incidentId'),
    unitId: word(json, 'unitId'),
    unitName: word(json, 'unitName'),
    organizationId: word(json, 'organizationId'),
    organizationName: word(json, 'organizationName'),
    handling: word(json, 'handling'),
    state: word(json, 'state'),
    needs: words(json, 'needs'),
    why: why === null ? null : proposedUnit(why),
    offeredAt: instant(json, 'offeredAt'),
    answerBy: instant(json, 'answerBy'),
    acceptedAt: instant(json, 'acceptedAt'),
    enRouteAt: instant(json, 'enRouteAt'),
    onSceneAt: instant(json, 'onSceneAt'),
    endedAt: instant(json, 'endedAt'),
    declined: text(json, 'declined'),
    crew: crew(child(json, 'crew')),
  }
}

function crew(json: Json | null): Crew | null {
  return json === null
    ? null
    : {
        everySeconds: number(json, 'everySeconds') ?? 0,
        heardBy: instant(json, 'heardBy'),
        missed: number(json, 'missed') ?? 0,
      }
}

function proposedUnit(json: Json): ProposedUnit {
  return {
    unitId: word(json, 'unitId'),
    unitName: word(json, 'unitName'),
    covers: words(json, 'covers'),
    distanceMetres: number(json, 'distanceMetres'),
    positionAt: instant(json, 'positionAt'),
    inDrill: json.inDrill === true,
    routed: json.routed === true,
    ofKind: json.ofKind === true,
  }
}

export function readUnit(json: Json, id: string): Unit {
  return {
    kind: 'unit',
    id,
    name: word(json, 'name'),
    unitKind: word(json, 'unitKind'),
    capabilities: words(json, 'capabilities'),
    crew: number(json, 'crew'),
    organizationId: word(json, 'organizationId'),
    organizationName: word(json, 'organizationName'),
    state: word(json, 'state'),
    engaged: word(json, 'engaged'),
    coordinates: coordinates(child(json, 'coordinates')),
    positionAt: instant(json, 'positionAt'),
  }
}

export function readProposal(json: Json, id: string): Proposal {
  return {
    kind: 'proposal',
    id,
    needs: words(json, 'needs'),
    units: children(json, 'units').map(proposedUnit),
    shortfall: words(json, 'shortfall'),
  }
}
