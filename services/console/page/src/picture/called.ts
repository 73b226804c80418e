import type { OnDuty } from './duties'
import type { Alert, Line, Notification, Seated, Step } from './items'
import type { Picture } from './picture'
import { alertsOf, isOpen, latestNotifications, linesOf, nobodyLinesOf } from './selectors'

/** Where an alert stands, in one word; of what holds the one that asks most of whoever reads it. */
export type Verdict =
  | 'ACKNOWLEDGED'
  | 'STOOD_DOWN'
  | 'SETTLED'
  /** No step was taken yet. */
  | 'NOT_BEGUN'
  /** No step of its plan has anybody. */
  | 'NOBODY_THERE'
  /** Whoever was told was told on no channel that took it. */
  | 'UNREACHED'
  /** It is told later. */
  | 'HELD'
  /** The drill takes its calls away, or is not running. */
  | 'SUPPRESSED'
  /** Told, and silent. */
  | 'SILENT'
  /** Of those who each have to acknowledge some have. */
  | 'SOME_MISSING'

/** Why somebody was called for a post or was not, and what comes next. */
export interface Called {
  readonly alert: Alert
  readonly verdict: Verdict
  readonly told: readonly Told[]
  readonly skipped: readonly Skipped[]
  readonly ahead: readonly Ahead[]
  /** Whom to phone, best first. */
  readonly phone: readonly ToPhone[]
  /** Since when the post lacks people; null where it does not, or nobody knows since when. */
  readonly lackingSince: number | null
  readonly lacking: boolean
}

/** One person who was told, and what came of it on each channel. */
export interface Told {
  readonly person: Seated
  readonly step: number | null
  readonly at: number | null
  readonly ways: readonly Way[]
  readonly acknowledged: boolean
  readonly reached: Reached
}

/** How far it came on the channel on which it came furthest. */
export type Reached = 'SEEN' | 'TAKEN' | 'UNDER_WAY' | 'HELD' | 'SUPPRESSED' | 'FAILED' | 'UNKNOWN'

export interface Way {
  readonly notification: Notification
  /** When a held one is told, or a failed one is tried again; null where that is not said. */
  readonly nextAt: number | null
}

/** A step that reached nobody, and why. */
export interface Skipped {
  readonly line: Line
  readonly step: number
  readonly reason: string
  readonly people: readonly Seated[]
}

/** A step that is still to come, and when if everybody stays silent until then. */
export interface Ahead {
  readonly step: Step
  readonly round: number
  readonly at: number
}

export interface ToPhone {
  readonly person: OnDuty
  readonly postName: string
  readonly why: 'UNREACHED' | 'SILENT' | 'AT_POST' | 'SAME_ORGANIZATION' | 'CITY'
}

/** A rule that says who must know and alerted nobody. */
export interface RuleWithoutAnybody {
  readonly line: Line
  readonly rule: string
  readonly reason: string
  readonly posts: string
  readonly phone: readonly ToPhone[]
}

/** Every alert of an incident, those that are open first. */
export function calledOf(picture: Picture, incidentId: string): Called[] {
  const lines = linesOf(picture, incidentId)
  const next = nextTimes(lines)
  return alertsOf(picture, incidentId)
    .map((alert) => called(picture, alert, lines, next))
    .sort((a, b) => Number(isOpen(b.alert)) - Number(isOpen(a.alert)))
}

export function rulesWithoutAnybody(picture: Picture, incidentId: string): RuleWithoutAnybody[] {
  return nobodyLinesOf(picture, incidentId).map((line) => {
    const ids = (line.params.postIds ?? '').split(',').filter((id) => id !== '')
    return {
      line,
      rule: line.params.rule ?? '',
      reason: line.params.reason ?? '',
      posts: line.params.posts ?? '',
      phone: ids
        .flatMap((id) => picture.duty.get(id) ?? [])
        .flatMap((duty) =>
          duty.people.map((person) => ({ person, postName: duty.postName, why: 'AT_POST' as const })),
        )
        .filter(({ person }) => person.phone !== null),
    }
  })
}

function called(
  picture: Picture,
  alert: Alert,
  lines: readonly Line[],
  next: ReadonlyMap<string, number>,
): Called {
  const own = lines.filter(({ params }) => params.alertId === alert.id)
  const told = toldOf(picture, alert, own, next)
  const post = picture.duty.get(alert.postId)
  const skipped = own
    .filter(({ event, params }) => event === 'StepTaken' && (params.reason ?? '').startsWith('SKIPPED'))
    .map((line) => ({
      line,
      step: Number(line.params.step),
      reason: line.params.reason ?? '',
      people: alert.steps.find(({ number }) => number === Number(line.params.step))?.people ?? [],
    }))
  return {
    alert,
    verdict: verdict(alert, told),
    told,
    skipped,
    ahead: aheadOf(alert),
    phone: isOpen(alert) ? toPhone(picture, alert, told) : [],
    lacking: post !== undefined && (post.people.length === 0 || post.gap !== null),
    lackingSince: post?.gap?.since ?? null,
  }
}

function verdict(alert: Alert, told: readonly Told[]): Verdict {
  if (!isOpen(alert)) return alert.state as Verdict
  if (alert.steps.every(({ people }) => people.length === 0)) return 'NOBODY_THERE'
  if (told.length === 0) return alert.round === 0 ? 'NOT_BEGUN' : 'NOBODY_THERE'
  if (alert.roll !== null && alert.roll.received.length > 0) return 'SOME_MISSING'
  const all = (...states: readonly Reached[]) => told.every(({ reached }) => states.includes(reached))
  if (all('SUPPRESSED')) return 'SUPPRESSED'
  if (all('HELD')) return 'HELD'
  if (all('FAILED', 'SUPPRESSED')) return 'UNREACHED'
  return 'SILENT'
}

function toldOf(
  picture: Picture,
  alert: Alert,
  own: readonly Line[],
  next: ReadonlyMap<string, number>,
): Told[] {
  const notifications = latestNotifications(picture, alert.id)
  return alert.alerted.map((person) => {
    // The last time counts: in a later round it is told again.
    const line = own.findLast(
      ({ event, params }) =>
        event === 'PersonAlerted' && params.personId === person.personId && params.postId === person.postId,
    )
    const ways = notifications
      .filter(({ personId }) => personId === person.personId)
      .map((notification) => ({ notification, nextAt: next.get(notification.id) ?? null }))
    return {
      person,
      step: line === undefined ? stepOf(alert, person) : Number(line.params.step),
      at: line?.at ?? null,
      ways,
      acknowledged: hasAcknowledged(alert, person),
      reached: reachedBy(ways),
    }
  })
}

function stepOf(alert: Alert, { personId, postId }: Seated): number | null {
  const found = alert.steps.find(({ people }) =>
    people.some((one) => one.personId === personId && one.postId === postId),
  )
  return found?.number ?? null
}

function hasAcknowledged(alert: Alert, { personId }: Seated): boolean {
  return (
    alert.acknowledgedBy?.personId === personId ||
    (alert.roll?.received.some(({ by }) => by.personId === personId) ?? false)
  )
}

const ORDER: readonly Reached[] = ['SEEN', 'TAKEN', 'UNDER_WAY', 'HELD', 'FAILED', 'SUPPRESSED', 'UNKNOWN']

function reachedBy(ways: readonly Way[]): Reached {
  const all = ways.map(reachedOn)
  return ORDER.find((one) => all.includes(one)) ?? 'UNKNOWN'
}

function reachedOn({ notification: one, nextAt }: Way): Reached {
  if (one.shownAt !== null || one.repliedAt !== null) return 'SEEN'
  if (one.deliveredAt !== null || one.state === 'SENT') return 'TAKEN'
  switch (one.state) {
    case 'SENDING':
    case 'UNKNOWN':
      return 'UNDER_WAY'
    case 'HELD':
    case 'SUPPRESSED':
      return one.state
    case 'FAILED':
      return nextAt === null ? 'FAILED' : 'UNDER_WAY'
    default:
      return 'UNKNOWN'
  }
}

/** Of each notification that waits: when it is told, or tried again. */
function nextTimes(lines: readonly Line[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { event, params } of lines) {
    const id = params.notificationId
    if (id === undefined) continue
    const at = Date.parse((event === 'NotificationHeld' ? params.until : params.retryAt) ?? '')
    // What came of it later says whether it still waits.
    if (Number.isNaN(at)) found.delete(id)
    else found.set(id, at)
  }
  return found
}

/** The steps to come until the plan begins again, each when it is due if nobody acknowledges until then. */
function aheadOf(alert: Alert): Ahead[] {
  if (!isOpen(alert) || alert.nextDueAt === null) return []
  const left = alert.steps.filter(({ number }) => number > alert.step)
  const [steps, round] = left.length > 0 ? [left, alert.round] : [alert.steps, alert.round + 1]
  const found: Ahead[] = []
  let at = alert.nextDueAt
  for (const step of steps) {
    found.push({ step, round, at })
    // A step that nobody fills is passed over at once.
    if (step.people.length > 0) at += (step.acknowledgeWithinSeconds ?? 0) * 1000
  }
  return found
}

/** At most so many numbers: whoever reads this has no time to choose. */
const PHONES = 4

function toPhone(picture: Picture, alert: Alert, told: readonly Told[]): ToPhone[] {
  const found = new Map<string, ToPhone>()
  const add = (why: ToPhone['why'], postName: string, person: OnDuty | undefined) => {
    if (person?.phone != null && !found.has(person.id)) found.set(person.id, { person, postName, why })
  }
  const duties = [...picture.duty.values()]
  const onDuty = new Map(duties.flatMap(({ people }) => people.map((one) => [one.id, one] as const)))
  const awaited = told.filter(({ acknowledged }) => !acknowledged)
  const failed = awaited.filter(({ reached }) => reached === 'FAILED' || reached === 'SUPPRESSED')
  for (const { person } of failed) add('UNREACHED', person.postName, onDuty.get(person.personId))
  const post = picture.duty.get(alert.postId)
  for (const person of post?.people ?? []) add('AT_POST', alert.postName, person)
  for (const { person } of awaited) add('SILENT', person.postName, onDuty.get(person.personId))
  for (const { organizationId, postName, people } of duties)
    if (organizationId === alert.organizationId)
      for (const person of people) add('SAME_ORGANIZATION', postName, person)
  if (found.size === 0)
    for (const { tier, postName, people } of duties)
      if (tier === 'CITY') for (const person of people) add('CITY', postName, person)
  return [...found.values()].slice(0, PHONES)
}
