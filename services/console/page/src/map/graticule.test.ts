import { expect, test } from 'vitest'
import { graticule } from './graticule'

const CITY = { west: 111.4, south: 30.2, east: 112, north: 30.7 }

test('there are lines enough to find a place by, and not so many that they hide it', () => {
  for (const [wide, high] of [
    [0.01, 0.01],
    [0.6, 0.5],
    [8, 3],
    [90, 40],
  ] as const) {
    const lines = graticule({ west: 111, south: 30, east: 111 + wide, north: 30 + high }, 'WGS84')
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.length).toBeLessThanOrEqual(18)
  }
})

test('a line says its degrees, to as many places as they need', () => {
  const labels = graticule(CITY, 'WGS84').map(({ properties }) => properties.label)
  expect(labels).toContain('30.4°')
  expect(labels).toContain('111.7°')
})

test('on a base in GCJ-02 a line of WGS-84 is drawn where it is there', () => {
  const [line] = graticule(CITY, 'GCJ02')
  const latitudes = new Set(line?.geometry.coordinates.map(([, latitude]) => latitude))
  expect(latitudes.size).toBeGreaterThan(1)
})

test('beyond the poles there is nothing', () => {
  const lines = graticule({ west: -20, south: 60, east: 20, north: 95 }, 'WGS84')
  for (const { geometry } of lines)
    for (const [, latitude] of geometry.coordinates) expect(latitude).toBeLessThanOrEqual(90)
})
