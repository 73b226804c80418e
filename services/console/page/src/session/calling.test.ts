import { expect, test } from 'vitest'
import { pointOf, reportBody, since, substanceOf, tellsEnough } from './calling'

const asked = (aside: string) => `${aside}: `

test('what was told goes in the fields that intake reads, and what was not told is left out', () => {
  expect(
    reportBody(
      {
        category: 'HAZARDOUS_CHEMICAL_LEAK',
        description: '储氨器漏氨',
        place: '青禾冷库',
        siteId: 'site-1',
        point: '111.7702, 30.4061',
        datum: 'GCJ-02',
        substance: '氨 UN 1005',
        container: '储氨器',
        wind: '西北',
        dead: '0',
        slightlyInjured: '2',
        trapped: ' ',
        evacuated: '30',
        occurredAt: '2026-11-24T03:10',
        callerName: '刘某',
        callerUnit: '青禾冷库',
        callerPhone: '199-0000-0099',
        source: '阀门',
      },
      asked,
    ),
  ).toEqual({
    category: 'HAZARDOUS_CHEMICAL_LEAK',
    description: '储氨器漏氨\nsource: 阀门',
    occurredAt: '2026-11-24T03:10:00+08:00',
    location: { text: '青禾冷库', latitude: 30.4061, longitude: 111.7702, datum: 'GCJ-02' },
    siteId: 'site-1',
    substance: { unNumber: '1005', name: '氨', container: '储氨器' },
    casualties: { dead: 0, slightlyInjured: 2 },
    extent: { evacuated: 30 },
    wind: { from: '西北' },
    reporter: { name: '刘某', unit: '青禾冷库', phone: '199-0000-0099' },
  })
})

test('what cannot be read as a figure or a point goes as it was typed', () => {
  expect(reportBody({ trapped: '三四个', place: '江边', point: '大桥以北' }, asked)).toEqual({
    location: { text: '江边 大桥以北' },
    casualties: { trapped: '三四个' },
  })
})

test('a point is read in whichever order it was told', () => {
  expect(pointOf('30.4039, 111.5867')).toEqual({ latitude: 30.4039, longitude: 111.5867 })
  expect(pointOf('东经111.5867 北纬30.4039')).toEqual({ latitude: 30.4039, longitude: 111.5867 })
  expect(pointOf('30.4039')).toBeNull()
  expect(pointOf('120, 111')).toBeNull()
})

test('a substance is a number, a name, or both', () => {
  expect(substanceOf('氨 UN 1005')).toEqual({ unNumber: '1005', name: '氨' })
  expect(substanceOf('1017')).toEqual({ unNumber: '1017' })
  expect(substanceOf('不明白色气体')).toEqual({ name: '不明白色气体' })
})

test('what and where is enough; people harmed hold nothing back', () => {
  expect(tellsEnough({ category: 'FIRE', place: '江边' })).toBe(true)
  expect(tellsEnough({ description: '冒烟', point: '30.4, 111.6' })).toBe(true)
  expect(tellsEnough({ category: 'FIRE', dead: '1' })).toBe(false)
  expect(tellsEnough({ place: '江边', description: '  ' })).toBe(false)
})

test('a follow-up says what is new, of a place all of it, and takes nothing back', () => {
  const sent = { category: 'FIRE', place: '江边', datum: 'GCJ-02', dead: '1', description: '冒烟' }
  expect(since({ ...sent, dead: '2', description: '' }, sent)).toEqual({ dead: '2' })
  expect(since({ ...sent, point: '30.4, 111.6' }, sent)).toEqual({
    place: '江边',
    point: '30.4, 111.6',
    datum: 'GCJ-02',
  })
  expect(since({ ...sent, datum: 'WGS-84' }, sent)).toEqual({})
})
