import { describe, expect, test } from 'vitest'
import { calledOf, rulesWithoutAnybody } from './called'
import { read, ALERT, DUTY, EACH, INCIDENT, LINE, NOTIFICATION, ACKNOWLEDGED } from './samples'
import { apply, EMPTY } from './picture'

const WANG = ALERT.steps[0]?.people[0]
const ZHOU = ALERT.steps[1]?.people[0]
const pictureOf = (...items: object[]) =>
  apply(
    EMPTY,
    items.map((one) => read(one)),
  )
const only = (...items: object[]) => {
  const [called] = calledOf(pictureOf(INCIDENT, ...items), 'incident-2')
  if (called === undefined) throw new Error('There is one alert')
  return called
}
const FAILED = { ...NOTIFICATION, state: 'FAILED', code: 'TIMED_OUT' }
const line = (id: string, event: string, params: object) => ({
  ...LINE,
  id,
  event,
  params: { alertId: 'alert-1', ...params },
})

describe('what is said of an alert', () => {
  const verdicts: [string, string, object[]][] = [
    ['somebody acknowledged', 'ACKNOWLEDGED', [ACKNOWLEDGED]],
    ['it was told, and silence', 'SILENT', [ALERT, NOTIFICATION]],
    ['nothing is known of how it was told', 'SILENT', [ALERT]],
    ['every channel failed for good', 'UNREACHED', [ALERT, FAILED]],
    ['one of two channels took it', 'SILENT', [ALERT, FAILED, { ...NOTIFICATION, id: 'n2', channel: 'SMS' }]],
    ['it is held back', 'HELD', [ALERT, { ...NOTIFICATION, state: 'HELD', code: 'QUIET' }]],
    [
      'the drill takes it away',
      'SUPPRESSED',
      [ALERT, { ...NOTIFICATION, state: 'SUPPRESSED', code: 'NO_DRILL' }],
    ],
    ['no step was taken', 'NOT_BEGUN', [{ ...ALERT, round: 0, step: 0, alerted: [] }]],
    [
      'nobody is at any post of its plan',
      'NOBODY_THERE',
      [{ ...ALERT, alerted: [], steps: ALERT.steps.map((one) => ({ ...one, people: [] })) }],
    ],
    ['the first steps were empty and the next is to come', 'NOBODY_THERE', [{ ...ALERT, alerted: [] }]],
    ['of several one is missing', 'SOME_MISSING', [EACH]],
  ]
  test.each(verdicts)('%s', (_, verdict, items) => {
    expect(only(...items).verdict).toBe(verdict)
  })

  test('a failed message that is tried again is under way until it is given up', () => {
    const again = line('notifications/1/0', 'NotificationFailed', {
      notificationId: 'notification-1',
      retryAt: '2026-11-23T19:12:40Z',
    })
    const waits = only(ALERT, FAILED, again)
    expect([waits.verdict, waits.told[0]?.ways[0]?.nextAt]).toEqual([
      'SILENT',
      Date.parse('2026-11-23T19:12:40Z'),
    ])
    const givenUp = line('notifications/2/0', 'NotificationFailed', { notificationId: 'notification-1' })
    expect(only(ALERT, FAILED, again, givenUp).verdict).toBe('UNREACHED')
  })

  test('a held one says until when', () => {
    const held = only(
      ALERT,
      { ...NOTIFICATION, state: 'HELD', code: 'QUIET' },
      line('notifications/1/0', 'NotificationHeld', {
        notificationId: 'notification-1',
        until: '2026-11-23T22:00:00Z',
      }),
    )
    expect(held.told[0]?.ways[0]?.nextAt).toBe(Date.parse('2026-11-23T22:00:00Z'))
  })

  test('whoever was passed over is named with the reason', () => {
    const skipped = line('response/46/0', 'StepTaken', {
      round: '1',
      step: '2',
      reason: 'SKIPPED_NOBODY_REACHED',
    })
    expect(
      only(ALERT, LINE, skipped).skipped.map(({ step, reason, people }) => [step, reason, people]),
    ).toEqual([[2, 'SKIPPED_NOBODY_REACHED', [ZHOU]]])
  })
})

describe('what comes next', () => {
  const at = Date.parse(ALERT.nextDueAt)
  test('is every step that is left, each when silence leads there', () => {
    const three = [...ALERT.steps, { number: 3, people: [WANG], acknowledgeWithinSeconds: 60 }]
    expect(
      only({ ...ALERT, steps: three }).ahead.map(({ step, round, at }) => [step.number, round, at]),
    ).toEqual([
      [2, 1, at],
      [3, 1, at + 60_000],
    ])
  })

  test('passes over an empty step at once', () => {
    const steps = [
      ...ALERT.steps.slice(0, 1),
      { number: 2, people: [], acknowledgeWithinSeconds: 60 },
      { number: 3, people: [ZHOU], acknowledgeWithinSeconds: 60 },
    ]
    expect(only({ ...ALERT, steps }).ahead.map(({ at }) => at)).toEqual([at, at])
  })

  test('begins again after the last step, and is nothing once it is acknowledged', () => {
    expect(only({ ...ALERT, step: 2 }).ahead.map(({ step, round }) => [step.number, round])).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(only(ACKNOWLEDGED).ahead).toEqual([])
  })
})

describe('whom to phone', () => {
  const phones = (...items: object[]) => only(...items).phone.map(({ person, why }) => [person.name, why])
  const chair = (id: string, organizationId: string, tier: string, name: string, phone: string | null) => ({
    ...DUTY,
    id,
    organizationId,
    tier,
    people: [{ id: `p-${id}`, name, phone, disabled: [], reached: true }],
  })

  test('whom no message reached comes first, then who sits at the post', () => {
    const relief = { ...DUTY.people[0], id: 'p-li', name: '李倩', phone: '199-0000-0003' }
    expect(phones(ALERT, FAILED, { ...DUTY, people: [relief, DUTY.people[0]] })).toEqual([
      ['王海', 'UNREACHED'],
      ['李倩', 'AT_POST'],
    ])
  })

  test('a number that may not be seen is none, and somebody else of the organization is found', () => {
    expect(
      phones(
        ALERT,
        chair('city-officer', 'org-city', 'CITY', '王海', null),
        chair('x', 'org-city', 'CITY', '周敏', '1'),
      ),
    ).toEqual([['周敏', 'SAME_ORGANIZATION']])
  })

  test('where its organization has nobody, the city is called', () => {
    const town = { ...ALERT, postId: 'town', organizationId: 'org-town' }
    expect(
      phones(
        town,
        chair('other', 'org-fire', 'AGENCY', '孙磊', '2'),
        chair('city-leader', 'org-city', 'CITY', '周敏', '1'),
      ),
    ).toEqual([['周敏', 'CITY']])
  })

  test('nobody, once it is acknowledged', () => {
    expect(phones(ACKNOWLEDGED, DUTY)).toEqual([])
  })
})

test('a gap at the post is said with its moment', () => {
  const gap = { reason: 'UNSIGNED', missing: [], since: '2026-11-23T19:00:00Z', told: 1 }
  const { lacking, lackingSince } = only(ALERT, { ...DUTY, gap })
  expect([lacking, lackingSince]).toEqual([true, Date.parse('2026-11-23T19:00:00Z')])
  expect(only(ALERT, DUTY).lacking).toBe(false)
})

test('open alerts come before those that are over', () => {
  const all = calledOf(pictureOf(INCIDENT, ACKNOWLEDGED, { ...ALERT, id: 'z-open' }), 'incident-2')
  expect(all.map(({ alert }) => alert.id)).toEqual(['z-open', 'alert-1'])
})

test('a rule that alerted nobody offers the numbers of the posts it names', () => {
  const nobody = line('response/46/0', 'RuleAlertedNobody', {
    rule: 'TOWN_OF_PLACE',
    reason: 'NOT_IN_DRILL',
    posts: '值班员',
    postIds: 'city-officer,unknown',
  })
  const [rule] = rulesWithoutAnybody(pictureOf(INCIDENT, DUTY, nobody), 'incident-2')
  expect([rule?.rule, rule?.reason, rule?.phone.map(({ person }) => person.phone)]).toEqual([
    'TOWN_OF_PLACE',
    'NOT_IN_DRILL',
    ['199-0000-0002'],
  ])
})
