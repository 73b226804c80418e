import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ALL, INCIDENT, ZONES } from '../../picture/samples'
import { change, live } from '../../testing/live'

const SPILL = `#/incidents/${INCIDENT.id}`

async function shown(...items: readonly object[]) {
  location.hash = SPILL
  return live([...ALL, ...items])
}

const section = () => within(screen.getByRole('region', { name: '警戒范围' }))
const card = (kind: string) => document.querySelector(`[data-zone="${kind}"]`)?.textContent ?? ''

test('each zone says how far, what for, where to, and where the figure stands', async () => {
  await shown({
    ...ZONES,
    assumed: [],
    zones: [
      { ...ZONES.zones[0], metres: 150 },
      { ...ZONES.zones[1], metres: 2300, towardsDegrees: 135, orMore: false },
    ],
  })
  expect(card('ISOLATION')).toContain('隔离区')
  expect(card('ISOLATION')).toContain('四周 150 米')
  expect(card('PROTECTIVE')).toContain('自泄漏点向东南（135°）2.3 公里，两侧各 1.2 公里')
  expect(card('PROTECTIVE')).toContain('撤离')
  expect(card('PROTECTIVE')).toContain('Emergency Response Guidebook 2016, Table 3')
  expect(section().getByText(/UN 1005/).textContent).toContain('ERG 2016')
  expect(section().queryByText(/按最大取/)).toBeNull()
})

test('the table’s largest figure stands for it or more, and what nobody told is said with what would make it smaller', async () => {
  await shown()
  expect(card('PROTECTIVE')).toContain('四周 11 公里以上')
  expect(section().getByText(/未报风速：取最大/).textContent).toContain('可能更小')
  expect(section().getByText(/未报风向：四周都算/)).toBeTruthy()
})

test('a substance that is in no table gets the standing advice and no figure', async () => {
  await shown({ ...ZONES, substance: '神秘粉末', guide: null, zones: [], assumed: [] })
  expect(section().getByText(/不在表中：先隔离 100 米，查指南/).textContent).toContain('神秘粉末')
  expect(document.querySelector('[data-zone]')).toBeNull()
  expect(section().queryByRole('link')).toBeNull()
})

test('a map of one’s own gets the GeoJSON, by keyboard as any link', async () => {
  await shown()
  const link = section().getByRole('link', { name: /GeoJSON/ })
  expect(link.getAttribute('href')).toBe(`/api/incidents/${INCIDENT.id}/zones.geojson`)
  expect(link.hasAttribute('download')).toBe(true)
})

test('an incident without zones has no such section, and zones leave with their incident', async () => {
  location.hash = SPILL
  const world = await live(ALL.filter((item) => item !== ZONES))
  expect(screen.queryByRole('region', { name: '警戒范围' })).toBeNull()
  change(world, ZONES)
  expect(section().getByText(/UN 1005/)).toBeTruthy()
  change(world, { kind: 'gone', of: 'zones', id: INCIDENT.id })
  expect(screen.queryByRole('region', { name: '警戒范围' })).toBeNull()
})

test('the timeline tells the figures, or that there are none', async () => {
  const line = { kind: 'line', incidentId: INCIDENT.id, at: ZONES.drawnAt, event: 'ZonesDrawn', actor: null }
  await shown(
    {
      ...line,
      id: 'incidents/7/2',
      params: {
        substance: '氯',
        isolationMetres: '1000',
        protectiveMetres: '11000',
        orMore: 'PROTECTIVE',
      },
    },
    { ...line, id: 'incidents/8/2', params: { substance: '神秘粉末', orMore: '' } },
  )
  expect(screen.getByText(/划定警戒范围（氯）：隔离区 1 公里.防护区 11 公里以上/)).toBeTruthy()
  expect(screen.getByText(/划定警戒范围（神秘粉末）：不在表中/)).toBeTruthy()
})
