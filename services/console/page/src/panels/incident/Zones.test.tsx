import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ALL, INCIDENT, ZONES } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'

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

test('who lies in them is counted by kind and listed with distance, people and whom to call', async () => {
  await shown()
  const points = section().getByText(/范围内敏感目标 2 处/)
  expect(points.textContent).toContain('养老机构 1（74 人）')
  expect(points.textContent).toContain('村组 1（1 处人数不明）')
  const [care, village] = [...document.querySelectorAll('[data-points] li')].map((one) => one.textContent)
  expect(care).toContain('示例福利院 养老机构 · 北面 1.1 公里 · 74 人 值班室 0717-0000002（示例）')
  expect(village).toContain('东面 2 公里 · 人数不明 顾家店镇值班员')
})

test('where nobody is registered there it is said, and where nobody looked nothing is', async () => {
  await shown({ ...ZONES, points: [], counts: [] })
  expect(section().getByText('范围内没有已登记的敏感目标')).toBeTruthy()
})

test('why they were drawn anew, and that the site was registered anew since', async () => {
  await shown({ ...ZONES, changes: ['WIND', 'SUN'], siteChanged: true })
  expect(section().getByText(/因风变更、日出日落重新划定/)).toBeTruthy()
  expect(section().getByText(/厂区登记在划定之后有变更/)).toBeTruthy()
})

test('the duty room draws them by a wind that somebody read from a vane', async () => {
  const world = await shown()
  fireEvent.click(section().getByRole('button', { name: '重新划定' }))
  fireEvent.change(section().getByLabelText('风从何方来（度，北 0）'), { target: { value: '315' } })
  fireEvent.change(section().getByLabelText('风速（米/秒）'), { target: { value: '3.4' } })
  fireEvent.click(section().getByRole('button', { name: '按此划定' }))
  await pass(1)
  expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/zones')
  expect(world.bodies.at(-1)).toBe('{"wind":{"fromDegrees":315,"metresPerSecond":3.4},"substance":null}')
})

test('a refusal to draw them says why, and stands until the next try', async () => {
  const world = await shown()
  const problem = { code: 'NO_SUCH_WIND', detail: 'A wind blows from 0 to 359 degrees.' }
  world.answers['POST /api/incidents/incident-2/zones'] = () => Response.json(problem, { status: 409 })
  fireEvent.click(section().getByRole('button', { name: '重新划定' }))
  fireEvent.change(section().getByLabelText('风从何方来（度，北 0）'), { target: { value: '315' } })
  fireEvent.click(section().getByRole('button', { name: '按此划定' }))
  await pass(20)
  expect(section().getByText(/A wind blows from 0 to 359 degrees/)).toBeTruthy()
  expect(section().getByLabelText<HTMLInputElement>('风从何方来（度，北 0）').value).toBe('315')
})

test('another container is told with all that is known of the substance, and another number with nothing of it', async () => {
  const world = await shown()
  fireEvent.click(section().getByRole('button', { name: '重新划定' }))
  fireEvent.change(section().getByLabelText('容器（如槽车、吨瓶）'), { target: { value: '槽车' } })
  fireEvent.click(section().getByRole('button', { name: '按此划定' }))
  await pass(1)
  expect(JSON.parse(world.bodies.at(-1) ?? '')).toEqual({
    wind: null,
    substance: { unNumber: '1005', cas: null, name: '氨', quantityKilograms: 12000, container: '槽车' },
  })
})

test('a town reads them and draws nothing', async () => {
  location.hash = SPILL
  const world = new FakeWorld()
  world.session = { ...SESSION, organization: { id: 'org-anfusi', name: '安福寺镇', tier: 'TOWN' } }
  await live(ALL, world)
  expect(section().queryByRole('button', { name: '重新划定' })).toBeNull()
})
