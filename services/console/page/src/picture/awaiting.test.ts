import { describe, expect, test } from 'vitest'
import { awaitingIn, type Viewer } from './awaiting'
import { apply, EMPTY } from './picture'
import {
  ACKNOWLEDGED,
  ALERT,
  ASSIGNMENT,
  CLOCK,
  DIRECTIVE,
  DIRECTIVE_ANSWER,
  DUTY,
  INCIDENT,
  MATCHES,
  MET_CLOCK,
  MONITORING,
  NOTIFICATION,
  read,
} from './samples'
import { arrange, urgencyAt, type Arranged } from './urgency'

const NOW = Date.parse('2026-11-23T19:12:17Z')
const CITY: Viewer = { post: { id: 'city-officer' }, organization: { id: 'org-city', tier: 'CITY' } }
const TOWN: Viewer = { post: { id: 'town-officer' }, organization: { id: 'org-town', tier: 'TOWN' } }
const theirs = { postId: 'town-officer', alerted: [] }
const at = (seconds: number) => new Date(NOW + seconds * 1000).toISOString()

const items = (samples: readonly (readonly [object, object?])[]) =>
  apply(
    EMPTY,
    samples.map(([sample, change]) => read(sample, change)),
  )
const waiting = (samples: readonly (readonly [object, object?])[], viewer = CITY) =>
  awaitingIn(items(samples), viewer)
const shown = (samples: readonly (readonly [object, object?])[], viewer = CITY) =>
  arrange(waiting(samples, viewer), NOW, new Map()).rows.map(({ kind, urgency }) => `${kind} ${urgency}`)

describe('what awaits an answer', () => {
  test('are alerts of others that nobody acknowledged; my own stand elsewhere', () => {
    expect(
      shown([[ALERT], [ALERT, { id: 'a2', ...theirs }], [ACKNOWLEDGED, { id: 'a3', ...theirs }]]),
    ).toEqual(['ALERT SOON'])
    expect(shown([[ALERT]], TOWN)).toEqual(['ALERT SOON'])
  })

  test('is nothing of a drill, whatever waits there', () => {
    const drilled = [INCIDENT, { drillId: 'drill-1' }] as const
    const all = [[ALERT, theirs], [CLOCK, { dueAt: at(-60) }], [DIRECTIVE], [MATCHES]] as const
    expect(shown([[INCIDENT], ...all])).not.toEqual([])
    expect(shown([drilled, ...all])).toEqual([])
  })

  test('is a person whom no channel reached, while the alert is open', () => {
    const failed = { state: 'FAILED', code: 'TIMED_OUT' }
    const alert = [ALERT, theirs] as const
    expect(shown([alert, [NOTIFICATION, failed]])).toEqual(['UNREACHED OVER', 'ALERT SOON'])
    expect(shown([alert, [NOTIFICATION, failed], [NOTIFICATION, { id: 'n2', channel: 'SMS' }]])).toEqual([
      'ALERT SOON',
    ])
    expect(
      shown([
        [ACKNOWLEDGED, theirs],
        [NOTIFICATION, failed],
      ]),
    ).toEqual([])
  })

  test('is a clock that is half gone or over, until it is met', () => {
    expect(shown([[CLOCK]])).toEqual([])
    expect(shown([[CLOCK, { dueAt: at(3599) }]])).toEqual(['CLOCK LATER'])
    expect(shown([[CLOCK, { dueAt: at(599) }]])).toEqual(['CLOCK SOON'])
    expect(shown([[CLOCK, { dueAt: at(-1) }]])).toEqual(['CLOCK OVER'])
    expect(shown([[MET_CLOCK, { dueAt: at(-1) }]])).toEqual([])
  })

  test('is a directive, first its answer, then the word of whoever gave it, until it is settled', () => {
    expect(shown([[DIRECTIVE]])).toEqual(['DIRECTIVE LATER'])
    expect(shown([[DIRECTIVE, { dueBy: at(-60) }]])).toEqual(['DIRECTIVE OVER'])
    expect(shown([[DIRECTIVE, { state: 'ANSWERED', dueBy: at(-60), answers: [DIRECTIVE_ANSWER] }]])).toEqual([
      'DIRECTIVE UNTIMED',
    ])
    expect(shown([[DIRECTIVE, { state: 'ACCEPTED' }]])).toEqual([])
  })

  test('stands once, as its alert, while whoever owes it is being called', () => {
    const matter = { id: 'incident-2.d1/2', about: '封闭白洋大道', answerBy: null }
    expect(shown([[DIRECTIVE], [ALERT, { ...theirs, reason: 'DIRECTIVE_GIVEN', matter }]])).toEqual([
      'ALERT SOON',
    ])
  })

  test('is a crew that has not reported safe, or has to shortly', () => {
    const crew = { everySeconds: 1200, heardBy: at(1000), missed: 0 }
    const scene = { state: 'ON_SCENE', crew }
    expect(shown([[ASSIGNMENT, scene]])).toEqual([])
    expect(shown([[ASSIGNMENT, { ...scene, crew: { ...crew, heardBy: at(200) } }]])).toEqual(['CREW SOON'])
    expect(shown([[ASSIGNMENT, { ...scene, crew: { ...crew, missed: 1 } }]])).toEqual(['CREW OVER'])
    expect(shown([[ASSIGNMENT, { state: 'RELEASED', crew: { ...crew, missed: 1 } }]])).toEqual([])
  })

  test('is a follow-up that is due or missed', () => {
    const awaited = (followUp: object) => ({
      assessment: {
        ...INCIDENT.assessment,
        followUp: { organizationName: '楚能化工', round: 0, ...followUp },
      },
    })
    expect(shown([[INCIDENT, awaited({ dueAt: at(3000), missedSince: null })]])).toEqual([])
    expect(shown([[INCIDENT, awaited({ dueAt: at(200), missedSince: null })]])).toEqual(['FOLLOW_UP SOON'])
    expect(shown([[INCIDENT, awaited({ dueAt: at(-200), missedSince: at(-200) })]])).toEqual([
      'FOLLOW_UP OVER',
    ])
  })

  test('is a doubt whether two incidents are one, once, at the one that came later', () => {
    const other = { ...MATCHES, id: 'incident-1', incidentId: 'incident-1' }
    const all = waiting([[other], [MATCHES], [INCIDENT]])
    const [only, ...more] = all.filter(({ kind }) => kind === 'MATCH')
    expect([only?.kind === 'MATCH' && only.incidentId, only?.since, more]).toEqual([
      'incident-2',
      Date.parse(INCIDENT.receivedAt),
      [],
    ])
  })

  test('is a warning of a sensor that nobody answered', () => {
    expect(shown([[MONITORING]])).toEqual(['WARNING SOON'])
    const warnings = [{ ...MONITORING.warnings[0], answer: 'CHECKING' }]
    expect(shown([[MONITORING, { warnings }]])).toEqual([])
  })

  test('is a chair without its people, and an absence or a swap that nobody answered, for whom it concerns', () => {
    const gap = { reason: 'UNSIGNED', missing: [], since: at(-900), told: 2 }
    expect(shown([[DUTY, { gap }]])).toEqual(['GAP OVER'])
    const absence = {
      id: 'a1',
      person: {},
      substitute: {},
      from: at(7200),
      until: at(9000),
      approvedBy: null,
    }
    expect(shown([[DUTY, { absences: [absence] }]])).toEqual(['ABSENCE LATER'])
    expect(shown([[DUTY, { absences: [absence] }]], TOWN)).toEqual([])
    expect(shown([[DUTY, { absences: [{ ...absence, approvedBy: { id: 'p', name: '周敏' } }] }]])).toEqual([])
    const swap = { id: 's1', asker: { from: at(7200) }, other: {}, reason: null }
    expect(shown([[DUTY, { swaps: [swap] }]])).toEqual(['SWAP LATER'])
    expect(shown([[DUTY, { swaps: [swap] }]], TOWN)).toEqual([])
  })
})

describe('the order', () => {
  const alert = (id: string, seconds: number) => [ALERT, { id, ...theirs, nextDueAt: at(seconds) }] as const
  const order = ({ rows }: Arranged) => rows.map(({ key }) => key.replace('alert ', ''))

  test('has what is late first, the longest late on top, then what is due soonest, then what has no time', () => {
    const all = waiting([alert('b', 90), alert('late', -5), [MATCHES], alert('a', 20), alert('later', -50)])
    expect(order(arrange(all, NOW, new Map()))).toEqual([
      'later',
      'late',
      'a',
      'b',
      'match incident-2 incident-1',
    ])
  })

  test('stays when a next step moves the time of a row, and changes with its urgency', () => {
    const first = arrange(waiting([alert('a', 20), alert('b', 60)]), NOW, new Map())
    expect(order(first)).toEqual(['a', 'b'])
    const stepped = waiting([alert('a', 80), alert('b', 60)])
    const second = arrange(stepped, NOW + 25_000, first.places)
    expect(order(second)).toEqual(['a', 'b'])
    const late = arrange(stepped, NOW + 61_000, second.places)
    expect(order(late)).toEqual(['b', 'a'])
    // Whoever comes newly is put where its time says.
    const more = waiting([alert('a', 80), alert('b', 60), alert('c', 10)])
    expect(order(arrange(more, NOW, second.places))).toEqual(['c', 'a', 'b'])
  })

  test('is the same for equal rows, in whatever order they came', () => {
    const [one, other] = [alert('x', 30), alert('y', 30)]
    expect(order(arrange(waiting([other, one]), NOW, new Map()))).toEqual(['x', 'y'])
    expect(order(arrange(waiting([one, other]), NOW, new Map()))).toEqual(['x', 'y'])
  })

  test('takes what is due in ten minutes as soon', () => {
    expect(urgencyAt({ late: false, dueAt: NOW + 600_000 }, NOW)).toBe('SOON')
    expect(urgencyAt({ late: false, dueAt: NOW + 600_001 }, NOW)).toBe('LATER')
    expect(urgencyAt({ late: false, dueAt: NOW }, NOW)).toBe('OVER')
    expect(urgencyAt({ late: true, dueAt: null }, NOW)).toBe('OVER')
  })
})
