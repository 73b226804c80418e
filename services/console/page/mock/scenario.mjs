// A scripted evening in 枝江市: invented people and enterprises, real places. Times count from the server's start.
import { ring } from './ground.mjs'

const CITY = { id: 'org-city', name: '枝江市应急值班室', tier: 'CITY' }
const TOWN = { id: 'org-dongshi', name: '董市镇', tier: 'TOWN' }
const AGENCY = { id: 'org-em', name: '市应急管理局', tier: 'AGENCY' }
const FIRE = { id: 'org-fire', name: '市消防救援大队', tier: 'AGENCY' }
const ENTERPRISE = { id: 'org-chuneng', name: '楚能化工（枝江）有限公司', tier: 'ENTERPRISE' }

const POSTS = [
  [CITY, 'city-leader', '带班领导', 'DUTY_LEADER', '周敏', '199-0000-0001'],
  [CITY, 'city-officer', '值班员', 'DUTY_OFFICER', '王海', '199-0000-0002'],
  [CITY, 'city-standby', '备班员', 'STANDBY_OFFICER', '李倩', '199-0000-0003'],
  [TOWN, 'town-leader', '带班领导', 'DUTY_LEADER', '陈刚', '199-0000-0011'],
  [TOWN, 'town-officer', '值班员', 'DUTY_OFFICER', '刘洋', '199-0000-0012'],
  [AGENCY, 'em-officer', '值班员', 'DUTY_OFFICER', '赵琳', '199-0000-0021'],
  [AGENCY, 'em-standby', '备班员', 'STANDBY_OFFICER', null, null],
  [FIRE, 'fire-officer', '值班员', 'DUTY_OFFICER', '孙磊', '199-0000-0031'],
  [ENTERPRISE, 'ent-responder', '企业应急响应人', 'RESPONDER', '何军', '199-0000-0041'],
].map(([organization, id, name, kind, person, phone]) => ({ organization, id, name, kind, person, phone }))

/** Accounts of the mock; every password is `mock`. */
export const ACCOUNTS = {
  city: 'city-officer',
  town: 'town-officer',
  agency: 'em-officer',
  enterprise: 'ent-responder',
}

export function sessionOf(username) {
  const post = POSTS.find((one) => one.id === ACCOUNTS[username])
  return (
    post && {
      username,
      post: { id: post.id, name: post.name, kind: post.kind },
      organization: post.organization,
      jurisdiction: '420583',
      changePassword: false,
    }
  )
}

/** Of an incident that was told on the phone, for the city's duty officer. */
export function alertOfCall(incident, now) {
  return alertItem(
    incident,
    `alert-${incident.id}`,
    'city-officer',
    'CITY_DUTY_ROOM',
    [['city-officer'], ['city-leader']],
    now,
    60,
  )
}

const iso = (millis) => new Date(millis).toISOString()
const seat = (id) => {
  const post = POSTS.find((one) => one.id === id)
  return { postId: id, postName: post.name, personId: `person-${id}`, personName: post.person }
}

function dutyItems(start) {
  return POSTS.map((post) => ({
    kind: 'duty',
    id: post.id,
    postName: post.name,
    postKind: post.kind,
    organizationId: post.organization.id,
    organizationName: post.organization.name,
    tier: post.organization.tier,
    people: post.person ? [{ id: `person-${post.id}`, name: post.person, phone: post.phone }] : [],
    from: iso(start - 3 * 3600_000),
    until: iso(start + 9 * 3600_000),
  }))
}

let entry = 40
const line = (incidentId, at, event, params, actor = null) => ({
  kind: 'line',
  id: `response/${entry++}/0`,
  incidentId,
  at: iso(at),
  event,
  actor,
  params,
})

function alertItem(incident, id, post, reason, plan, at, waits) {
  const owner = POSTS.find((one) => one.id === post)
  return {
    kind: 'alert',
    id,
    incidentId: incident.id,
    incidentNumber: incident.number,
    postId: post,
    postName: owner.name,
    organizationId: owner.organization.id,
    organizationName: owner.organization.name,
    tier: owner.organization.tier,
    reason,
    state: 'OPEN',
    round: 1,
    step: 1,
    steps: plan.map((ids, index) => ({
      number: index + 1,
      people: ids.map(seat),
      acknowledgeWithinSeconds: waits,
    })),
    alerted: plan[0].map(seat),
    nextDueAt: iso(at + waits * 1000),
    acknowledgedAt: null,
    acknowledgedBy: null,
    raisedAgainAt: null,
    stoodDown: null,
    matter: null,
    roll: null,
  }
}

function stepLine(alert, at, dueAt, reason) {
  return line(alert.incidentId, at, 'StepTaken', {
    alertId: alert.id,
    postName: alert.postName,
    round: String(alert.round),
    step: String(alert.step),
    dueAt: iso(dueAt),
    doneAt: iso(at),
    latenessMillis: String(at - dueAt),
    reason,
    nextDueAt: alert.nextDueAt,
  })
}

function notify(alert, person, at, state, code = null) {
  return {
    kind: 'notification',
    id: `${alert.id}/${person.postId}/${alert.round}/${alert.step}`,
    alertId: alert.id,
    incidentId: alert.incidentId,
    personId: person.personId,
    personName: person.personName,
    postName: person.postName,
    channel: 'WEBHOOK',
    state,
    attempt: code ? 2 : 1,
    at: iso(at),
    code,
  }
}

/** Each person acknowledges it: it is open until nobody is missing. */
export function acknowledged(alert, post, at) {
  const missing = alert.roll?.missing.filter((one) => one.postId !== post) ?? []
  return missing.length > 0 ? byName(alert, seat(post), missing, at) : closed(alert, post, at)
}

function byName(alert, by, missing, at) {
  return [
    { ...alert, roll: { received: [...alert.roll.received, { by, at: iso(at) }], missing } },
    line(
      alert.incidentId,
      at,
      'PersonAcknowledged',
      { alertId: alert.id, ...by },
      `${by.personName}（${by.postName}）`,
    ),
  ]
}

function closed(alert, post, at) {
  const by = seat(post)
  return [
    {
      ...alert,
      state: 'ACKNOWLEDGED',
      nextDueAt: null,
      acknowledgedAt: iso(at),
      acknowledgedBy: by,
      raisedAgainAt: iso(at + 900_000),
    },
    line(
      alert.incidentId,
      at,
      'AlertAcknowledged',
      { alertId: alert.id, postName: by.postName, personName: by.personName },
      `${by.personName}（${by.postName}）`,
    ),
  ]
}

export function stoodDown(alert, reason, post, at) {
  const by = seat(post)
  return [
    {
      ...alert,
      state: 'STOOD_DOWN',
      nextDueAt: null,
      raisedAgainAt: null,
      stoodDown: { reason, at: iso(at), by },
    },
    line(alert.incidentId, at, 'AlertStoodDown', { alertId: alert.id, reason }, by.personName),
  ]
}

/** One post sees to it: its acknowledged alerts are not raised again. */
export function claimed(incident, alerts, post, at) {
  const by = seat(post)
  return [
    { ...incident, claim: { by, at: iso(at), staleFrom: iso(at + 1_800_000) } },
    ...alerts.map((alert) => ({ ...alert, raisedAgainAt: null })),
    line(
      incident.id,
      at,
      'IncidentClaimed',
      { postName: by.postName, personName: by.personName },
      by.personName,
    ),
  ]
}

/** The first picture: an old fire that is acknowledged, who is on duty, one notice. */
export function firstItems(start) {
  const at = start - 2 * 3600_000
  const fire = {
    kind: 'incident',
    id: 'incident-1',
    number: '420583-20261124-001',
    category: 'FIRE',
    towns: [{ code: '420583101', name: '安福寺镇' }],
    townKnownBy: 'NEAREST',
    placeText: '安福寺镇工业园三号仓库',
    coordinates: { latitude: 30.4512, longitude: 111.6501 },
    siteId: null,
    siteName: null,
    organizationId: 'org-wanfu',
    organizationName: '万福仓储有限公司',
    receivedAt: iso(at),
    occurredAt: iso(at - 240_000),
    flags: ['SAYS_EXERCISE'],
    reports: [
      {
        id: 'report-1',
        receivedAt: iso(at),
        description: '三号仓库冒烟，疏散演练。',
        measuresTaken: null,
        reporterName: '钱进',
        reporterPhone: '199-0000-0051',
        warnings: [],
        body: '{"category":"FIRE","description":"三号仓库冒烟，疏散演练。","handling":"EXERCISE"}',
      },
    ],
    substance: null,
    casualties: {
      dead: null,
      seriouslyInjured: null,
      slightlyInjured: 0,
      missing: 0,
      trapped: null,
      poisoned: null,
    },
  }
  const alert = alertItem(
    fire,
    'alert-0',
    'city-officer',
    'CITY_DUTY_ROOM',
    [['city-officer'], ['city-leader']],
    at,
    60,
  )
  return [
    ...dutyItems(start),
    fire,
    line(fire.id, at, 'IncidentOpened', { number: fire.number }),
    line(fire.id, at + 1, 'ReportLinked', {}),
    line(fire.id, at + 80, 'AlertBegan', { alertId: alert.id, postName: alert.postName }),
    stepLine(alert, at + 80, at + 80, 'ALERT_BEGAN'),
    notify(alert, seat('city-officer'), at + 400, 'SENT'),
    ...acknowledged(alert, 'city-officer', at + 21_000),
    {
      kind: 'notice',
      id: 'notice-1',
      level: 'WARNING',
      code: 'CITY_FILE_DIFFERS',
      params: { file: 'deploy/cities/zhijiang/city.yaml', differences: '董市镇值班电话变更' },
      at: iso(start - 600_000),
    },
  ]
}

const BODY = `{
  "category": "HAZARDOUS_CHEMICAL_LEAK",
  "description": "氨罐区2号球罐法兰泄漏，白雾向东南飘。\\n已停车，正在喷淋。 <img src=x onerror=alert(1)>",
  "place": "董市镇姚家港化工园 2 号罐区",
  "subtance": { "unNumber": "1005" },
  "occured": "刚才",
  "reporter": { "name": "何军", "phone": "199-0000-0041" }
}`

export function leak(at) {
  return {
    kind: 'incident',
    id: 'incident-2',
    number: '420583-20261124-002',
    category: 'HAZARDOUS_CHEMICAL_LEAK',
    towns: [
      { code: '420583103', name: '顾家店镇' },
      { code: '420583104', name: '董市镇' },
    ],
    townKnownBy: 'SITE',
    placeText: '董市镇姚家港化工园 2 号罐区',
    coordinates: { latitude: 30.40391, longitude: 111.58672 },
    siteId: 'site-1',
    siteName: '楚能化工氨罐区（重大危险源）',
    organizationId: ENTERPRISE.id,
    organizationName: ENTERPRISE.name,
    receivedAt: iso(at),
    occurredAt: null,
    flags: ['PARTLY_UNREADABLE'],
    reports: [
      {
        id: 'report-2',
        receivedAt: iso(at),
        description: '氨罐区2号球罐法兰泄漏，白雾向东南飘。\n已停车，正在喷淋。 <img src=x onerror=alert(1)>',
        measuresTaken: '停车、喷淋、疏散下风向人员',
        reporterName: '何军\u202e',
        reporterPhone: '199-0000-0041',
        warnings: [
          { pointer: '/subtance', code: 'UNKNOWN_FIELD', message: '没有这个字段；可能是 substance' },
          {
            pointer: '/occured',
            code: 'NOT_AN_INSTANT',
            message: '应为带时区的时间，例如 2026-11-24T03:12:07+08:00',
          },
        ],
        body: BODY,
      },
    ],
    substance: { unNumber: '1005', name: '氨', quantityKilograms: 12000, container: '球罐' },
    casualties: {
      dead: null,
      seriouslyInjured: null,
      slightlyInjured: 2,
      missing: null,
      trapped: 1,
      poisoned: 3,
    },
  }
}

function checklist(incident, at) {
  const item = (name, level, text, english, owner, state, seconds) => ({
    name,
    level,
    text,
    english,
    organizationId: owner.id,
    organizationName: owner.name,
    state,
    dueAt: iso(at + seconds * 1000),
    saidAt: state === 'TICKED' ? iso(at + 100) : null,
    saidBy: state === 'TICKED' ? seat('em-officer') : null,
    reason: null,
    reasonText: null,
  })
  return {
    kind: 'checklist',
    id: incident.id,
    incidentId: incident.id,
    planId: 'contingency-chemical',
    level: 'III',
    at: iso(at),
    by: seat('city-leader'),
    items: [
      item('shut-off', 'IV', '督促企业关阀断料', 'See that the valves are shut', AGENCY, 'TICKED', 900),
      item('warn-downwind', 'IV', '通知下风向群众避险', 'Warn people downwind', TOWN, 'OVERDUE', 2),
      item('evacuate', 'III', '组织下风向群众撤离', null, TOWN, 'OPEN', 3600),
    ],
  }
}

function lead(incident, at) {
  return {
    kind: 'lead',
    id: incident.id,
    incidentId: incident.id,
    organizationId: AGENCY.id,
    organizationName: AGENCY.name,
    offer: {
      number: 1,
      organizationId: FIRE.id,
      organizationName: FIRE.name,
      at: iso(at),
      answerBy: iso(at + 600_000),
      by: seat('em-officer'),
      reminded: 0,
    },
    declined: null,
  }
}

function zones(incident, at) {
  const zone = (kind, metres) => ({
    kind,
    metres,
    orMore: false,
    towardsDegrees: null,
    source: 'Emergency Response Guidebook 2016, Table 3',
    outline: ring(metres),
  })
  return {
    kind: 'zones',
    id: incident.id,
    incidentId: incident.id,
    substance: '氨',
    unNumber: '1005',
    guide: '125',
    edition: 'ERG 2016',
    night: true,
    largeSpill: true,
    assumed: ['CONTAINER', 'WIND_SPEED', 'WIND_DIRECTION'],
    centre: incident.coordinates,
    drawnAt: iso(at),
    changes: [],
    siteChanged: false,
    wind: null,
    points: [],
    counts: [],
    zones: [zone('ISOLATION', 300), zone('PROTECTIVE', 4300)],
  }
}

/** What happens, and how long after the start, seconds. `alerts` is the mock's own picture of its alerts. */
export function script(waits) {
  const plans = [
    ['alert-1', 'city-officer', 'CITY_DUTY_ROOM', [['city-officer'], ['city-leader', 'city-standby']]],
    ['alert-2', 'town-officer', 'TOWN_OF_PLACE', [['town-officer'], ['town-leader'], ['city-officer']]],
    ['alert-3', 'em-officer', 'LEAD_AGENCY', [['em-officer'], [], ['city-leader']]],
    ['alert-4', 'ent-responder', 'OWN_SITE', [['ent-responder'], ['town-officer']]],
  ]
  const level = (incident, now) => {
    const people = ['city-leader', 'city-officer']
    const alert = alertItem(
      incident,
      'alert-5',
      'city-leader',
      'LEVEL_SET',
      [people, ['city-standby']],
      now,
      waits,
    )
    return {
      ...alert,
      matter: { id: '1', about: 'III', answerBy: null },
      roll: { received: [], missing: alert.alerted },
    }
  }
  return [
    {
      after: 3,
      journal: 'response',
      items: (now) => {
        const incident = leak(now)
        const alerts = plans.map(([id, post, reason, plan]) =>
          alertItem(incident, id, post, reason, plan, now, waits),
        )
        alerts.push(level(incident, now))
        return [
          incident,
          line(incident.id, now, 'IncidentOpened', { number: incident.number }),
          line(incident.id, now + 1, 'ReportLinked', {}),
          line(incident.id, now + 2, 'ZonesDrawn', {
            substance: '氨',
            isolationMetres: '300',
            protectiveMetres: '4300',
            orMore: '',
          }),
          zones(incident, now),
          ...alerts.flatMap((alert) => [
            alert,
            line(incident.id, now + 90, 'AlertBegan', {
              alertId: alert.id,
              postName: `${alert.organizationName}${alert.postName}`,
            }),
            stepLine(alert, now + 90, now + 90, 'ALERT_BEGAN'),
            line(incident.id, now + 91, 'PersonAlerted', {
              alertId: alert.id,
              step: '1',
              ...alert.alerted[0],
            }),
            notify(alert, alert.alerted[0], now + 200, 'SENDING'),
          ]),
          checklist(incident, now + 300),
          lead(incident, now + 400),
          line(incident.id, now + 92, 'RuleAlertedNobody', {
            rule: 'LARGER_GRADE',
            reason: 'NO_POST',
            posts: '',
          }),
        ]
      },
    },
    {
      after: 4,
      journal: 'notifications',
      items: (now, alerts) =>
        ['alert-1', 'alert-2', 'alert-3', 'alert-4'].flatMap((id) => {
          const alert = alerts.get(id)
          const lost = id === 'alert-2'
          const person = alert.alerted[0]
          return [
            notify(alert, person, now, lost ? 'FAILED' : 'SENT', lost ? 'TIMED_OUT' : null),
            line(alert.incidentId, now, lost ? 'NotificationFailed' : 'NotificationSent', {
              personName: person.personName,
              channel: 'WEBHOOK',
              code: 'TIMED_OUT',
              attempt: '2',
            }),
          ]
        }),
    },
    {
      after: 6,
      journal: 'response',
      items: (now, alerts) => acknowledged(alerts.get('alert-4'), 'ent-responder', now),
    },
  ]
}

/** The next step of an alert nobody acknowledged; an empty step is skipped at once and recorded. */
export function escalate(alert, now) {
  const again = alert.step >= alert.steps.length
  const at = { round: alert.round + (again ? 1 : 0), step: again ? 1 : alert.step + 1 }
  const emptyBefore = alert.steps[alert.step - 1].people.length === 0
  return take(alert, at, now, Date.parse(alert.nextDueAt), emptyBefore ? 'STEP_BEFORE_EMPTY' : 'SILENCE')
}

/** The step that an officer asked for; one that was taken is not taken again. */
export function escalateTo(alert, at, now) {
  const ahead = at.round > alert.round || (at.round === alert.round && at.step > alert.step)
  return ahead ? take(alert, at, now, now, 'COMMAND') : []
}

/** Whoever is called now has to acknowledge too, unless the person has. */
function calledTo({ received, missing }, people) {
  const known = new Set([...received.map(({ by }) => by.personId), ...missing.map((one) => one.personId)])
  return { received, missing: [...missing, ...people.filter((one) => !known.has(one.personId))] }
}

function take(alert, { round, step: number }, now, dueAt, reason) {
  const step = alert.steps[number - 1]
  const empty = step.people.length === 0
  const next = {
    ...alert,
    round,
    step: step.number,
    alerted: [...new Map([...alert.alerted, ...step.people].map((one) => [one.postId, one])).values()],
    nextDueAt: iso(empty ? now : now + step.acknowledgeWithinSeconds * 1000),
    roll: alert.roll && calledTo(alert.roll, step.people),
  }
  return [
    next,
    stepLine(next, now, dueAt, empty ? 'SKIPPED_NOBODY_ON_DUTY' : reason),
    ...step.people.flatMap((person) => [
      line(alert.incidentId, now + 1, 'PersonAlerted', {
        alertId: alert.id,
        step: String(step.number),
        ...person,
      }),
      notify(next, person, now + 150, 'SENT'),
    ]),
  ]
}
