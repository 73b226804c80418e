import { expect, test } from 'vitest'
import { apply, EMPTY } from '../picture/picture'
import { AID, CHECKLIST, CLOSED, INCIDENT, MONITORING, read, UNIT, ZONES } from '../picture/samples'
import { changesOf } from './changes'
import { moved, placedFeatures, zoneFeatures, type PlacedFeature } from './features'
import { ground } from './ground'
import { placedOf } from './placed'

/** As the OpenAPI's example has it. */
const GROUND = ground({
  base: { tiles: null, archive: null, water: null, boundary: null },
  seats: [{ id: 'dongshi', name: '董市镇', tier: 'TOWN', coordinates: { latitude: 30.4, longitude: 111.7 } }],
  sites: [
    {
      id: MONITORING.id,
      name: '厂区1',
      organizationName: '三宁化肥',
      coordinates: { latitude: 30.5, longitude: 111.6 },
    },
  ],
  points: [
    {
      id: 'point-1',
      kind: 'SCHOOL',
      name: '董市镇示例小学',
      people: 640,
      coordinates: { latitude: 30.41, longitude: 111.69 },
    },
  ],
})

function placed(...items: Parameters<typeof read>[]) {
  return placedOf(
    apply(
      EMPTY,
      items.map(([sample, change]) => read(sample, change)),
    ),
    GROUND,
    'city-officer',
  )
}

test('everything that has a place has its layer, its own key and its sign', () => {
  const all = placed([INCIDENT], [CHECKLIST], [UNIT], [MONITORING])
  expect(all.map(({ key, sign }) => `${key} ${sign}`)).toEqual([
    'INCIDENT/incident-2 INCIDENT-III',
    'UNIT/unit-fire-1 UNIT-BOUND',
    `SITE/${MONITORING.id} SITE-WATCHED`,
    'POINT/point-1 POINT-SCHOOL',
    'SEAT/dongshi SEAT',
  ])
})

test('a unit is told by whether it can go', () => {
  const sign = (change: object) => placed([UNIT, change])[0]?.sign
  expect(sign({ engaged: 'NO' })).toBe('UNIT-FREE')
  expect(sign({ engaged: 'EXERCISE' })).toBe('UNIT-DRILL')
  expect(sign({ engaged: 'NO', state: 'OUT_OF_SERVICE' })).toBe('UNIT-OUT')
})

test('an incident that was reported by its site stands where the site does', () => {
  const [incident] = placed([INCIDENT, { coordinates: null, siteId: MONITORING.id }])
  expect(incident?.at).toEqual({ latitude: 30.5, longitude: 111.6 })
})

test('an incident that is over is not on the map', () => {
  expect(placed([INCIDENT, { closing: CLOSED }]).filter(({ layer }) => layer === 'INCIDENT')).toEqual([])
})

test('what has no place, or none that can be, is in the list and never drawn anywhere', () => {
  const all = placed(
    [INCIDENT, { coordinates: null, siteId: null }],
    [UNIT, { coordinates: { latitude: 99, longitude: 0 } }],
  )
  expect(all.slice(0, 2).map(({ at }) => at)).toEqual([null, null])
  expect(placedFeatures(all.slice(0, 2), () => '', 'WGS84')).toEqual([])
})

test('who lies in a zone that one sees is on the map once, whether or not the city shows its points', () => {
  const keys = (...items: Parameters<typeof read>[]) =>
    placed(...items).flatMap(({ layer, key }) => (layer === 'POINT' ? [key] : []))
  expect(keys([INCIDENT], [ZONES])).toEqual(['POINT/point-1', 'POINT/point-care', 'POINT/point-village'])
  expect(keys([INCIDENT], [ZONES, { points: [{ ...ZONES.points[0], id: 'point-1' }] }])).toEqual([
    'POINT/point-1',
  ])
  expect(keys([INCIDENT, { closing: CLOSED }], [ZONES])).toEqual(['POINT/point-1'])
})

test('a staging area is put where its words say, and nowhere where they say no place', () => {
  const at = (stagingArea: string) =>
    placed([INCIDENT], [AID, { stagingArea, end: null }]).find(({ layer }) => layer === 'STAGING')
  expect(at('高速出口')?.at).toBeNull()
  expect(at('董市镇示例小学操场')?.at).toEqual({ latitude: 30.41, longitude: 111.69 })
  expect(at('董市镇东')?.at).toEqual({ latitude: 30.4, longitude: 111.7 })
  expect(at('加油站 30.4312, 111.5523')?.at).toEqual({ latitude: 30.4312, longitude: 111.5523 })
  expect(at('加油站 111.5523，30.4312')?.at).toEqual({ latitude: 30.4312, longitude: 111.5523 })
  expect(at('199.55, 130.43')?.at).toBeNull()
})

test('zones are drawn as the server drew them, and one whose outline cannot be read is not drawn by half', () => {
  const ring = [
    [111.59, 30.49],
    [111.61, 30.48],
    [111.62, 30.5],
    [111.59, 30.49],
  ]
  const drawn = (outline: unknown) => {
    const zones = apply(EMPTY, [read(ZONES, { zones: [{ ...ZONES.zones[0], outline }] })]).zones.values()
    return zoneFeatures(zones, ({ kind }) => kind, 'WGS84')
  }
  expect(drawn(ring).map(({ geometry }) => geometry.coordinates)).toEqual([[ring]])
  expect(drawn([...ring.slice(1), [111.59, 'x']])).toEqual([])
  expect(drawn([])).toEqual([])
  expect(drawn('hello')).toEqual([])
})

test('on a base in GCJ-02 all is drawn where the base has it', () => {
  const [plain] = placedFeatures(placed([UNIT]), () => '', 'WGS84')
  const [shifted] = placedFeatures(placed([UNIT]), () => '', 'GCJ02')
  const [east = 0, north = 0] = plain?.geometry.coordinates ?? []
  expect(shifted?.geometry.coordinates[0]).toBeGreaterThan(east + 0.003)
  expect(shifted?.geometry.coordinates[1]).toBeLessThan(north - 0.001)
})

test('a boundary of another datum is moved, and nothing of it but its positions', () => {
  const line = {
    type: 'Feature',
    properties: { at: [111.7, 30.4] },
    geometry: {
      type: 'LineString',
      coordinates: [
        [111.7, 30.4, 55],
        [111.8, 30.4],
      ],
    },
  }
  const there = moved(line, 'WGS84', 'GCJ02') as typeof line
  expect(there.properties).toEqual(line.properties)
  expect(there.geometry.coordinates[0]?.[0]).not.toBe(111.7)
  expect(there.geometry.coordinates[0]?.[2]).toBe(55)
  expect(moved(line, 'GCJ02', 'GCJ02')).toBe(line)
})

test('a unit that moves changes itself alone', () => {
  const drawn = (change: object) =>
    placedFeatures(
      placed([UNIT, change], [UNIT, { id: 'unit-2', name: '二车' }]),
      ({ key }) => key,
      'WGS84',
    ).filter(({ properties }) => properties.key.startsWith('UNIT/'))
  const byKey = (all: readonly PlacedFeature[]) => new Map(all.map((one) => [one.properties.key, one]))
  const before = byKey(drawn({}))
  expect(changesOf(before, drawn({}))).toEqual({ removed: [], added: [], changed: [] })
  const after = changesOf(before, drawn({ coordinates: { latitude: 30.44, longitude: 111.75 } }))
  expect(after.changed.map(({ properties }) => properties.key)).toEqual(['UNIT/unit-fire-1'])
  expect([after.removed, after.added]).toEqual([[], []])
  expect(changesOf(before, []).removed).toHaveLength(2)
})
