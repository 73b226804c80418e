import { readItem, type Alert, type Incident, type Item } from './items'
import type { Assignment } from './units'

/** Samples as the console sends them; 枝江市, invented people and enterprises. Only tests import this. One file, because the samples name each other. */
export const INCIDENT = {
  kind: 'incident',
  id: 'incident-2',
  number: '420583-20261124-002',
  category: 'HAZARDOUS_CHEMICAL_LEAK',
  towns: [{ code: '420583104', name: '董市镇' }],
  townKnownBy: 'SITE',
  placeText: '董市镇姚家港化工园 2 号罐区',
  coordinates: { latitude: 30.40391, longitude: 111.58672 },
  siteId: 'site-1',
  siteName: '楚能化工氨罐区',
  organizationId: 'org-chuneng',
  organizationName: '楚能化工（枝江）有限公司',
  receivedAt: '2026-11-23T19:12:07Z',
  occurredAt: null,
  flags: ['PARTLY_UNREADABLE'],
  reports: [
    {
      id: 'report-2',
      receivedAt: '2026-11-23T19:12:07Z',
      description: '氨罐泄漏 <img src=x onerror=alert(1)>',
      measuresTaken: null,
      reporterName: '何军',
      reporterPhone: '199-0000-0041',
      warnings: [{ pointer: '/subtance', code: 'UNKNOWN_FIELD', message: '没有这个字段' }],
      body: '{"subtance":{"unNumber":"1005"}}',
      linkedBy: 'OPENED',
      chain: { kind: 'INITIAL', number: null, corrects: null },
      correctedBy: [],
      attachments: [
        {
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          mediaType: 'image/jpeg',
          bytes: 182344,
          receivedAt: '2026-11-23T19:13:40Z',
        },
        {
          sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
          mediaType: 'audio/amr',
          bytes: 9120,
          receivedAt: '2026-11-23T19:14:02Z',
        },
      ],
    },
  ],
  substance: { unNumber: '1005', cas: null, name: '氨', quantityKilograms: 12000, container: null },
  casualties: {
    dead: null,
    seriouslyInjured: null,
    slightlyInjured: 2,
    missing: null,
    trapped: null,
    poisoned: null,
  },
  claim: null,
  closing: null,
  shownFrom: null,
  extent: null,
  assessment: {
    grade: null,
    proposed: null,
    categorised: null,
    missing: ['OCCURRED_AT', 'LEADERS_PRESENT'],
    followUp: {
      organizationName: '楚能化工（枝江）有限公司',
      dueAt: '2026-11-23T19:32:07Z',
      missedSince: null,
      round: 0,
    },
    level: { level: 'IV', source: '本系统缺省对照（待换成本地预案）', verified: 'U' },
  },
  reportCount: 1,
  drillId: null,
}

const WANG = { postId: 'city-officer', postName: '值班员', personId: 'p-wang', personName: '王海' }
const ZHOU = { postId: 'city-leader', postName: '带班领导', personId: 'p-zhou', personName: '周敏' }

export const ALERT = {
  kind: 'alert',
  id: 'alert-1',
  incidentId: 'incident-2',
  incidentNumber: '420583-20261124-002',
  postId: 'city-officer',
  postName: '值班员',
  organizationId: 'org-city',
  organizationName: '枝江市应急值班室',
  tier: 'CITY',
  reason: 'CITY_DUTY_ROOM',
  state: 'OPEN',
  round: 1,
  step: 1,
  steps: [
    { number: 1, people: [WANG], acknowledgeWithinSeconds: 60 },
    { number: 2, people: [ZHOU], acknowledgeWithinSeconds: 60 },
  ],
  alerted: [WANG],
  nextDueAt: '2026-11-23T19:13:07Z',
  acknowledgedAt: null,
  acknowledgedBy: null,
  raisedAgainAt: null,
  stoodDown: null,
  matter: null,
  roll: null,
}

/** Each person acknowledges it: the leader has, the officer has not. */
export const EACH = {
  ...ALERT,
  alerted: [WANG, ZHOU],
  roll: { received: [{ by: ZHOU, at: '2026-11-23T19:12:12Z' }], missing: [WANG] },
}

export const ACKNOWLEDGED = {
  ...ALERT,
  state: 'ACKNOWLEDGED',
  nextDueAt: null,
  acknowledgedAt: '2026-11-23T19:12:20Z',
  acknowledgedBy: WANG,
  raisedAgainAt: '2026-11-23T19:27:20Z',
}

export const STOOD_DOWN = {
  ...ALERT,
  state: 'STOOD_DOWN',
  nextDueAt: null,
  stoodDown: { reason: 'TOLD_OTHERWISE', at: '2026-11-23T19:12:31Z', by: ZHOU },
}

/** Of an offer that waits for its answer. */
export const OFFER_ALERT = {
  ...ALERT,
  id: 'alert-offer',
  reason: 'UNIT_OFFERED',
  matter: { id: 'incident-2.a1.1', about: '白洋消防站一车', answerBy: '2026-11-23T19:13:20Z' },
}

export const CLOSED = {
  stage: 'CLOSED',
  outcome: 'FALSE_ALARM',
  at: '2026-11-23T20:12:31Z',
  by: ZHOU,
}

/** Since then, and until then nobody may take it over. */
export const CLAIM = { by: ZHOU, at: '2026-11-23T19:12:40Z', staleFrom: '2026-11-23T19:42:40Z' }

export const LINE = {
  kind: 'line',
  id: 'response/45/0',
  incidentId: 'incident-2',
  at: '2026-11-23T19:12:07.100Z',
  event: 'StepTaken',
  actor: null,
  params: {
    alertId: 'alert-1',
    postName: '值班员',
    round: '1',
    step: '1',
    dueAt: '2026-11-23T19:12:05Z',
    doneAt: '2026-11-23T19:12:07.100Z',
    latenessMillis: '2100',
    reason: 'ALERT_BEGAN',
  },
}

export const NOTIFICATION = {
  kind: 'notification',
  id: 'notification-1',
  alertId: 'alert-1',
  incidentId: 'incident-2',
  personId: 'p-wang',
  personName: '王海',
  postName: '值班员',
  channel: 'WEBHOOK',
  state: 'SENT',
  attempt: 1,
  at: '2026-11-23T19:12:08Z',
  code: null,
  deliveredAt: null,
  shownAt: null,
  repliedAt: null,
  reply: null,
  unverified: false,
}

export const DUTY = {
  kind: 'duty',
  id: 'city-officer',
  postName: '值班员',
  postKind: 'DUTY_OFFICER',
  organizationId: 'org-city',
  organizationName: '枝江市应急值班室',
  tier: 'CITY',
  people: [{ id: 'p-wang', name: '王海', phone: '199-0000-0002', disabled: [], reached: true }],
  from: '2026-11-23T12:00:00Z',
  until: '2026-11-24T00:00:00Z',
  relief: null,
  gap: null,
  overrides: [],
  swaps: [],
  absences: [],
  ahead: [],
  followers: [],
}

export const UNIT = {
  kind: 'unit',
  id: 'unit-fire-1',
  name: '马家店消防站一车',
  unitKind: 'FIRE_ENGINE',
  capabilities: ['FIREFIGHTING', 'SEARCH_AND_RESCUE'],
  crew: 6,
  organizationId: 'org-fire',
  organizationName: '市消防救援大队',
  state: 'AVAILABLE',
  engaged: 'ACTUAL',
  coordinates: { latitude: 30.4301, longitude: 111.7562 },
  positionAt: null,
}

const WHY = {
  unitId: 'unit-fire-1',
  unitName: '马家店消防站一车',
  covers: ['FIREFIGHTING'],
  distanceMetres: 16240,
  routed: false,
  positionAt: null,
  inDrill: false,
  ofKind: false,
}

export const ASSIGNMENT = {
  kind: 'assignment',
  id: 'incident-2.a1.1',
  incidentId: 'incident-2',
  unitId: 'unit-fire-1',
  unitName: '马家店消防站一车',
  organizationId: 'org-fire',
  organizationName: '市消防救援大队',
  handling: 'ACTUAL',
  state: 'OFFERED',
  needs: ['FIREFIGHTING'],
  why: WHY,
  asked: 0,
  offeredAt: '2026-11-23T19:12:10Z',
  answerBy: '2026-11-23T19:13:10Z',
  acceptedAt: null,
  enRouteAt: null,
  onSceneAt: null,
  endedAt: null,
  declined: null,
  crew: null,
}

export const PROPOSAL = {
  kind: 'proposal',
  id: 'incident-2',
  incidentId: 'incident-2',
  needs: ['FIREFIGHTING', 'WATER_RESCUE'],
  units: [WHY, { ...WHY, unitId: 'unit-fire-2', unitName: '白洋消防站一车', distanceMetres: 21900 }],
  shortfall: ['WATER_RESCUE'],
}

export const DIRECTIVE = {
  kind: 'directive',
  id: 'incident-2.d1',
  incidentId: 'incident-2',
  handling: 'ACTUAL',
  from: ZHOU,
  fromOrganizationId: 'org-city',
  fromOrganizationName: '枝江市应急值班室',
  organizationId: 'org-baiyang',
  organizationName: '白洋镇',
  unitId: null,
  unitName: null,
  to: [],
  text: '封闭白洋大道',
  state: 'GIVEN',
  givenAt: '2026-11-23T19:12:10Z',
  dueBy: '2026-11-23T19:42:10Z',
  pressed: 0,
  answers: [],
  endedAt: null,
}

export const DIRECTIVE_ANSWER = {
  number: 1,
  answer: 'DONE',
  text: '已封闭',
  at: '2026-11-23T19:20:00Z',
  by: WANG,
  returnReason: null,
  returnedAt: null,
  returnedBy: null,
}

export const CHECKLIST = {
  kind: 'checklist',
  id: 'incident-2',
  incidentId: 'incident-2',
  planId: 'contingency-chemical',
  level: 'III',
  at: '2026-11-23T19:12:11Z',
  by: WANG,
  items: [
    {
      name: 'evacuate',
      level: 'III',
      text: '组织下风向群众撤离 <img src=x onerror=alert(1)>',
      english: 'Evacuate downwind',
      organizationId: 'org-dongshi',
      organizationName: '董市镇',
      state: 'OPEN',
      dueAt: '2026-11-23T19:22:17Z',
      saidAt: null,
      saidBy: null,
      reason: null,
      reasonText: null,
    },
    {
      name: 'cordon',
      level: 'IV',
      text: '划定警戒区',
      english: null,
      organizationId: 'org-police',
      organizationName: '市公安局',
      state: 'RULED_OUT',
      dueAt: '2026-11-23T19:32:17Z',
      saidAt: '2026-11-23T19:12:16Z',
      saidBy: ZHOU,
      reason: 'ORDERED',
      reasonText: '指挥员口头命令',
    },
  ],
}

export const LEAD = {
  kind: 'lead',
  id: 'incident-2',
  incidentId: 'incident-2',
  organizationId: 'org-emergency',
  organizationName: '市应急管理局',
  offer: {
    number: 2,
    organizationId: 'org-fire',
    organizationName: '市消防救援大队',
    at: '2026-11-23T19:12:12Z',
    answerBy: '2026-11-23T19:22:12Z',
    by: WANG,
    reminded: 0,
  },
  declined: null,
}

export const CLOCK = {
  kind: 'clock',
  id: 'incident-2.clock.city-first',
  incidentId: 'incident-2',
  name: '市级首报',
  clockKind: 'REPORT',
  reportedFrom: 'CITY',
  reportedTo: 'PREFECTURE',
  organizationId: 'org-city',
  organizationName: '枝江市应急值班室',
  channel: null,
  limitMinutes: 120,
  source: '国务院令第493号 第十一条',
  verified: 'V',
  handling: 'ACTUAL',
  startedAt: '2026-11-23T19:12:05Z',
  dueAt: '2026-11-23T21:12:05Z',
  state: 'RUNNING',
  metAt: null,
  latenessMillis: null,
  stopped: null,
  upwardReport: null,
  metByReportId: null,
}

export const MET_CLOCK = {
  ...CLOCK,
  state: 'MET',
  metAt: '2026-11-23T19:40:00Z',
  latenessMillis: 0,
  upwardReport: {
    channel: 'PHONE',
    toldTo: '宜昌市应急管理局值班室',
    reportedAt: '2026-11-23T19:40:00Z',
    receipt: '已收悉',
    by: WANG,
  },
}

export const AID = {
  kind: 'aid',
  id: 'incident-2.aid1',
  incidentId: 'incident-2',
  asked: false,
  jurisdiction: '420581',
  jurisdictionName: '宜都市',
  incidentNumber: '420583-20261124-002',
  category: 'FIRE',
  placeText: '仓库',
  siteName: null,
  coordinates: null,
  handling: 'ACTUAL',
  needs: ['FIREFIGHTING'],
  unitKind: null,
  count: 2,
  stagingArea: '高速出口',
  askedAt: '2026-11-23T19:12:10Z',
  answerBy: '2026-11-23T19:22:10Z',
  by: WANG,
  units: [
    {
      assignmentId: 'incident-2.a1.1',
      unitId: '420581:engine-1',
      unitName: '宜都消防一车',
      unitKind: 'FIRE_ENGINE',
      crew: 6,
      state: 'EN_ROUTE',
      at: '2026-11-23T19:14:10Z',
    },
  ],
  declined: null,
  end: null,
  endedAt: null,
}

export const NEIGHBOUR = { kind: 'neighbour', id: '420581', name: '宜都市' }

export const SPOT_CHECK = {
  kind: 'spotCheck',
  id: 'town-001-officer',
  checkId: 'check-1',
  postName: '马家店街道值班员',
  organizationId: 'org-town-001',
  organizationName: '马家店街道',
  people: [{ id: 'p-li', name: '李娜' }],
  rule: null,
  callerName: '枝江市应急值班室',
  calledAt: '2026-11-23T19:00:00Z',
  answerBy: '2026-11-23T19:05:00Z',
  state: 'ANSWERED',
  missedBecause: null,
  answeredAt: '2026-11-23T19:00:48Z',
  answeredBy: { id: 'p-li', name: '李娜' },
  told: 0,
}

export const MONITORING = {
  kind: 'monitoring',
  id: 'site-1',
  siteName: '楚能化工氨罐区',
  organizationId: 'org-chuneng',
  organizationName: '楚能化工（枝江）有限公司',
  warnings: [
    {
      id: 'warning-1',
      matter: 'SIGNAL',
      colour: 'ORANGE',
      sensor: 'GT-101',
      sensorKind: 'TOXIC_GAS',
      value: 38.5,
      unit: 'ppm',
      threshold: 25,
      silent: 0,
      wholeSite: false,
      raisedAt: '2026-11-23T19:10:00Z',
      told: [{ id: 'p-wang', name: '王海' }],
      nextAt: '2026-11-23T19:20:00Z',
      answer: null,
      answeredAt: null,
      answeredByPost: null,
      answeredBy: null,
    },
  ],
  silentSensors: [{ sensor: 'LT-301', since: '2026-11-23T19:05:00Z' }],
  flappingSensors: [{ sensor: 'PT-7', since: '2026-11-23T19:08:00Z' }],
}

export const NOTICE = {
  kind: 'notice',
  id: 'notice-1',
  level: 'WARNING',
  code: 'CITY_FILE_DIFFERS',
  params: { file: 'city.yaml' },
  at: '2026-11-23T19:00:00Z',
}

export const UPWARD_REPORT = {
  kind: 'upwardReport',
  id: 'incident-2.u1',
  incidentId: 'incident-2',
  handling: 'ACTUAL',
  number: 1,
  reportKind: 'INITIAL',
  title: '关于白洋镇危险化学品泄漏的快报',
  sections: [
    { heading: 'PLACE', text: '白洋镇', asOf: null },
    { heading: 'CASUALTIES', text: '中毒 2 人', asOf: '2026-11-23T19:12:00Z' },
    { heading: 'LOSS', text: '', asOf: null },
  ],
  revision: 1,
  state: 'DRAFT',
  draftedAt: '2026-11-23T19:12:12Z',
  draftedBy: WANG,
  editedAt: '2026-11-23T19:12:12Z',
  editedBy: WANG,
  signers: [],
  dueBy: null,
  pressed: 0,
  returned: null,
  signature: null,
  sendings: [],
  offices: [
    {
      id: '420500-duty-office',
      name: '宜昌市人民政府总值班室',
      party: 'PREFECTURE',
      state: null,
      attempt: 0,
      code: null,
      at: null,
    },
  ],
}

export const SIGNED_UPWARD_REPORT = {
  ...UPWARD_REPORT,
  state: 'SIGNED_OFF',
  dueBy: '2026-11-23T19:22:14Z',
  signature: { isStandingIn: false, isOwnDraft: false, at: '2026-11-23T19:12:14Z', by: ZHOU },
}

/** Nobody told what it is in, nor of the wind. */
export const ZONES = {
  kind: 'zones',
  id: 'incident-2',
  incidentId: 'incident-2',
  substance: '氨',
  unNumber: '1005',
  guide: '125',
  edition: 'ERG 2016',
  night: true,
  largeSpill: true,
  assumed: ['CONTAINER', 'WIND_SPEED', 'WIND_DIRECTION'],
  centre: { latitude: 30.40391, longitude: 111.58672 },
  drawnAt: '2026-11-23T19:12:07Z',
  changes: [],
  siteChanged: false,
  wind: null,
  points: [
    {
      id: 'point-care',
      kind: 'CARE_HOME',
      name: '示例福利院',
      coordinates: { latitude: 30.41391, longitude: 111.58672 },
      metres: 1112,
      degrees: 0,
      zones: ['PROTECTIVE'],
      people: 74,
      contactId: null,
      contactName: null,
      phoneNote: '值班室 0717-0000002（示例）',
    },
    {
      id: 'point-village',
      kind: 'VILLAGE',
      name: '示例村',
      coordinates: { latitude: 30.40391, longitude: 111.60767 },
      metres: 2009,
      degrees: 90,
      zones: ['PROTECTIVE'],
      people: null,
      contactId: 'town-103-duty',
      contactName: '顾家店镇值班员',
      phoneNote: null,
    },
  ],
  counts: [
    { kind: 'CARE_HOME', points: 1, people: 74, peopleUnknown: 0 },
    { kind: 'VILLAGE', points: 1, people: 0, peopleUnknown: 1 },
  ],
  zones: [
    {
      kind: 'ISOLATION',
      metres: 300,
      orMore: false,
      towardsDegrees: null,
      source: 'Emergency Response Guidebook 2016, Table 3',
      outline: [],
    },
    {
      kind: 'PROTECTIVE',
      metres: 11000,
      orMore: true,
      towardsDegrees: null,
      source: 'Emergency Response Guidebook 2016, Table 3',
      outline: [],
    },
  ],
}

/** It may be the one before, and somebody else told of it, too. */
export const MATCHES = {
  kind: 'matches',
  id: 'incident-2',
  incidentId: 'incident-2',
  proposals: [
    {
      incidentId: 'incident-2',
      otherId: 'incident-1',
      with: { id: 'incident-1', number: '420583-20261124-001' },
      reason: 'NEAR',
      distanceMetres: 640,
    },
  ],
  unread: ['report-2'],
  into: null,
  taken: [],
}

export const ALL = [
  INCIDENT,
  ALERT,
  LINE,
  NOTIFICATION,
  DUTY,
  UNIT,
  ASSIGNMENT,
  PROPOSAL,
  CHECKLIST,
  LEAD,
  DIRECTIVE,
  CLOCK,
  AID,
  NEIGHBOUR,
  ZONES,
  MATCHES,
  SPOT_CHECK,
  MONITORING,
  NOTICE,
]

/** Reads a sample, changed as asked, the way a frame is read. */
export function read(sample: object, change: object = {}): Item {
  const item = readItem({ ...sample, ...change })
  if (item === null) throw new Error('A sample is readable')
  return item
}

export const alertOf = (change: object = {}) => read(ALERT, change) as Alert
export const incidentOf = (change: object = {}) => read(INCIDENT, change) as Incident
export const assignmentOf = (change: object = {}) => read(ASSIGNMENT, change) as Assignment

const DIRECTOR = {
  postId: 'city-leader',
  postName: '带班领导',
  organizationId: 'city',
  organizationName: '枝江市应急管理局',
}
const COLDSTORE = {
  postId: 'coldstore-responder',
  postName: '冷库应急岗',
  organizationId: 'coldstore',
  organizationName: '金湖冷链（虚构）',
}

export const DRILL = {
  kind: 'drill',
  id: '420583:drill:1',
  name: '冷库氨泄漏',
  drillKind: 'LIVE',
  extent: 'COMPREHENSIVE',
  phase: 'RUNNING',
  announced: true,
  startsAt: '2026-11-23T19:00:00Z',
  startedAt: '2026-11-23T19:10:17Z',
  endedAt: null,
  notStarted: null,
  pause: null,
  clock: { runningSince: '2026-11-23T19:10:17Z', elapsedSeconds: 0, shiftedSeconds: 0 },
  towns: [{ code: '420583101', name: '安福寺镇' }],
  director: DIRECTOR,
  evaluators: [DIRECTOR],
  parties: [{ seat: COLDSTORE, people: [{ id: 'p-lin', name: '林涛', reached: true }] }],
  units: [{ id: 'unit-1', name: '一中队' }],
  outside: ['市人民医院'],
  outsideClearedAt: '2026-11-23T18:40:00Z',
}

export const CONDUCT = {
  kind: 'conduct',
  id: '420583:drill:1',
  summary: '制冷机房储氨器泄漏，两人受伤',
  objectives: ['检验首报与警戒范围'],
  injects: [
    {
      id: 'leak',
      title: '冷库报告氨泄漏',
      injectKind: 'REPORT',
      byName: '金湖冷链（虚构）',
      dueSeconds: 30,
      follows: null,
      state: 'TAKEN',
      at: '2026-11-23T19:10:48Z',
      fault: null,
      reportId: '420583-report-x',
      text: null,
    },
    {
      id: 'smell',
      title: '群众来电',
      injectKind: 'NOTICE',
      byName: null,
      dueSeconds: 180,
      follows: null,
      state: 'WAITING',
      at: '2026-11-23T19:00:00Z',
      fault: null,
      reportId: null,
      text: '村民称闻到刺鼻气味',
    },
    {
      id: 'held',
      title: '风向转变',
      injectKind: 'FOLLOW_UP',
      byName: '金湖冷链（虚构）',
      dueSeconds: null,
      follows: 'cordon',
      state: 'WAITING',
      at: '2026-11-23T19:00:00Z',
      fault: null,
      reportId: null,
      text: null,
    },
  ],
  expectations: [
    {
      id: 'acknowledged',
      text: '市值班员两分钟内签收',
      heading: 'WARNING_AND_REPORTING',
      after: 'leak',
      withinSeconds: 120,
      dueSeconds: 150,
      byEvaluator: false,
      state: 'MET',
      tookSeconds: 34,
      judged: null,
    },
    {
      id: 'cordon',
      text: '警戒到位',
      heading: 'CORDON_AND_CONTROL',
      after: null,
      withinSeconds: 900,
      dueSeconds: 900,
      byEvaluator: true,
      state: 'OPEN',
      tookSeconds: null,
      judged: null,
    },
    {
      id: 'level',
      text: '启动响应',
      heading: 'COMMAND_AND_COORDINATION',
      after: 'leak',
      withinSeconds: 60,
      dueSeconds: 90,
      byEvaluator: false,
      state: 'MISSED',
      tookSeconds: null,
      judged: null,
    },
  ],
  marks: [
    {
      heading: 'WARNING_AND_REPORTING',
      mark: 85,
      note: '首报及时',
      postId: 'city-leader',
      postName: '带班领导',
      at: '2026-11-23T19:12:00Z',
    },
  ],
}

export const FINDING = {
  kind: 'finding',
  id: '420583:finding:1',
  drillId: '420583:drill:1',
  drillName: '冷库氨泄漏',
  text: '警戒带不足',
  owner: {
    postId: 'city-officer',
    postName: '值班员',
    organizationId: 'city',
    organizationName: '枝江市应急管理局',
  },
  by: DIRECTOR,
  raisedAt: '2026-11-23T19:12:00Z',
  dueAt: '2026-12-23T19:00:00Z',
  state: 'OPEN',
  at: '2026-11-23T19:12:00Z',
  note: null,
  step: 0,
}

export const SCENARIO = {
  kind: 'scenario',
  id: '420583:scenario:ammonia',
  name: '冷库氨泄漏',
  summary: '制冷机房储氨器泄漏，两人受伤',
  drillKind: 'LIVE',
  extent: 'COMPREHENSIVE',
  towns: [{ code: '420583101', name: '安福寺镇' }],
  director: DIRECTOR,
  evaluators: [DIRECTOR],
  participants: [COLDSTORE],
  outside: ['市人民医院'],
  objectives: ['检验首报与警戒范围'],
  injects: 3,
  expectations: 3,
  enterpriseName: '金湖冷链（虚构）',
}
