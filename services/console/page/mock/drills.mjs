// A drill in mid-run that the city's duty officer runs and judges, with its incident, a finding and the library.
const iso = (millis) => new Date(millis).toISOString()
const ID = '420583:drill:1'
const CITY = {
  postId: 'city-officer',
  postName: '值班员',
  organizationId: 'org-city',
  organizationName: '枝江市应急值班室',
}
const COLDSTORE = {
  postId: 'coldstore-responder',
  postName: '冷库应急岗',
  organizationId: 'org-coldstore',
  organizationName: '金湖冷链（虚构）',
}

const inject = (start, id, title, injectKind, dueSeconds, state, more = {}) => ({
  id,
  title,
  injectKind,
  byName: injectKind === 'NOTICE' ? null : COLDSTORE.organizationName,
  dueSeconds,
  follows: null,
  state,
  at: iso(start - 60_000),
  fault: null,
  reportId: null,
  text: null,
  ...more,
})

const expectation = (id, text, heading, withinSeconds, dueSeconds, state, more = {}) => ({
  id,
  text,
  heading,
  after: 'leak',
  withinSeconds,
  dueSeconds,
  byEvaluator: false,
  state,
  tookSeconds: null,
  judged: null,
  ...more,
})

/** The library as it is written. */
export const LIBRARY = {
  scenarios: [
    {
      id: '420583:scenario:ammonia',
      name: '冷库氨泄漏',
      summary: '制冷机房储氨器泄漏，两人受伤',
      kind: 'LIVE',
      extent: 'COMPREHENSIVE',
      towns: ['420583101'],
      director: 'city-officer',
      evaluators: ['city-leader'],
      participants: ['town-officer', 'em-officer'],
      units: [],
      outside: ['市人民医院'],
      objectives: ['检验首报与警戒范围'],
      injects: [
        {
          id: 'leak',
          title: '冷库报告氨泄漏',
          afterSeconds: 30,
          kind: 'REPORT',
          by: 'ent-coldstore',
          body: '{"category":"HAZARDOUS_CHEMICAL_LEAK"}',
          posts: [],
        },
        { id: 'smell', title: '群众来电', afterSeconds: 60, kind: 'NOTICE', posts: ['town-officer'] },
      ],
      expectations: [
        {
          id: 'acknowledged',
          text: '两分钟内签收',
          heading: 'WARNING_AND_REPORTING',
          after: 'leak',
          withinSeconds: 120,
          expected: { kind: 'ACKNOWLEDGED', post: 'town-officer' },
        },
      ],
    },
  ],
}

/** One that an enterprise is late by, and one with a rhythm. */
export const PROGRAMMES = {
  programmes: [
    {
      programme: {
        id: '420583:programme:1',
        name: '危险化学品单位半年演练',
        scenarios: ['420583:scenario:ammonia'],
        announced: true,
        months: 6,
      },
      changedAt: '2026-11-20T02:00:00Z',
      changedBy: '市带班领导',
      turns: [
        {
          enterprise: 'ent-coldstore',
          enterpriseName: '青禾冷链仓储有限公司',
          scenarios: ['冷库氨泄漏'],
          heldAt: '2026-05-12T02:00:00Z',
          dueAt: '2026-11-12T02:00:00Z',
          plannedAt: '2026-12-01T01:30:00Z',
          drill: ID,
          overdue: true,
        },
        {
          enterprise: 'ent-water',
          enterpriseName: '清源供水有限公司',
          scenarios: ['氯瓶泄漏'],
          dueAt: '2027-05-20T02:00:00Z',
          overdue: false,
        },
      ],
    },
    {
      programme: {
        id: '420583:programme:2',
        name: '每月值班演练',
        scenarios: ['420583:scenario:ammonia'],
        announced: false,
        cron: '30 9 1 * *',
      },
      changedAt: '2026-11-20T02:00:00Z',
      turns: [
        {
          scenarios: ['冷库氨泄漏'],
          heldAt: '2026-11-02T01:30:00Z',
          plannedAt: '2026-12-01T01:30:00Z',
          drill: ID,
          overdue: false,
        },
      ],
    },
  ],
}

const OVER = '420583:drill:0'

/** The after-action report of the drill that is over. */
export function drillReport(start) {
  const began = start - 7 * 86_400_000
  const at = (seconds) => iso(began + seconds * 1000)
  const number = '420583-20261117-演001'
  const drill = over(start)
  return {
    drill,
    scenarioId: '420583:scenario:ammonia',
    enterpriseName: COLDSTORE.organizationName,
    summary: '制冷机房储氨器泄漏，两人受伤，风向南风转西风。',
    objectives: ['检验首报与警戒范围', '检验值班员与属地联动'],
    pauses: [{ reason: 'LIVE_INCIDENT', from: at(700), until: at(1000) }],
    injects: [
      {
        id: 'leak',
        title: '冷库报告氨泄漏',
        injectKind: 'REPORT',
        plannedSeconds: 30,
        firedAtSeconds: 30,
        firedAt: at(30),
        state: 'TAKEN',
      },
      { id: 'hurt', title: '续报：两人受伤', injectKind: 'FOLLOW_UP', state: 'WAITING' },
    ],
    expectations: [
      {
        id: 'acknowledged',
        text: '市值班员两分钟内签收',
        heading: 'WARNING_AND_REPORTING',
        afterTitle: '冷库报告氨泄漏',
        withinSeconds: 120,
        postId: CITY.postId,
        state: 'MET',
        metAt: at(64),
        tookSeconds: 34,
        overSeconds: -86,
        byEvaluator: false,
      },
      {
        id: 'scene',
        text: '首支队伍四分钟内到场',
        heading: 'HANDLING',
        afterTitle: '冷库报告氨泄漏',
        withinSeconds: 240,
        state: 'LATE',
        metAt: at(340),
        tookSeconds: 310,
        overSeconds: 70,
        byEvaluator: false,
      },
      {
        id: 'cordon',
        text: '警戒到位',
        heading: 'CORDON_AND_CONTROL',
        withinSeconds: 900,
        state: 'MISSED',
        byEvaluator: true,
        judged: { met: false, note: '只拉了一侧', postName: CITY.postName, at: at(950) },
      },
    ],
    people: [
      { incidentNumber: number, seat: CITY, alertedAt: at(32), expected: ['acknowledged'] },
      {
        incidentNumber: number,
        seat: CITY,
        personName: '王海',
        alertedAt: at(32),
        notifiedAt: at(33),
        deliveredAt: at(36),
        acknowledgedAt: at(64),
        acknowledgedSeconds: 32,
        actedAt: at(90),
        acted: 'CLAIMED',
        expected: [],
      },
      { seat: COLDSTORE, expected: [] },
      { seat: COLDSTORE, personName: '林涛', expected: [] },
    ],
    units: [
      {
        incidentNumber: number,
        unitName: '一中队',
        offeredAt: at(70),
        acceptedAt: at(95),
        enRouteAt: at(120),
        onSceneAt: at(340),
      },
    ],
    headings: [
      {
        heading: 'WARNING_AND_REPORTING',
        met: 1,
        late: 0,
        missed: 0,
        open: 0,
        mark: 85,
        marks: [
          {
            heading: 'WARNING_AND_REPORTING',
            mark: 85,
            note: '首报及时',
            postId: CITY.postId,
            postName: CITY.postName,
            at: at(4000),
          },
        ],
      },
      { heading: 'HANDLING', met: 0, late: 1, missed: 0, open: 0, marks: [] },
      { heading: 'CORDON_AND_CONTROL', met: 0, late: 0, missed: 1, open: 0, marks: [] },
    ],
    timeline: [
      { at: at(0), atSeconds: 0, passage: 'STARTED' },
      { at: at(30), atSeconds: 30, passage: 'INJECT', text: '冷库报告氨泄漏', seconds: 30 },
      {
        at: at(64),
        atSeconds: 64,
        passage: 'HAPPENING',
        happening: {
          kind: 'ACKNOWLEDGED',
          at: at(64),
          postName: CITY.postName,
          personName: '王海',
          incidentNumber: number,
        },
      },
      { at: at(64), atSeconds: 64, passage: 'MET', text: '市值班员两分钟内签收' },
      { at: at(700), atSeconds: 700, passage: 'PAUSED', reason: 'LIVE_INCIDENT' },
      { at: at(1000), atSeconds: 700, passage: 'RESUMED' },
      { at: at(3900), atSeconds: 3600, passage: 'FINISHED' },
    ],
    earlier: 0,
    findings: [],
  }
}

/** Who owes drills, what is overdue first. */
export function drillDuties(start) {
  const duty = {
    dutyId: 'plan-measures-year',
    dutyName: '生产经营单位每年至少一次综合或者专项应急预案演练',
    months: 12,
    source: '《生产安全事故应急预案管理办法》第三十三条',
  }
  return {
    duties: [
      {
        organizationId: 'org-fuel',
        organizationName: '江岸油品（虚构）',
        ...duty,
        overdue: true,
        toFile: false,
      },
      {
        organizationId: 'org-port',
        organizationName: '沿江港埠有限公司（虚构）',
        ...duty,
        filedWith: '所在地县级以上负有安全生产监督管理职责的部门',
        last: {
          drillId: '420583:drill:recorded-1',
          name: '液化气槽车装卸臂脱落、可燃气体扩散的现场处置（脚本由企业自编，纸质记录）',
          drillKind: 'LIVE',
          extent: 'SINGLE',
          startedAt: '2026-09-17T16:00:00Z',
          recorded: { by: '市值班员', at: iso(start - 3_600_000) },
          filed: {
            on: '2026-09-25',
            authority: '枝江市应急管理局',
            reference: '枝应急演备〔2026〕31号',
            by: '市值班员',
          },
        },
        dueOn: '2027-09-18',
        overdue: false,
        toFile: false,
      },
      {
        organizationId: COLDSTORE.organizationId,
        organizationName: COLDSTORE.organizationName,
        ...duty,
        filedWith: '所在地县级以上负有安全生产监督管理职责的部门',
        last: {
          drillId: OVER,
          name: '冷库氨泄漏',
          drillKind: 'LIVE',
          extent: 'COMPREHENSIVE',
          startedAt: iso(start - 7 * 86_400_000),
        },
        dueOn: '2027-11-17',
        overdue: false,
        toFile: true,
      },
    ],
  }
}

/** Three drills of one scenario. */
export function drillTrend(start) {
  const began = (weeks) => iso(start - weeks * 7 * 86_400_000)
  const outcome = (state, tookSeconds) => ({ state, tookSeconds, withinSeconds: 120 })
  return {
    scenarioId: '420583:scenario:ammonia',
    scenarioName: '冷库氨泄漏',
    drills: [
      { drillId: '420583:drill:old-2', startedAt: began(53), drillKind: 'TABLETOP', met: 0, expected: 2 },
      { drillId: '420583:drill:old-1', startedAt: began(27), drillKind: 'LIVE', met: 1, expected: 2 },
      { drillId: OVER, startedAt: began(1), drillKind: 'LIVE', met: 1, expected: 3 },
    ],
    expectations: [
      {
        id: 'acknowledged',
        text: '市值班员两分钟内签收',
        heading: 'WARNING_AND_REPORTING',
        outcomes: [outcome('LATE', 190), outcome('MET', 80), outcome('MET', 34)],
      },
      {
        id: 'cordon',
        text: '警戒到位',
        heading: 'CORDON_AND_CONTROL',
        outcomes: [null, { state: 'MISSED', withinSeconds: 900 }, { state: 'MISSED', withinSeconds: 900 }],
      },
    ],
    headings: [{ heading: 'WARNING_AND_REPORTING', marks: [60, null, 85] }],
  }
}

function over(start) {
  const began = start - 7 * 86_400_000
  return {
    kind: 'drill',
    id: OVER,
    name: '冷库氨泄漏',
    drillKind: 'LIVE',
    extent: 'COMPREHENSIVE',
    phase: 'FINISHED',
    announced: true,
    startsAt: iso(began),
    startedAt: iso(began),
    endedAt: iso(began + 3_900_000),
    notStarted: null,
    pause: null,
    clock: { runningSince: null, elapsedSeconds: 3600, shiftedSeconds: 0 },
    towns: [{ code: '420583101', name: '安福寺镇' }],
    director: CITY,
    evaluators: [CITY],
    parties: [{ seat: COLDSTORE, people: [{ id: 'p-lin', name: '林涛', reached: true }] }],
    units: [{ id: 'unit-1', name: '一中队' }],
    outside: [],
    outsideClearedAt: null,
  }
}

export function drillItems(start) {
  const began = start - 400_000
  const drill = {
    kind: 'drill',
    id: ID,
    name: '冷库氨泄漏',
    drillKind: 'LIVE',
    extent: 'COMPREHENSIVE',
    phase: 'RUNNING',
    announced: true,
    startsAt: iso(began),
    startedAt: iso(began),
    endedAt: null,
    notStarted: null,
    pause: null,
    clock: { runningSince: iso(began), elapsedSeconds: 0, shiftedSeconds: 0 },
    towns: [{ code: '420583101', name: '安福寺镇' }],
    director: CITY,
    evaluators: [CITY],
    parties: [
      { seat: COLDSTORE, people: [{ id: 'p-lin', name: '林涛', reached: true }] },
      { seat: CITY, people: [{ id: 'p-wang', name: '王海', reached: true }] },
    ],
    units: [{ id: 'unit-1', name: '一中队' }],
    outside: ['市人民医院'],
    outsideClearedAt: iso(began - 600_000),
  }
  return [
    over(start),
    drill,
    {
      ...drill,
      id: '420583:drill:2',
      name: '烟花仓库火灾',
      phase: 'SCHEDULED',
      announced: false,
      startsAt: iso(start + 86_400_000),
      startedAt: null,
      clock: { runningSince: null, elapsedSeconds: 0, shiftedSeconds: 0 },
      outsideClearedAt: null,
    },
    {
      kind: 'conduct',
      id: ID,
      summary: '制冷机房储氨器泄漏，两人受伤，风向南风转西风。',
      objectives: ['检验首报与警戒范围'],
      injects: [
        inject(start, 'leak', '冷库报告氨泄漏', 'REPORT', 30, 'TAKEN'),
        inject(start, 'smell', '群众来电', 'NOTICE', 520, 'WAITING', {
          text: '村民称闻到刺鼻气味，眼睛疼。',
        }),
        inject(start, 'hurt', '续报：两人受伤', 'FOLLOW_UP', null, 'WAITING', { follows: 'cordon' }),
        inject(start, 'dead-sms', '短信网关中断', 'OUTAGE', 300, 'HELD', { byName: null }),
      ],
      expectations: [
        expectation('acknowledged', '市值班员两分钟内签收', 'WARNING_AND_REPORTING', 120, 150, 'MET', {
          tookSeconds: 34,
        }),
        expectation('level', '五分钟内启动响应', 'COMMAND_AND_COORDINATION', 300, 330, 'MISSED'),
        expectation('cordon', '警戒到位', 'CORDON_AND_CONTROL', 900, 900, 'OPEN', { byEvaluator: true }),
        expectation('scene', '首支队伍到场', 'HANDLING', 240, 270, 'LATE', { tookSeconds: 310 }),
      ],
      marks: [
        {
          heading: 'WARNING_AND_REPORTING',
          mark: 85,
          note: '首报及时',
          postId: CITY.postId,
          postName: CITY.postName,
          at: iso(start - 100_000),
        },
      ],
    },
    {
      kind: 'finding',
      id: '420583:finding:1',
      drillId: ID,
      drillName: drill.name,
      text: '应急指挥车警戒带不足两卷',
      owner: CITY,
      by: CITY,
      raisedAt: iso(start - 50_000),
      dueAt: iso(start + 20 * 86_400_000),
      state: 'OPEN',
      at: iso(start - 50_000),
      note: null,
      step: 0,
    },
    {
      kind: 'scenario',
      id: '420583:scenario:ammonia',
      name: drill.name,
      summary: '制冷机房储氨器泄漏，两人受伤',
      drillKind: 'LIVE',
      extent: 'COMPREHENSIVE',
      towns: drill.towns,
      director: CITY,
      evaluators: [CITY],
      participants: [COLDSTORE, CITY],
      outside: drill.outside,
      objectives: ['检验首报与警戒范围'],
      injects: 4,
      expectations: 4,
      enterpriseName: COLDSTORE.organizationName,
    },
    {
      kind: 'incident',
      id: 'incident-drill',
      number: '420583-20261124-900',
      category: 'HAZARDOUS_CHEMICAL_LEAK',
      towns: drill.towns,
      townKnownBy: 'SITE',
      placeText: '金湖冷链制冷机房',
      coordinates: { latitude: 30.46, longitude: 111.67 },
      siteId: null,
      siteName: '金湖冷链（虚构）',
      organizationId: COLDSTORE.organizationId,
      organizationName: COLDSTORE.organizationName,
      receivedAt: iso(began + 31_000),
      occurredAt: null,
      flags: [],
      reports: [],
      substance: null,
      casualties: null,
      claim: null,
      closing: null,
      shownFrom: null,
      extent: null,
      reportCount: 0,
      drillId: ID,
    },
  ]
}

/** What an act on a drill changes in the picture; nothing of most. */
export function drillsAfter(picture, path, body, now) {
  const drill = picture.get(`drill/${ID}`)
  const conduct = picture.get(`conduct/${ID}`)
  const { runningSince, elapsedSeconds, shiftedSeconds } = drill.clock
  const elapsed = elapsedSeconds + (runningSince ? Math.floor((now - Date.parse(runningSince)) / 1000) : 0)
  const act = path.split('/').at(-1)
  const part = path.split('/').at(-2)
  switch (act) {
    case 'pause':
      return [
        {
          ...drill,
          phase: 'PAUSED',
          pause: { reason: 'DIRECTOR', incidentId: null, at: iso(now) },
          clock: { runningSince: null, elapsedSeconds: elapsed, shiftedSeconds },
        },
      ]
    case 'resume':
      return [{ ...drill, phase: 'RUNNING', pause: null, clock: { ...drill.clock, runningSince: iso(now) } }]
    case 'shift':
      return [{ ...drill, clock: { ...drill.clock, shiftedSeconds: shiftedSeconds + body.seconds } }]
    case 'fire':
    case 'skip':
      return [
        {
          ...conduct,
          injects: conduct.injects.map((one) =>
            one.id === part ? { ...one, state: act === 'fire' ? 'FIRED' : 'SKIPPED', at: iso(now) } : one,
          ),
        },
      ]
    case 'judge':
      return [
        {
          ...conduct,
          expectations: conduct.expectations.map((one) =>
            one.id === part
              ? {
                  ...one,
                  state: body.met ? 'MET' : 'MISSED',
                  judged: { met: body.met, note: body.note, postName: CITY.postName, at: iso(now) },
                }
              : one,
          ),
        },
      ]
    default:
      return []
  }
}
