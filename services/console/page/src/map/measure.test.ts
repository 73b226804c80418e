import { expect, test } from 'vitest'
import { degreesTo, distanceMetres, lengthMetres, pointAt, ringAround } from './measure'

const TANK = { latitude: 30.40391, longitude: 111.58672 }
const CARE = { latitude: 30.41391, longitude: 111.58672 }
const VILLAGE = { latitude: 30.40391, longitude: 111.60767 }

test('distance and direction are those that the server says of the points in zones', () => {
  expect(Math.round(distanceMetres(TANK, CARE))).toBe(1112)
  expect(Math.round(degreesTo(TANK, CARE))).toBe(0)
  expect(Math.round(distanceMetres(TANK, VILLAGE))).toBe(2009)
  expect(Math.round(degreesTo(TANK, VILLAGE))).toBe(90)
  expect(Math.round(degreesTo(VILLAGE, TANK))).toBe(270)
})

test('so many metres in a direction come out as so many metres in that direction', () => {
  for (const degrees of [0, 45, 133, 250, 359]) {
    const there = pointAt(TANK, 4300, degrees)
    expect(distanceMetres(TANK, there)).toBeCloseTo(4300, 3)
    expect(degreesTo(TANK, there)).toBeCloseTo(degrees, 3)
  }
})

test('a ring is closed, and every point of it is as far away as it says', () => {
  const ring = ringAround(TANK, 1000)
  expect(ring.at(-1)).toEqual(ring[0])
  for (const point of ring) expect(distanceMetres(TANK, point)).toBeCloseTo(1000, 3)
})

test('a way is as long as its legs; of one point, and of none, it is nothing', () => {
  expect(lengthMetres([])).toBe(0)
  expect(lengthMetres([TANK])).toBe(0)
  expect(lengthMetres([CARE, TANK, VILLAGE])).toBeCloseTo(
    distanceMetres(CARE, TANK) + distanceMetres(TANK, VILLAGE),
    6,
  )
})

test('the ways across the date line and over nothing are no nonsense', () => {
  expect(pointAt({ latitude: 0, longitude: 179.99 }, 5000, 90).longitude).toBeLessThan(-179.9)
  expect(distanceMetres(TANK, TANK)).toBe(0)
})
