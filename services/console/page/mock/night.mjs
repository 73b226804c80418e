// What else awaits an answer on a long night, so that the board is seen full: a gap, a warning, clocks, a directive, a crew.
const iso = (millis) => new Date(millis).toISOString()
const CITY = ['org-city', '枝江市应急值班室', 'CITY']
const TOWNS = ['马家店街道', '安福寺镇', '白洋镇', '顾家店镇', '仙女镇', '问安镇', '七星台镇', '百里洲镇']
const PEOPLE = ['江涛', '许静', '罗勇', '宋佳', '唐亮', '韩雪', '冯刚', '曹颖']

function chair(start, [organizationId, organizationName, tier], id, postName, person, more = {}) {
  return {
    kind: 'duty',
    id,
    postName,
    postKind: 'DUTY_OFFICER',
    organizationId,
    organizationName,
    tier,
    people: person ? [{ id: `person-${id}`, name: person, phone: '199-0000-01' + id.slice(-2) }] : [],
    from: iso(start - 3 * 3600_000),
    until: iso(start + 9 * 3600_000),
    ...more,
  }
}

const GAP = (start, name) => ({
  reason: 'UNSIGNED',
  missing: [{ id: 'person-away', name }],
  since: iso(start - 780_000),
  told: 2,
})

const clock = (start, id, name, minutes, limitMinutes) => ({
  kind: 'clock',
  id,
  incidentId: 'incident-1',
  name,
  clockKind: 'REPORT',
  reportedFrom: 'CITY',
  reportedTo: 'PREFECTURE',
  organizationId: CITY[0],
  organizationName: CITY[1],
  channel: null,
  limitMinutes,
  source: '国务院令第493号 第十一条',
  verified: 'V',
  handling: 'ACTUAL',
  startedAt: iso(start - (limitMinutes - minutes) * 60_000),
  dueAt: iso(start + minutes * 60_000),
  state: 'RUNNING',
})

function unit(start, id, name, state, crew, coordinates) {
  const at = { incidentId: 'incident-1', unitId: id, unitName: name, handling: 'ACTUAL', state, crew }
  return [
    {
      kind: 'unit',
      id,
      name,
      unitKind: 'FIRE_ENGINE',
      capabilities: ['FIREFIGHTING'],
      crew: 6,
      organizationId: 'org-fire',
      organizationName: '市消防救援大队',
      state: 'AVAILABLE',
      engaged: crew ? 'ACTUAL' : 'NO',
      coordinates,
      positionAt: crew ? iso(start - 60_000) : null,
    },
    ...(crew
      ? [
          {
            kind: 'assignment',
            id: `assignment-${id}`,
            ...at,
            organizationId: 'org-fire',
            organizationName: '市消防救援大队',
            needs: ['FIREFIGHTING'],
            why: null,
            offeredAt: iso(start - 3600_000),
            acceptedAt: iso(start - 3580_000),
            enRouteAt: iso(start - 3500_000),
            onSceneAt: iso(start - 2700_000),
          },
        ]
      : []),
  ]
}

const directive = (start) => ({
  kind: 'directive',
  id: 'directive-1',
  incidentId: 'incident-1',
  handling: 'ACTUAL',
  from: null,
  fromOrganizationId: CITY[0],
  fromOrganizationName: CITY[1],
  organizationId: 'org-town-1',
  organizationName: '安福寺镇',
  text: '封闭工业园东门，清点三号仓库周边人员并报总数',
  state: 'GIVEN',
  givenAt: iso(start - 2400_000),
  dueBy: iso(start - 600_000),
  pressed: 1,
  answers: [],
})

const warning = (start) => ({
  kind: 'monitoring',
  id: 'site-1',
  siteName: '楚能化工氨罐区（重大危险源）',
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
      raisedAt: iso(start - 120_000),
      told: [{ id: 'person-ent-responder', name: '何军' }],
      nextAt: iso(start + 180_000),
      answer: null,
    },
  ],
  silentSensors: [{ sensor: 'LT-301', since: iso(start - 300_000) }],
  flappingSensors: [],
})

export function nightItems(start) {
  const crew = { everySeconds: 1200, heardBy: iso(start - 90_000), missed: 1 }
  return [
    ...TOWNS.map((town, at) =>
      chair(
        start,
        [`org-town-${at}`, town, 'TOWN'],
        `town-officer-${10 + at}`,
        '值班员',
        PEOPLE[at],
        at === 2 ? { gap: GAP(start, '宋佳') } : {},
      ),
    ),
    clock(start, 'clock-1', '市级首报', 7, 120),
    clock(start, 'clock-2', '书面报告', 55, 120),
    directive(start),
    warning(start),
    ...unit(start, 'unit-1', '安福寺消防站一车', 'ON_SCENE', crew, {
      latitude: 30.4071,
      longitude: 111.5902,
    }),
    ...unit(start, 'unit-2', '马家店消防站二车', 'ON_SCENE', null, {
      latitude: 30.4301,
      longitude: 111.7562,
    }),
  ]
}
