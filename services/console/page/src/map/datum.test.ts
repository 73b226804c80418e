import { expect, test } from 'vitest'
import { between, fromDatum, toDatum } from './datum'
import { distanceMetres } from './measure'

/** The pairs published with the formula that `Gcj02Test` holds the server's twin against: Shanghai, Shenzhen, Beijing. */
const PAIRS = [
  [31.1774276, 121.5272106, 31.17530398364597, 121.531541859215],
  [22.543847, 113.912316, 22.540796131694766, 113.9171764808363],
  [39.911954, 116.377817, 39.91334545536069, 116.38404722455657],
] as const

test.each(PAIRS)(
  'the published pair %f, %f is met both ways within two metres',
  (lat, lon, gcjLat, gcjLon) => {
    const wgs = { latitude: lat, longitude: lon }
    const gcj = { latitude: gcjLat, longitude: gcjLon }
    expect(distanceMetres(toDatum('GCJ02', wgs), gcj)).toBeLessThan(2)
    expect(distanceMetres(fromDatum('GCJ02', gcj), wgs)).toBeLessThan(2)
    expect(distanceMetres(wgs, gcj)).toBeGreaterThan(100)
  },
)

test('there and back is within two metres all over China', () => {
  for (let latitude = 18; latitude < 53; latitude += 1.7)
    for (let longitude = 74; longitude < 134; longitude += 2.3) {
      const wgs = { latitude, longitude }
      expect(distanceMetres(fromDatum('GCJ02', toDatum('GCJ02', wgs)), wgs)).toBeLessThan(2)
    }
})

test('outside China, and on a base in WGS-84, nothing is shifted', () => {
  const berlin = { latitude: 52.52, longitude: 13.4 }
  expect(toDatum('GCJ02', berlin)).toEqual(berlin)
  expect(toDatum('WGS84', { latitude: 30.4, longitude: 111.7 })).toEqual({ latitude: 30.4, longitude: 111.7 })
})

test('a layer is moved from its own datum to that of the base, and not twice', () => {
  const [lat, lon, gcjLat, gcjLon] = PAIRS[0]
  const wgs = { latitude: lat, longitude: lon }
  const gcj = { latitude: gcjLat, longitude: gcjLon }
  expect(between('GCJ02', 'GCJ02', gcj)).toBe(gcj)
  expect(distanceMetres(between('GCJ02', 'WGS84', gcj), wgs)).toBeLessThan(2)
  expect(distanceMetres(between('WGS84', 'GCJ02', wgs), gcj)).toBeLessThan(2)
})
