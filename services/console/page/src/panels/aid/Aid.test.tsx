import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { AID, ALL, INCIDENT, NEIGHBOUR, UNIT } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'

const ASKED = { ...AID, id: 'foreign-1.aid1', incidentId: 'foreign-1', asked: true, units: [] }
const section = (name: RegExp) => screen.getByRole('region', { name })

async function choose(within_: HTMLElement, name: string, option: string) {
  fireEvent.mouseDown(within(within_).getByRole('combobox', { name }))
  await pass(50)
  fireEvent.click(screen.getByText(option, { selector: '.ant-select-item-option-content' }))
}

describe('mutual aid', () => {
  test('shows the asking side how far the units of the other side come', async () => {
    const world = await live(ALL)
    expect(section(/增援请求/).textContent).toContain('请求宜都市增援')
    expect(section(/增援请求/).textContent).toContain('宜都消防一车：途中')
    change(world, { ...AID, units: [], declined: { reason: 'NOBODY_THERE', text: null, at: null, by: null } })
    expect(section(/增援请求/).textContent).toContain('请打电话')
  })

  test('is asked of a neighbour by the duty room', async () => {
    const world = await live([INCIDENT, NEIGHBOUR])
    const aids = section(/未请求增援/)
    fireEvent.click(within(aids).getByRole('button', { name: '请求增援…' }))
    await choose(aids, '向哪个属地请求', '宜都市')
    await choose(aids, '所需处置能力', '灭火')
    fireEvent.change(within(aids).getByLabelText('集结点（可不填）'), { target: { value: ' 高速出口 ' } })
    fireEvent.click(within(aids).getByRole('button', { name: '发出请求' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/aid')
    expect(world.bodies.at(-1)).toBe(
      '{"jurisdiction":"420581","needs":["FIREFIGHTING"],"count":1,"stagingArea":"高速出口"}',
    )
  })

  test('is withdrawn', async () => {
    const world = await live(ALL)
    fireEvent.click(screen.getByRole('button', { name: '撤回对宜都市的增援请求' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/aid/incident-2.aid1/withdrawal')
  })

  test('is granted by the home jurisdiction, whose incident it is not', async () => {
    const world = await live([{ ...UNIT, state: 'AVAILABLE', engaged: 'NO' }, ASKED])
    const asked = section(/外地增援请求/)
    expect(asked.textContent).toContain('宜都市请求增援')
    fireEvent.click(within(asked).getByRole('button', { name: '向宜都市派出队伍' }))
    await pass(50)
    fireEvent.click(screen.getByRole('menuitem', { name: UNIT.name }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/aid/foreign-1.aid1/grants')
    expect(world.bodies.at(-1)).toBe(`{"unitId":"${UNIT.id}"}`)
    change(world, { ...ASKED, end: 'WITHDRAWN' })
    expect(screen.queryByRole('region', { name: /外地增援请求/ })).toBeNull()
  })

  test('shows units of the kind that was asked for first', async () => {
    const free = { ...UNIT, state: 'AVAILABLE', engaged: 'NO' }
    const team = { ...free, id: 'team-1', name: '危化队', unitKind: 'CHEMICAL_TEAM' }
    await live([free, team, { ...ASKED, unitKind: 'CHEMICAL_TEAM' }])
    fireEvent.click(screen.getByRole('button', { name: '向宜都市派出队伍' }))
    await pass(50)
    const names = screen.getAllByRole('menuitem').map((item) => item.textContent)
    expect(names).toEqual(['危化队 · 所请求的队伍类型', UNIT.name])
  })

  test('is declined with a reason', async () => {
    const world = await live([ASKED])
    fireEvent.click(screen.getByRole('button', { name: '不向宜都市派出' }))
    await pass(50)
    fireEvent.click(screen.getByRole('menuitem', { name: '本地需要' }))
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"reason":"NEEDED_HERE"}')
  })
})
