import type { Absent } from './absences'
import { isOwed, type StatutoryClock } from './clocks'
import { isUnsettled, type Directive } from './directives'
import type { Duty, Swapped } from './duties'
import type { Alert, Incident, Notification } from './items'
import type { Doubt } from './matches'
import type { MonitoredSite, SensorWarning } from './monitoring'
import type { Picture } from './picture'
import { isOfDrill, isOpen, isUnderWay, waitsFor } from './selectors'
import type { Assignment } from './units'

/** What somebody has to answer, whoever it is, with what it is of. Each has one place where it is answered. */
export type Awaiting = {
  /** The same for the same matter, however often it changes. */
  readonly key: string
  /** Since when it waits. */
  readonly since: number | null
  /** Until when it is to be answered; null where no time is set. */
  readonly dueAt: number | null
  /** Whether it is late whatever the clock says: somebody has failed already. */
  readonly late: boolean
  /** From when on it is worth a look. */
  readonly shownFrom: number
} & Matter

type Matter =
  | { readonly kind: 'ALERT'; readonly alert: Alert }
  | { readonly kind: 'UNREACHED'; readonly alert: Alert; readonly notification: Notification }
  | { readonly kind: 'CLOCK'; readonly clock: StatutoryClock }
  | { readonly kind: 'DIRECTIVE'; readonly directive: Directive }
  | { readonly kind: 'CREW'; readonly assignment: Assignment }
  | { readonly kind: 'FOLLOW_UP'; readonly incident: Incident }
  | { readonly kind: 'MATCH'; readonly incidentId: string; readonly doubt: Doubt }
  | { readonly kind: 'WARNING'; readonly site: MonitoredSite; readonly warning: SensorWarning }
  | { readonly kind: 'GAP'; readonly duty: Duty }
  | { readonly kind: 'ABSENCE'; readonly duty: Duty; readonly absence: Absent }
  | { readonly kind: 'SWAP'; readonly duty: Duty; readonly swap: Swapped }

/** Who looks: what waits for the own post stands elsewhere, and larger. */
export interface Viewer {
  readonly post: { readonly id: string }
  readonly organization: { readonly id: string; readonly tier: string }
}

const ALWAYS = -Infinity
const UNTIMED = { since: null, dueAt: null, late: false, shownFrom: ALWAYS }
/** A follow-up or a crew is worth a look shortly before it is late; ours. */
const SHORTLY_MILLIS = 300_000

/**
 * Everything in the picture that awaits an answer, but the alerts that wait for the viewer, and what is of a drill: that stands
 * at its incident, and never before what is real.
 */
export function awaitingIn(picture: Picture, viewer: Viewer): Awaiting[] {
  return allIn(picture, viewer).filter((one) => !isOfDrill(picture, incidentOf(one) ?? ''))
}

/** The incident that it is of; null of what is of a site or a post. */
export function incidentOf(row: Awaiting): string | null {
  switch (row.kind) {
    case 'ALERT':
    case 'UNREACHED':
      return row.alert.incidentId
    case 'CLOCK':
      return row.clock.incidentId
    case 'DIRECTIVE':
      return row.directive.incidentId
    case 'CREW':
      return row.assignment.incidentId
    case 'FOLLOW_UP':
      return row.incident.id
    case 'MATCH':
      return row.incidentId
    case 'WARNING':
    case 'GAP':
    case 'ABSENCE':
    case 'SWAP':
      return null
  }
}

function allIn(picture: Picture, viewer: Viewer): Awaiting[] {
  const alerts = [...picture.alerts.values()].filter(isOpen)
  // Whoever owes it is called by an alert of its own: that one stands here until it is acknowledged.
  const called = new Set(alerts.flatMap(({ matter }) => (matter === null ? [] : [matter.id.split('/')[0]])))
  const uncalled = ({ id }: { id: string }) => !called.has(id)
  return [
    ...alerts.filter((one) => !waitsFor(one, viewer.post.id)).map(ofAlert),
    ...unreached(picture, alerts),
    ...[...picture.clocks.values()].filter(isOwed).filter(uncalled).map(ofClock),
    ...[...picture.directives.values()].filter(isUnsettled).filter(uncalled).map(ofDirective),
    ...[...picture.assignments.values()].filter(uncalled).flatMap(ofCrew),
    ...[...picture.incidents.values()].flatMap(ofFollowUp),
    ...matches(picture),
    ...[...picture.monitoring.values()].flatMap(ofSite),
    ...[...picture.duty.values()].flatMap((duty) => ofChair(duty, viewer)),
  ]
}

function ofAlert(alert: Alert): Awaiting {
  return { ...UNTIMED, kind: 'ALERT', key: `alert ${alert.id}`, dueAt: alert.nextDueAt, alert }
}

/** Whom no notification of an open alert came through to, on any channel. */
function unreached(picture: Picture, alerts: readonly Alert[]): Awaiting[] {
  const open = new Map(alerts.map((alert) => [alert.id, alert]))
  // Of thousands few have failed: only of those the latest on each channel is looked for.
  const failed = new Set<string>()
  for (const one of picture.notifications.values())
    if (hasFailed(one) && open.has(one.alertId)) failed.add(`unreached ${one.alertId} ${one.personId}`)
  if (failed.size === 0) return []
  const byPerson = new Map<string, { alert: Alert; latest: Map<string, Notification> }>()
  for (const one of picture.notifications.values()) {
    const alert = open.get(one.alertId)
    if (alert === undefined) continue
    const key = `unreached ${one.alertId} ${one.personId}`
    if (!failed.has(key)) continue
    const { latest } = byPerson.get(key) ?? { latest: new Map<string, Notification>() }
    const known = latest.get(one.channel)
    if (known === undefined || (known.at ?? 0) <= (one.at ?? 0)) latest.set(one.channel, one)
    byPerson.set(key, { alert, latest })
  }
  return [...byPerson].flatMap(([key, { alert, latest }]) => {
    const all = [...latest.values()].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    const notification = all.at(-1)
    if (notification === undefined || !all.every(hasFailed)) return []
    const since = notification.at
    return [{ ...UNTIMED, kind: 'UNREACHED', key, since, late: true, alert, notification }]
  })
}

function hasFailed({ state, shownAt, deliveredAt, repliedAt }: Notification): boolean {
  const failed = state === 'FAILED' || state === 'UNKNOWN' || state === 'SUPPRESSED'
  return failed && shownAt === null && deliveredAt === null && repliedAt === null
}

function ofClock(clock: StatutoryClock): Awaiting {
  return {
    ...UNTIMED,
    kind: 'CLOCK',
    key: `clock ${clock.id}`,
    since: clock.startedAt,
    dueAt: clock.dueAt,
    // Until half of it is gone nobody is in a hurry.
    shownFrom: (clock.dueAt ?? 0) - (clock.limitMinutes ?? 0) * 30_000,
    clock,
  }
}

function ofDirective(directive: Directive): Awaiting {
  const { id, givenAt, dueBy } = directive
  // Of an answer only its giver's word is awaited, and that has no time.
  const dueAt = directive.state === 'ANSWERED' ? null : dueBy
  return { ...UNTIMED, kind: 'DIRECTIVE', key: `directive ${id}`, since: givenAt, dueAt, directive }
}

function ofCrew(assignment: Assignment): Awaiting[] {
  const { id, crew } = assignment
  if (crew === null || !isUnderWay(assignment)) return []
  const shownFrom = crew.missed > 0 ? ALWAYS : (crew.heardBy ?? 0) - SHORTLY_MILLIS
  return [
    {
      ...UNTIMED,
      kind: 'CREW',
      key: `crew ${id}`,
      dueAt: crew.heardBy,
      late: crew.missed > 0,
      shownFrom,
      assignment,
    },
  ]
}

function ofFollowUp(incident: Incident): Awaiting[] {
  const { followUp } = incident.assessment
  if (followUp === null || incident.closing?.stage === 'CLOSED') return []
  const missed = followUp.missedSince
  return [
    {
      ...UNTIMED,
      kind: 'FOLLOW_UP',
      key: `followUp ${incident.id}`,
      since: missed,
      dueAt: missed ?? followUp.dueAt,
      late: missed !== null,
      shownFrom: missed === null ? (followUp.dueAt ?? 0) - SHORTLY_MILLIS : ALWAYS,
      incident,
    },
  ]
}

/** Each doubt once, though both of its incidents name it. */
function matches(picture: Picture): Awaiting[] {
  const found = new Map<string, Awaiting>()
  for (const { id, proposals } of picture.matches.values())
    for (const doubt of proposals) {
      const key = `match ${doubt.incidentId} ${doubt.otherId}`
      const since = picture.incidents.get(doubt.incidentId)?.receivedAt ?? null
      // It stands at the one that came later.
      if (!found.has(key) || id === doubt.incidentId)
        found.set(key, { ...UNTIMED, kind: 'MATCH', key, since, incidentId: id, doubt })
    }
  return [...found.values()]
}

function ofSite(site: MonitoredSite): Awaiting[] {
  return site.warnings
    .filter(({ answer }) => answer === null)
    .map((warning) => ({
      ...UNTIMED,
      kind: 'WARNING',
      key: `warning ${warning.id}`,
      since: warning.raisedAt,
      dueAt: warning.nextAt,
      site,
      warning,
    }))
}

function ofChair(duty: Duty, { post, organization }: Viewer): Awaiting[] {
  const may = organization.tier === 'CITY' || organization.id === duty.organizationId
  const above = organization.tier === 'TOWN' && duty.tier === 'ENTERPRISE'
  const gap: Awaiting[] =
    duty.gap === null
      ? []
      : [{ ...UNTIMED, kind: 'GAP', key: gapKey(duty), since: duty.gap.since, late: true, duty }]
  const absences = duty.absences
    .filter(({ approvedBy }) => approvedBy === null && (may || above))
    .map((absence): Awaiting => {
      const key = `absence ${absence.id}`
      return { ...UNTIMED, kind: 'ABSENCE', key, dueAt: absence.from, duty, absence }
    })
  // A swap is its people's own matter.
  const swaps = duty.swaps
    .filter(() => duty.id === post.id || organization.id === duty.organizationId)
    .map((swap): Awaiting => {
      const key = `swap ${duty.id} ${swap.id}`
      return { ...UNTIMED, kind: 'SWAP', key, dueAt: swap.asker.from, duty, swap }
    })
  return [...gap, ...absences, ...swaps]
}

/** The next gap of a post is another one. */
function gapKey({ id, gap }: Duty): string {
  return `gap ${id} ${gap?.since ?? ''}`
}
