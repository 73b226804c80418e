// What the mock's map shows beside the picture: the real towns, invented sites and schools; and units that move.
const CENTRE = [30.40391, 111.58672]
const at = (latitude, longitude) => ({ latitude, longitude })
const TOWNS = [
  ['马家店街道', 30.4262, 111.7604],
  ['安福寺镇', 30.5035, 111.621],
  ['白洋镇', 30.433, 111.529],
  ['顾家店镇', 30.419, 111.607],
  ['董市镇', 30.402, 111.676],
  ['仙女镇', 30.487, 111.759],
  ['问安镇', 30.548, 111.833],
  ['七星台镇', 30.398, 111.928],
  ['百里洲镇', 30.342, 111.763],
]

export function readMap(tier, base) {
  return {
    base: {
      tiles: null,
      archive: null,
      water: { path: '/api/map/water.geojson', datum: 'WGS84' },
      boundary: null,
      ...base,
    },
    seats: TOWNS.map(([name, ...seat], index) => ({
      id: `town-${index}`,
      name,
      tier: 'TOWN',
      coordinates: at(...seat),
    })),
    sites: [
      ['site-1', '楚能化工氨罐区（重大危险源）', '楚能化工（枝江）有限公司', ...CENTRE],
      ['site-2', '清源供水一水厂', '清源供水有限公司', 30.4198, 111.7479],
      ['site-3', '青禾冷库', '青禾冷链仓储有限公司', 30.5068, 111.6262],
    ]
      .filter(([id]) => tier !== 'ENTERPRISE' || id === 'site-1')
      .map(([id, name, organizationName, ...where]) => ({
        id,
        name,
        organizationName,
        coordinates: at(...where),
      })),
    points:
      tier === 'ENTERPRISE'
        ? []
        : [
            ['SCHOOL', '顾家店镇示例小学', 640, 30.4165, 111.6012],
            ['CARE_HOME', '董市镇示例福利院', 74, 30.4063, 111.6622],
            ['HOSPITAL', '白洋镇示例卫生院', 120, 30.4339, 111.5349],
            ['VILLAGE', '姚家港示例村', null, 30.4098, 111.5934],
            ['WATER_INTAKE', '董市示例取水口', null, 30.3951, 111.6712],
          ].map(([kind, name, people, ...where], index) => ({
            id: `point-${index}`,
            kind,
            name,
            people,
            coordinates: at(...where),
          })),
  }
}

/** A ring of metres around the tank, as the server draws it: longitude first, counterclockwise. */
export function ring(metres, [latitude, longitude] = CENTRE) {
  return Array.from({ length: 73 }, (_, index) => {
    const angle = ((index % 72) * Math.PI) / 36
    const north = (metres / 111_195) * Math.sin(angle)
    const east = ((metres / 111_195) * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180)
    return [longitude + east, latitude + north]
  })
}

/** A unit on its way from its base to the tank, so many seconds after it set out. */
export function onItsWay(unit, seconds, now) {
  const done = Math.min(1, seconds / 120)
  const between = (from, to) => from + (to - from) * done
  return {
    ...unit,
    coordinates: at(between(30.4301, CENTRE[0]), between(111.7562, CENTRE[1])),
    positionAt: new Date(now).toISOString(),
  }
}
