import { aidsOf, isAidOpen } from './aids'
import { clocksOf, isOwed } from './clocks'
import type { Alert, Duty, Incident, Line, Notice, Notification, Seated, Step } from './items'
import type { Assignment, Unit } from './units'
import type { Listed } from './checklists'
import { isUnsettled } from './directives'
import type { Picture } from './picture'
import { isUnsent } from './upwardReports'

/** The tiers from above; whatever else comes last. */
export const TIERS = ['CITY', 'TOWN', 'AGENCY', 'ENTERPRISE'] as const
const POST_KINDS = ['DUTY_LEADER', 'DUTY_OFFICER', 'STANDBY_OFFICER', 'RESPONDER']

/** Whatever is not known to be over is open. */
const OVER = new Set(['ACKNOWLEDGED', 'STOOD_DOWN', 'SETTLED'])

export function isOpen(alert: Alert): boolean {
  return !OVER.has(alert.state)
}

/** Whether the incident belongs to a drill: then it counts nowhere among what is real. */
export function isOfDrill(picture: Picture, incidentId: string): boolean {
  return picture.incidents.get(incidentId)?.drillId != null
}

/** An alert is mine when it is for my post, or when it has reached my post on its way up. */
export function isMine(alert: Alert, postId: string): boolean {
  return alert.postId === postId || alert.alerted.some((person) => person.postId === postId)
}

/** Who of those told at this post has not acknowledged, where each person has to. */
export function missingAt(alert: Alert, postId: string): readonly Seated[] {
  return alert.roll?.missing.filter((one) => one.postId === postId) ?? []
}

/** Whether somebody at this post still has to acknowledge: where each person has to, those at the post may all have. */
export function waitsFor(alert: Alert, postId: string): boolean {
  if (!isOpen(alert) || !isMine(alert, postId)) return false
  const isTold = alert.alerted.some((one) => one.postId === postId)
  return alert.roll === null || !isTold || missingAt(alert, postId).length > 0
}

/** Ids of what is not settled: the incident's alerts that nobody acknowledged, assignments and directives that go on, what is still to be done, and what is to be reported. */
export function stillOpen(picture: Picture, incidentId: string): string[] {
  const alerts = [...picture.alerts.values()].filter(
    (one) => one.incidentId === incidentId && one.matter === null && isOpen(one),
  )
  const assignments = [...picture.assignments.values()].filter(
    (one) => one.incidentId === incidentId && isUnderWay(one),
  )
  const clocks = clocksOf(picture, incidentId).filter(isOwed)
  const directives = [...picture.directives.values()].filter(
    (one) => one.incidentId === incidentId && isUnsettled(one),
  )
  const reports = [...picture.upwardReports.values()].filter(
    (one) => one.incidentId === incidentId && isUnsent(one),
  )
  const items = (picture.checklists.get(incidentId)?.items ?? []).filter(isToBeDone)
  const offer = picture.leads.get(incidentId)?.offer ?? null
  return [
    ...[
      ...alerts,
      ...assignments,
      ...directives,
      ...reports,
      ...clocks,
      ...aidsOf(picture, incidentId).filter(isAidOpen),
    ].map(({ id }) => id),
    ...items.map(({ name }) => `checklist/${name}`),
    ...(offer === null ? [] : [`lead/${offer.number}`]),
  ]
}

/** An item of a checklist that somebody still has to do, late or not. */
export function isToBeDone({ state }: Listed): boolean {
  return state === 'OPEN' || state === 'OVERDUE'
}

/** Who leads: as it was last transferred, else whom its category alerted as its leads. */
export function leadsOf(picture: Picture, incidentId: string): { id: string; name: string }[] {
  const lead = picture.leads.get(incidentId)
  if (lead !== undefined) return [{ id: lead.organizationId, name: lead.organizationName }]
  const byCategory = alertsOf(picture, incidentId).filter(({ reason }) => reason === 'LEAD_AGENCY')
  return [...new Map(byCategory.map((one) => [one.organizationId, one.organizationName])).entries()].map(
    ([id, name]) => ({ id, name }),
  )
}

/** Who may be asked to lead: the city, the towns and the agencies, as far as a post of theirs is on duty. */
export function mayLead(picture: Picture): { id: string; name: string }[] {
  return dutyByTier(picture)
    .filter(({ tier }) => tier !== 'ENTERPRISE')
    .flatMap(({ organizations }) => organizations.map(({ id, name }) => ({ id, name })))
}

/** How many alarms were sounded, as far as the timeline goes back. */
export function alarmsOf(picture: Picture, incidentId: string): number {
  return Math.max(
    0,
    ...linesOf(picture, incidentId)
      .filter(({ event }) => event === 'AlarmSounded')
      .map(({ params }) => Number(params.number)),
  )
}

/** From the least to the most; levels add up. */
export const LEVELS = ['IV', 'III', 'II', 'I'] as const

/** Whether an alert of the incident is mine. */
export function isAlerted(picture: Picture, incidentId: string, postId: string): boolean {
  return [...picture.alerts.values()].some(
    (alert) => alert.incidentId === incidentId && isMine(alert, postId),
  )
}

/** A step of an alert's plan, in the round in which it can be taken. */
export interface StepAhead {
  readonly round: number
  readonly step: Step
}

/** The steps that can be taken now, the next one first; those that were taken come again in the next round. */
export function stepsAhead(alert: Alert): StepAhead[] {
  const inRound = (round: number) => alert.steps.map((step) => ({ round, step }))
  return [...inRound(alert.round), ...inRound(alert.round + 1)]
    .filter(({ round, step }) => isAhead(alert, { round, step: step.number }))
    .slice(0, alert.steps.length)
}

export function isAhead(alert: Alert, { round, step }: { round: number; step: number }): boolean {
  return round > alert.round || (round === alert.round && step > alert.step)
}

/** Open alerts, mine first, then those whose next step is due soonest. */
export function openAlerts(picture: Picture, postId: string): Alert[] {
  return [...picture.alerts.values()]
    .filter(isOpen)
    .sort(
      (a, b) =>
        Number(isMine(b, postId)) - Number(isMine(a, postId)) ||
        (a.nextDueAt ?? Infinity) - (b.nextDueAt ?? Infinity) ||
        compare(a.id, b.id),
    )
}

export function openAlertsOfMine(picture: Picture, postId: string): Alert[] {
  return openAlerts(picture, postId).filter((alert) => waitsFor(alert, postId))
}

/** One row of the incident list. */
export interface IncidentRow {
  readonly incident: Incident
  readonly alerts: readonly Alert[]
  readonly open: number
  readonly mine: number
}

/** Incidents, newest first, with their alerts. */
export function incidentRows(picture: Picture, postId: string): IncidentRow[] {
  const byIncident = grouped([...picture.alerts.values()], (alert) => alert.incidentId)
  return [...picture.incidents.values()]
    .sort((a, b) => (b.receivedAt ?? 0) - (a.receivedAt ?? 0) || compare(b.number, a.number))
    .map((incident) => {
      const alerts = sortAlerts(byIncident.get(incident.id) ?? [])
      const open = alerts.filter(isOpen)
      return { incident, alerts, open: open.length, mine: open.filter((one) => waitsFor(one, postId)).length }
    })
}

export function alertsOf(picture: Picture, incidentId: string): Alert[] {
  return sortAlerts([...picture.alerts.values()].filter((alert) => alert.incidentId === incidentId))
}

function sortAlerts(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort(
    (a, b) =>
      rank(TIERS, a.tier) - rank(TIERS, b.tier) ||
      compare(a.organizationName, b.organizationName) ||
      compare(a.id, b.id),
  )
}

/** The timeline of an incident, oldest first; a line's id ends in its entry and index. */
export function linesOf(picture: Picture, incidentId: string): Line[] {
  return [...(picture.lines.get(incidentId)?.values() ?? [])].sort(
    (a, b) => (a.at ?? 0) - (b.at ?? 0) || a.id.localeCompare(b.id, 'en', { numeric: true }),
  )
}

/** The steps of every alert of an incident: the lines due, done, lateness, reason. */
export function stepLinesOf(picture: Picture, incidentId: string): Line[] {
  return linesOf(picture, incidentId).filter((line) => line.event === 'StepTaken')
}

/** Rules that say who must know and alerted nobody: a person has to call instead. */
export function nobodyLinesOf(picture: Picture, incidentId: string): Line[] {
  return linesOf(picture, incidentId).filter((line) => line.event === 'RuleAlertedNobody')
}

/** Where the last notification of an alert to each person on each channel stands; the timeline has them all. */
export function latestNotifications(picture: Picture, alertId: string): Notification[] {
  const all = [...picture.notifications.values()]
    .filter((one) => one.alertId === alertId)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || compare(a.id, b.id))
  return [...new Map(all.map((one) => [`${one.personId} ${one.channel}`, one])).values()]
}

/** Who is on duty at one tier, by organization and then by post. */
export interface DutyTier {
  readonly tier: string
  readonly organizations: readonly {
    readonly id: string
    readonly name: string
    readonly posts: readonly Duty[]
  }[]
}

export function dutyByTier(picture: Picture): DutyTier[] {
  const tiers = grouped([...picture.duty.values()], (duty) => duty.tier)
  return [...tiers]
    .sort(([a], [b]) => rank(TIERS, a) - rank(TIERS, b) || compare(a, b))
    .map(([tier, posts]) => ({
      tier,
      organizations: [...grouped(posts, (post) => post.organizationId)]
        .map(([id, own]) => ({
          id,
          name: own[0]?.organizationName ?? '',
          posts: own.sort(
            (a, b) =>
              rank(POST_KINDS, a.postKind) - rank(POST_KINDS, b.postKind) || compare(a.postName, b.postName),
          ),
        }))
        .sort((a, b) => compare(a.name, b.name)),
    }))
}

/** Notices that say the same, newest first. */
export interface NoticeGroup {
  readonly newest: Notice
  readonly all: readonly Notice[]
}

/** Notices by what they say, alarms first, then the newest: the same alarm a hundred times is one alarm. */
export function noticeGroups(picture: Picture): NoticeGroup[] {
  const newestFirst = [...picture.notices.values()].sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
  return [...grouped(newestFirst, (notice) => `${notice.level} ${notice.code}`).values()]
    .flatMap((all) => (all[0] === undefined ? [] : [{ newest: all[0], all }]))
    .sort((a, b) => Number(b.newest.level === 'ALARM') - Number(a.newest.level === 'ALARM'))
}

const ENDS = ['RELEASED', 'DECLINED', 'LAPSED', 'WITHDRAWN', 'DISSOLVED']

export function isUnderWay(assignment: Assignment): boolean {
  return !ENDS.includes(assignment.state)
}

/** What can be said of an assignment, in the order in which it happens. */
export const ASSIGNMENT_ACTS = [
  'acceptance',
  'decline',
  'departure',
  'arrival',
  'release',
  'withdrawal',
  'safety',
] as const
export type AssignmentAct = (typeof ASSIGNMENT_ACTS)[number]

const POSSIBLE: Readonly<Record<string, readonly AssignmentAct[]>> = {
  OFFERED: ['acceptance', 'decline', 'withdrawal'],
  ACCEPTED: ['departure', 'arrival', 'release', 'withdrawal'],
  EN_ROUTE: ['arrival', 'release', 'withdrawal'],
  ON_SCENE: ['safety', 'release'],
}

/** What can be done now; whether somebody may is for dispatch to say, this only leaves out what it would refuse. */
export function actsOn(assignment: Assignment, organization: { id: string; tier: string }): AssignmentAct[] {
  const city = organization.tier === 'CITY'
  const own = organization.id === assignment.organizationId
  return (POSSIBLE[assignment.state] ?? []).filter((act) => (act === 'withdrawal' ? city : city || own))
}

/** The assignments of an incident: those under way first, then the newest. */
export function assignmentsOf(picture: Picture, incidentId: string): Assignment[] {
  return [...picture.assignments.values()]
    .filter((one) => one.incidentId === incidentId)
    .sort(
      (a, b) =>
        Number(isUnderWay(b)) - Number(isUnderWay(a)) ||
        (b.offeredAt ?? 0) - (a.offeredAt ?? 0) ||
        compare(a.id, b.id),
    )
}

/** The newest line that says that nobody could be sent; null where a later offer was made. */
export function shortfallOf(picture: Picture, incidentId: string): Line | null {
  const last = linesOf(picture, incidentId)
    .filter((line) => line.event === 'ShortfallNamed' || line.event === 'UnitOffered')
    .at(-1)
  return last?.event === 'ShortfallNamed' ? last : null
}

/** Units by the organization whose they are. */
export function unitsByOrganization(picture: Picture): { id: string; name: string; units: Unit[] }[] {
  return [...grouped([...picture.units.values()], (unit) => unit.organizationId)]
    .map(([id, units]) => ({
      id,
      name: units[0]?.organizationName ?? '',
      units: units.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
    }))
    .sort((a, b) => compare(a.name, b.name))
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(by(one))
    if (group) group.push(one)
    else groups.set(by(one), [one])
  }
  return groups
}

function rank(order: readonly string[], value: string): number {
  const at = order.indexOf(value)
  return at < 0 ? order.length : at
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
