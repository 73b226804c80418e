import { expect, test } from 'vitest'
import { apply, EMPTY } from './picture'
import {
  ACKNOWLEDGED,
  ALERT,
  ALL,
  alertOf,
  ASSIGNMENT,
  assignmentOf,
  DUTY,
  INCIDENT,
  LINE,
  NOTICE,
  NOTIFICATION,
  read,
  UNIT,
} from './samples'
import {
  actsOn,
  alertsOf,
  assignmentsOf,
  dutyByTier,
  incidentRows,
  isMine,
  latestNotifications,
  linesOf,
  nobodyLinesOf,
  noticeGroups,
  openAlerts,
  openAlertsOfMine,
  shortfallOf,
  stepsAhead,
  stepLinesOf,
  unitsByOrganization,
} from './selectors'

const ME = 'city-officer'
const elsewhere = { postId: 'town-officer', alerted: [] }

test('an alert is mine when it is for my post, or when it has reached my post on its way up', () => {
  expect(isMine(alertOf(), ME)).toBe(true)
  expect(isMine(alertOf({ postId: 'town-officer' }), ME)).toBe(true)
  expect(isMine(alertOf(elsewhere), ME)).toBe(false)
})

test('the steps ahead are the rest of this round, and then those that were taken, in the next', () => {
  const places = (changed: object) =>
    stepsAhead(alertOf(changed)).map(({ round, step }) => `${round}/${step.number}`)
  expect(places({ round: 1, step: 1 })).toEqual(['1/2', '2/1'])
  expect(places({ round: 1, step: 2 })).toEqual(['2/1', '2/2'])
  expect(places({ steps: [] })).toEqual([])
})

test('open alerts come mine first, then by what is due soonest', () => {
  const picture = apply(EMPTY, [
    read(ALERT, { id: 'theirs-soon', ...elsewhere, nextDueAt: '2026-11-23T19:12:30Z' }),
    read(ALERT, { id: 'mine-late', nextDueAt: '2026-11-23T19:20:00Z' }),
    read(ALERT, { id: 'mine-soon' }),
    read(ALERT, { id: 'theirs-never', ...elsewhere, nextDueAt: null }),
    read(ACKNOWLEDGED, { id: 'done' }),
  ])
  expect(openAlerts(picture, ME).map((one) => one.id)).toEqual([
    'mine-soon',
    'mine-late',
    'theirs-soon',
    'theirs-never',
  ])
  expect(openAlertsOfMine(picture, ME)).toHaveLength(2)
})

test('incidents come newest first, with how many of their alerts are open and mine', () => {
  const picture = apply(EMPTY, [
    read(INCIDENT, { id: 'old', receivedAt: '2026-11-23T10:00:00Z' }),
    read(INCIDENT),
    read(ALERT),
    read(ALERT, { id: 'a2', ...elsewhere, tier: 'TOWN' }),
    read(ACKNOWLEDGED, { id: 'a3', tier: 'AGENCY' }),
  ])
  expect(
    incidentRows(picture, ME).map(({ incident, alerts, open, mine }) => [
      incident.id,
      alerts.length,
      open,
      mine,
    ]),
  ).toEqual([
    ['incident-2', 3, 2, 1],
    ['old', 0, 0, 0],
  ])
  expect(alertsOf(picture, 'incident-2').map((one) => one.tier)).toEqual(['CITY', 'TOWN', 'AGENCY'])
})

test('lines of the same moment come in the order of their entries, 9 before 10', () => {
  const picture = apply(
    EMPTY,
    ['response/10/0', 'response/9/1', 'response/9/0'].map((id) => read(LINE, { id })),
  )
  expect(linesOf(picture, 'incident-2').map((line) => line.id)).toEqual([
    'response/9/0',
    'response/9/1',
    'response/10/0',
  ])
  expect(
    stepLinesOf(apply(picture, [read(LINE, { id: 'x', event: 'AlertBegan' })]), 'incident-2'),
  ).toHaveLength(3)
})

test('of the notifications to one person the last one stands', () => {
  const picture = apply(EMPTY, [
    read(NOTIFICATION, { id: 'n1', state: 'FAILED' }),
    read(NOTIFICATION, { id: 'n2', at: '2026-11-23T19:14:00Z' }),
    read(NOTIFICATION, { id: 'n3', personId: 'p-zhou' }),
    read(NOTIFICATION, { id: 'n4', alertId: 'other' }),
  ])
  expect(latestNotifications(picture, 'alert-1').map((one) => one.id)).toEqual(['n2', 'n3'])
})

test('duty stands by tier from above, the leader of an organization first; an unknown tier comes last', () => {
  const picture = apply(EMPTY, [
    read(DUTY, { id: 'x', tier: 'PROVINCE', organizationId: 'o-x' }),
    read(DUTY, { id: 't', tier: 'TOWN', organizationId: 'o-t' }),
    read(DUTY),
    read(DUTY, { id: 'l', postKind: 'DUTY_LEADER' }),
  ])
  expect(
    dutyByTier(picture).map(({ tier, organizations }) => [
      tier,
      organizations.map((one) => one.posts.map((post) => post.id)),
    ]),
  ).toEqual([
    ['CITY', [['l', 'city-officer']]],
    ['TOWN', [['t']]],
    ['PROVINCE', [['x']]],
  ])
})

test('alarms come before warnings, however old, and what says the same stands once', () => {
  const picture = apply(EMPTY, [
    ...ALL.map((sample) => read(sample)),
    read(NOTICE, { id: 'old', level: 'ALARM', code: 'UNRECOGNIZED_EVENT', at: '2026-11-01T00:00:00Z' }),
    read(NOTICE, { id: 'new', level: 'ALARM', code: 'UNRECOGNIZED_EVENT', at: '2026-11-02T00:00:00Z' }),
  ])
  expect(noticeGroups(picture).map(({ newest, all }) => [newest.id, all.length])).toEqual([
    ['new', 2],
    ['notice-1', 1],
  ])
})

test('rules that alerted nobody are found, so that a person can call', () => {
  const picture = apply(EMPTY, [read(LINE), read(LINE, { id: 'r', event: 'RuleAlertedNobody' })])
  expect(nobodyLinesOf(picture, 'incident-2').map((line) => line.id)).toEqual(['r'])
})

test('what can be done with an assignment follows from where it stands and whose unit it is', () => {
  const city = { id: 'org-city', tier: 'CITY' }
  const own = { id: 'org-fire', tier: 'AGENCY' }
  const other = { id: 'org-health', tier: 'AGENCY' }
  expect(actsOn(assignmentOf(), city)).toEqual(['acceptance', 'decline', 'withdrawal'])
  expect(actsOn(assignmentOf(), own)).toEqual(['acceptance', 'decline'])
  expect(actsOn(assignmentOf(), other)).toEqual([])
  expect(actsOn(assignmentOf({ state: 'ACCEPTED' }), own)).toEqual(['departure', 'arrival', 'release'])
  expect(actsOn(assignmentOf({ state: 'ON_SCENE' }), city)).toEqual(['safety', 'release'])
  expect(actsOn(assignmentOf({ state: 'LAPSED' }), city)).toEqual([])
  expect(actsOn(assignmentOf({ state: 'SOMETHING_NEWER' }), city)).toEqual([])
})

test('assignments of an incident come with those under way first', () => {
  const picture = apply(EMPTY, [
    read(ASSIGNMENT, { id: 'over', state: 'DECLINED', offeredAt: '2026-11-23T19:20:00Z' }),
    read(ASSIGNMENT, { id: 'first' }),
    read(ASSIGNMENT, { id: 'second', offeredAt: '2026-11-23T19:15:00Z' }),
    read(ASSIGNMENT, { id: 'elsewhere', incidentId: 'incident-9' }),
  ])
  expect(assignmentsOf(picture, 'incident-2').map(({ id }) => id)).toEqual(['second', 'first', 'over'])
})

test('a shortfall stands until somebody else is offered', () => {
  const named = read(LINE, { id: 'response/50/1', event: 'ShortfallNamed', at: '2026-11-23T19:14:00Z' })
  const later = read(LINE, { id: 'response/51/0', event: 'UnitOffered', at: '2026-11-23T19:15:00Z' })
  expect(shortfallOf(apply(EMPTY, [named]), 'incident-2')?.id).toBe('response/50/1')
  expect(shortfallOf(apply(EMPTY, [named, later]), 'incident-2')).toBeNull()
  expect(shortfallOf(EMPTY, 'incident-2')).toBeNull()
})

test('units stand with the organization whose they are', () => {
  const picture = apply(EMPTY, [
    read(UNIT, { id: 'b', name: '二车' }),
    read(UNIT, { id: 'a', name: '一车' }),
    read(UNIT, { id: 'c', organizationId: 'org-health', organizationName: '市卫生健康局' }),
  ])
  expect(unitsByOrganization(picture).map(({ id, units }) => [id, units.map((unit) => unit.id)])).toEqual([
    ['org-health', ['c']],
    ['org-fire', ['a', 'b']],
  ])
})
