import { expect, test } from 'vitest'
import { readItem, type Incident } from './items'
import { distanceMetres, likelySame, type Heard } from './likely'
import { EMPTY, type Picture } from './picture'
import { INCIDENT } from './samples'

const NOW = Date.parse('2026-11-23T19:30:00Z')
const NOTHING: Heard = { category: null, siteId: null, placeText: null, point: null }

function picture(...changed: object[]): Picture {
  const incidents = new Map(
    changed.map((one, index) => {
      const item = readItem({ ...INCIDENT, id: `incident-${String(index)}`, ...one }) as Incident
      return [item.id, item] as const
    }),
  )
  return { ...EMPTY, incidents }
}

const ids = (heard: Partial<Heard>, of = picture({}), now = NOW) =>
  likelySame(of, { ...NOTHING, ...heard }, now).map(({ incident }) => incident.id)

test('the site, a point close by, or a name that both have makes it likely', () => {
  expect(ids({ siteId: 'site-1' })).toEqual(['incident-0'])
  expect(ids({ point: { latitude: 30.41, longitude: 111.58672 } })).toEqual(['incident-0'])
  expect(ids({ placeText: '姚家港那边的化工园' })).toEqual(['incident-0'])
})

test('a category alone, a town alone and a place far off do not', () => {
  expect(ids({ category: 'HAZARDOUS_CHEMICAL_LEAK' })).toEqual([])
  expect(ids({ placeText: '董市镇' })).toEqual([])
  expect(ids({ point: { latitude: 30.42, longitude: 111.6 } })).toEqual([])
  expect(ids({})).toEqual([])
})

test('what half of all names end in is no name of a place', () => {
  expect(ids({ placeText: '万福仓储有限公司化工园' })).toEqual([])
})

test('the same category in the same town does', () => {
  expect(ids({ category: 'HAZARDOUS_CHEMICAL_LEAK', placeText: '董市镇' })).toEqual(['incident-0'])
})

test('what is closed or hours ago is not proposed, and a report since makes it new', () => {
  const closed = { closing: { stage: 'CLOSED', outcome: 'HANDLED', at: INCIDENT.receivedAt, by: {} } }
  expect(ids({ siteId: 'site-1' }, picture(closed))).toEqual([])
  const later = NOW + 7 * 3_600_000
  expect(ids({ siteId: 'site-1' }, picture({}), later)).toEqual([])
  const told = { ...INCIDENT.reports[0], id: 'report-9', receivedAt: '2026-11-24T02:00:00Z' }
  expect(ids({ siteId: 'site-1' }, picture({ reports: [...INCIDENT.reports, told] }), later)).toEqual([
    'incident-0',
  ])
})

test('the likeliest comes first, then the newest, and no more than four', () => {
  const elsewhere = { siteId: 'site-2', coordinates: null }
  const many = picture(
    { ...elsewhere, placeText: '姚家港路口', siteName: null },
    {},
    ...Array.from({ length: 4 }, (_, minute) => ({
      ...elsewhere,
      placeText: '姚家港',
      siteName: null,
      receivedAt: `2026-11-23T19:2${String(minute)}:00Z`,
    })),
  )
  expect(ids({ siteId: 'site-1', placeText: '姚家港' }, many)).toEqual([
    'incident-1',
    'incident-5',
    'incident-4',
    'incident-3',
  ])
})

test('why it is likely stands with it, and how far it is', () => {
  const [one] = likelySame(
    picture({}),
    {
      category: 'HAZARDOUS_CHEMICAL_LEAK',
      siteId: null,
      placeText: null,
      point: { latitude: 30.41, longitude: 111.58672 },
    },
    NOW,
  )
  expect(one?.reasons).toEqual(['NEAR', 'CATEGORY'])
  expect(one?.metres).toBe(677)
})

test('a degree of latitude has 111 kilometres', () => {
  expect(distanceMetres({ latitude: 30, longitude: 111 }, { latitude: 31, longitude: 111 })).toBe(111_195)
})
