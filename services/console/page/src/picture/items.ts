import { coordinates, type Coordinates } from './coordinates'
import { assessment, type Assessment } from './assessments'
import { readClock, type StatutoryClock } from './clocks'
import { readUpwardReport, type OfficialReport } from './upwardReports'
import { readMatches, type Matches } from './matches'
import { readZones, type HazardZones } from './zones'
import {
  readConduct,
  readDrill,
  readFinding,
  readScenario,
  type Conduct,
  type Drill,
  type Finding,
  type Scenario,
} from './drills'
import { readDirective, type Directive } from './directives'
import { readDuty, type Duty } from './duties'
import { readChecklist, type Checklist } from './checklists'
import { readAid, readNeighbour, type Aid, type Neighbour } from './aids'
import { readLead, type Lead } from './leads'
import { readMonitoring, type MonitoredSite } from './monitoring'
import { readSpotCheck, type SpotCheck } from './spotChecks'
import { readAssignment, readProposal, readUnit, type Assignment, type Proposal, type Unit } from './units'
import { child, children, instant, isJson, number, text, texts, word, words, type Json } from './read'

export type { DisabledContact, Duty, OnDuty } from './duties'

/** What the picture is made of. Every item is an upsert, identified by kind and id; instants are milliseconds.
 * Kinds that are read alike stand here together; a family of its own is read in a file of its own. */
export type Item =
  | Incident
  | Alert
  | Line
  | Directive
  | Notification
  | Duty
  | Unit
  | Assignment
  | Proposal
  | Checklist
  | Lead
  | Aid
  | Neighbour
  | StatutoryClock
  | OfficialReport
  | HazardZones
  | Matches
  | SpotCheck
  | MonitoredSite
  | Drill
  | Conduct
  | Finding
  | Scenario
  | Notice
  | Gone

export interface Incident {
  readonly kind: 'incident'
  readonly id: string
  readonly number: string
  readonly category: string
  readonly towns: readonly Town[]
  readonly townKnownBy: string
  readonly placeText: string | null
  readonly coordinates: Coordinates | null
  readonly siteId: string | null
  readonly siteName: string | null
  readonly organizationName: string | null
  readonly receivedAt: number | null
  readonly occurredAt: number | null
  readonly flags: readonly string[]
  readonly reports: readonly Report[]
  readonly substance: Substance | null
  readonly casualties: Casualties | null
  readonly claim: Claim | null
  readonly closing: Closing | null
  /** Since when it is shown, of one that had left the picture and was reopened; null where it is whole. */
  readonly shownFrom: number | null
  readonly assessment: Assessment
  /** Of many not all are shown. */
  readonly reportCount: number
  /** Of the drill that it belongs to; null of what is real. */
  readonly drillId: string | null
}

/** That an incident is controlled or closed, and what it came to. */
export interface Closing {
  readonly stage: string
  readonly outcome: string | null
  readonly at: number | null
  readonly by: Seated
}

/** Who sees to an incident. */
export interface Claim {
  readonly by: Seated
  readonly at: number | null
  /** From then on another post may take it over. */
  readonly staleFrom: number | null
}

export interface Town {
  readonly code: string
  readonly name: string
}

export interface Report {
  readonly id: string
  readonly receivedAt: number | null
  readonly description: string | null
  readonly measuresTaken: string | null
  readonly reporterName: string | null
  readonly reporterPhone: string | null
  readonly reporterUnit: string | null
  readonly warnings: readonly Warning[]
  /** As it came, but for characters that would act. */
  readonly body: string
  /** Which it is among those of its happening; null where an older server does not say. */
  readonly kind: string | null
  /** Among the follow-ups, from 1. */
  readonly number: number | null
  /** The report that it says it corrects, and those that say that they correct it. */
  readonly corrects: string | null
  readonly correctedBy: readonly string[]
  /** Photos and recordings that came with it; their bytes are read by their hash. */
  readonly attachments: readonly Attachment[]
  /** Who took it on the phone; null where it was sent. */
  readonly taken: Seated | null
}

export interface Attachment {
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: number | null
  readonly receivedAt: number | null
}

export interface Warning {
  readonly pointer: string
  readonly code: string
  readonly message: string
}

export interface Substance {
  readonly unNumber: string | null
  readonly cas: string | null
  readonly name: string | null
  readonly quantityKilograms: number | null
  readonly container: string | null
}

export const HARMS = [
  'dead',
  'missing',
  'trapped',
  'seriouslyInjured',
  'slightlyInjured',
  'poisoned',
] as const
export type Casualties = Readonly<Record<(typeof HARMS)[number], number | null>>

export interface Alert {
  readonly kind: 'alert'
  readonly id: string
  readonly incidentId: string
  readonly incidentNumber: string
  readonly postId: string
  readonly postName: string
  readonly organizationId: string
  readonly organizationName: string
  readonly tier: string
  readonly reason: string
  readonly state: string
  readonly round: number
  readonly step: number
  readonly steps: readonly Step[]
  readonly alerted: readonly Seated[]
  readonly nextDueAt: number | null
  readonly acknowledgedAt: number | null
  readonly acknowledgedBy: Seated | null
  /** When it is raised again if nobody sees to the incident; null where it is not. */
  readonly raisedAgainAt: number | null
  readonly stoodDown: StoodDown | null
  /** What it is about within its incident; null where it is the incident itself. */
  readonly matter: Matter | null
  /** Who has acknowledged, where each person has to; null where one of a post is enough. */
  readonly roll: Roll | null
}

/** Of those who were told, in the order they acknowledged, and who has not. */
export interface Roll {
  readonly received: readonly { readonly by: Seated; readonly at: number | null }[]
  readonly missing: readonly Seated[]
}

/** The alert's reason says of which kind it is. */
export interface Matter {
  readonly id: string
  readonly about: string | null
  readonly answerBy: number | null
}

/** Who said that nobody has to acknowledge, and why. */
export interface StoodDown {
  readonly reason: string
  readonly at: number | null
  readonly by: Seated
}

export interface Step {
  readonly number: number
  readonly people: readonly Seated[]
  readonly acknowledgeWithinSeconds: number | null
}

/** A person at a post. */
export interface Seated {
  readonly postId: string
  readonly postName: string
  readonly personId: string
  readonly personName: string
}

export interface Line {
  readonly kind: 'line'
  readonly id: string
  readonly incidentId: string
  readonly at: number | null
  readonly event: string
  readonly actor: string | null
  readonly params: Readonly<Record<string, string>>
}

export interface Notification {
  readonly kind: 'notification'
  readonly id: string
  readonly alertId: string
  readonly incidentId: string
  readonly personId: string
  readonly personName: string
  readonly postName: string
  readonly channel: string
  readonly state: string
  readonly attempt: number
  readonly at: number | null
  readonly code: string | null
  /** Each receipt stands by itself: none of them implies another, and none is an acknowledgement. */
  readonly deliveredAt: number | null
  readonly shownAt: number | null
  readonly repliedAt: number | null
  /** What the last reply was taken for. */
  readonly reply: string | null
  /** Whether nobody has found out that the person has the contact. */
  readonly unverified: boolean
}

/** A team or vehicle that may be sent. */

/** Which units could go to an incident, the best first. */

/** The response level of an incident, and what has to be done at it. */

/** Who leads an incident, since its lead was first offered to another. */

export interface Notice {
  readonly kind: 'notice'
  readonly id: string
  readonly level: string
  readonly code: string
  readonly params: Readonly<Record<string, string>>
  readonly at: number | null
}

export interface Gone {
  readonly kind: 'gone'
  readonly of: string
  readonly id: string
}

/** Reads one item; null where it has no id or is of a kind this page does not know (a newer server may send one). */
export function readItem(json: unknown): Item | null {
  if (!isJson(json)) return null
  const id = text(json, 'id')
  if (id === null || id === '') return null
  switch (json.kind) {
    case 'incident':
      return incident(json, id)
    case 'alert':
      return alert(json, id)
    case 'line':
      return {
        kind: 'line',
        id,
        incidentId: word(json, 'incidentId'),
        at: instant(json, 'at'),
        event: word(json, 'event'),
        actor: text(json, 'actor'),
        params: texts(json, 'params'),
      }
    case 'notification':
      return {
        kind: 'notification',
        id,
        alertId: word(json, 'alertId'),
        incidentId: word(json, 'incidentId'),
        personId: word(json, 'personId'),
        personName: word(json, 'personName'),
        postName: word(json, 'postName'),
        channel: word(json, 'channel'),
        state: word(json, 'state'),
        attempt: number(json, 'attempt') ?? 1,
        at: instant(json, 'at'),
        code: text(json, 'code'),
        deliveredAt: instant(json, 'deliveredAt'),
        shownAt: instant(json, 'shownAt'),
        repliedAt: instant(json, 'repliedAt'),
        reply: text(json, 'reply'),
        unverified: json.unverified === true,
      }
    case 'duty':
      return readDuty(json, id)
    case 'unit':
      return readUnit(json, id)
    case 'assignment':
      return readAssignment(json, id)
    case 'proposal':
      return readProposal(json, id)
    case 'directive':
      return readDirective(json, id)
    case 'checklist':
      return readChecklist(json, id)
    case 'aid':
      return readAid(json, id)
    case 'neighbour':
      return readNeighbour(json, id)
    case 'lead':
      return readLead(json, id)
    case 'clock':
      return readClock(json, id)
    case 'upwardReport':
      return readUpwardReport(json, id)
    case 'zones':
      return readZones(json, id)
    case 'matches':
      return readMatches(json, id)
    case 'spotCheck':
      return readSpotCheck(json, id)
    case 'monitoring':
      return readMonitoring(json, id)
    case 'drill':
      return readDrill(json, id)
    case 'conduct':
      return readConduct(json, id)
    case 'finding':
      return readFinding(json, id)
    case 'scenario':
      return readScenario(json, id)
    case 'notice':
      return {
        kind: 'notice',
        id,
        level: word(json, 'level'),
        code: word(json, 'code'),
        params: texts(json, 'params'),
        at: instant(json, 'at'),
      }
    case 'gone':
      return { kind: 'gone', of: word(json, 'of'), id }
    default:
      return null
  }
}

function incident(json: Json, id: string): Incident {
  return {
    kind: 'incident',
    id,
    number: word(json, 'number'),
    category: text(json, 'category') ?? 'UNKNOWN',
    towns: children(json, 'towns').map((town) => ({ code: word(town, 'code'), name: word(town, 'name') })),
    townKnownBy: text(json, 'townKnownBy') ?? 'NOBODY',
    placeText: text(json, 'placeText'),
    coordinates: coordinates(child(json, 'coordinates')),
    siteId: text(json, 'siteId'),
    siteName: text(json, 'siteName'),
    organizationName: text(json, 'organizationName'),
    receivedAt: instant(json, 'receivedAt'),
    occurredAt: instant(json, 'occurredAt'),
    flags: words(json, 'flags'),
    reports: children(json, 'reports').map(report),
    substance: substance(child(json, 'substance')),
    casualties: casualties(child(json, 'casualties')),
    claim: claim(child(json, 'claim')),
    closing: closing(child(json, 'closing')),
    shownFrom: instant(json, 'shownFrom'),
    assessment: assessment(child(json, 'assessment'), seated),
    // Of an older server all are here.
    reportCount: number(json, 'reportCount') ?? children(json, 'reports').length,
    drillId: text(json, 'drillId'),
  }
}

function closing(json: Json | null): Closing | null {
  const by = json && child(json, 'by')
  return json === null || by === null
    ? null
    : {
        stage: word(json, 'stage'),
        outcome: text(json, 'outcome'),
        at: instant(json, 'at'),
        by: seated(by),
      }
}

function claim(json: Json | null): Claim | null {
  const by = json && child(json, 'by')
  return json === null || by === null
    ? null
    : { by: seated(by), at: instant(json, 'at'), staleFrom: instant(json, 'staleFrom') }
}

function report(json: Json): Report {
  // Flat in one that this page kept itself.
  const chain = child(json, 'chain') ?? json
  const taken = child(json, 'taken')
  return {
    id: word(json, 'id'),
    receivedAt: instant(json, 'receivedAt'),
    description: text(json, 'description'),
    measuresTaken: text(json, 'measuresTaken'),
    reporterName: text(json, 'reporterName'),
    reporterPhone: text(json, 'reporterPhone'),
    reporterUnit: text(json, 'reporterUnit'),
    warnings: children(json, 'warnings').map((one) => ({
      pointer: word(one, 'pointer'),
      code: word(one, 'code'),
      message: word(one, 'message'),
    })),
    body: word(json, 'body'),
    kind: text(chain, 'kind'),
    number: number(chain, 'number'),
    corrects: text(chain, 'corrects'),
    correctedBy: words(json, 'correctedBy'),
    attachments: children(json, 'attachments').map((one) => ({
      sha256: word(one, 'sha256'),
      mediaType: word(one, 'mediaType'),
      bytes: number(one, 'bytes'),
      receivedAt: instant(one, 'receivedAt'),
    })),
    taken: taken === null ? null : seated(taken),
  }
}

function substance(json: Json | null): Substance | null {
  if (json === null) return null
  return {
    unNumber: text(json, 'unNumber'),
    cas: text(json, 'cas'),
    name: text(json, 'name'),
    quantityKilograms: number(json, 'quantityKilograms'),
    container: text(json, 'container'),
  }
}

function casualties(json: Json | null): Casualties | null {
  if (json === null) return null
  return Object.fromEntries(HARMS.map((harm) => [harm, number(json, harm)])) as Casualties
}

function alert(json: Json, id: string): Alert {
  const by = child(json, 'acknowledgedBy')
  return {
    kind: 'alert',
    id,
    incidentId: word(json, 'incidentId'),
    incidentNumber: word(json, 'incidentNumber'),
    postId: word(json, 'postId'),
    postName: word(json, 'postName'),
    organizationId: word(json, 'organizationId'),
    organizationName: word(json, 'organizationName'),
    tier: word(json, 'tier'),
    reason: word(json, 'reason'),
    // Whatever is not known to be acknowledged is open.
    state: text(json, 'state') ?? 'OPEN',
    round: number(json, 'round') ?? 1,
    step: number(json, 'step') ?? 1,
    steps: children(json, 'steps').map((one, index) => ({
      number: number(one, 'number') ?? index + 1,
      people: children(one, 'people').map(seated),
      acknowledgeWithinSeconds: number(one, 'acknowledgeWithinSeconds'),
    })),
    alerted: children(json, 'alerted').map(seated),
    nextDueAt: instant(json, 'nextDueAt'),
    acknowledgedAt: instant(json, 'acknowledgedAt'),
    acknowledgedBy: by === null ? null : seated(by),
    raisedAgainAt: instant(json, 'raisedAgainAt'),
    stoodDown: stoodDown(child(json, 'stoodDown')),
    matter: matter(child(json, 'matter')),
    roll: roll(child(json, 'roll')),
  }
}

function roll(json: Json | null): Roll | null {
  if (json === null) return null
  return {
    received: children(json, 'received').flatMap((one) => {
      const by = child(one, 'by')
      return by === null ? [] : [{ by: seated(by), at: instant(one, 'at') }]
    }),
    missing: children(json, 'missing').map(seated),
  }
}

function matter(json: Json | null): Matter | null {
  return json === null
    ? null
    : { id: word(json, 'id'), about: text(json, 'about'), answerBy: instant(json, 'answerBy') }
}

function stoodDown(json: Json | null): StoodDown | null {
  const by = json && child(json, 'by')
  return json === null || by === null
    ? null
    : { reason: word(json, 'reason'), at: instant(json, 'at'), by: seated(by) }
}

export function seatedOrNobody(json: Json | null): Seated | null {
  return json === null ? null : seated(json)
}

export function seated(json: Json): Seated {
  return {
    postId: word(json, 'postId'),
    postName: word(json, 'postName'),
    personId: word(json, 'personId'),
    personName: word(json, 'personName'),
  }
}
