import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { viewHref } from '../../parts/route'
import { ALL } from '../../picture/samples'
import { live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'

const DUTY = {
  organizationId: 'jinrun',
  organizationName: '金润仓储',
  dutyId: 'order-708-half-year',
  dutyName: '每半年一次',
  filedWith: '主管部门',
  source: '第八条',
}
const LAST = {
  drillId: '420583:drill:recorded-1',
  name: '卸油口泄漏',
  drillKind: 'LIVE',
  extent: 'SINGLE',
  startedAt: '2026-09-17T16:00:00Z',
  recorded: { by: '市值班员', at: '2026-11-23T19:00:00Z' },
}
const FILED = { on: '2026-09-25', authority: '市应急管理局', reference: '演备31号', by: '市值班员' }
const OWED = { ...DUTY, overdue: true, toFile: false }
const RECORDED = { ...DUTY, last: LAST, dueOn: '2027-03-18', overdue: false, toFile: true }
const DONE = { ...DUTY, last: { ...LAST, filed: FILED }, dueOn: '2027-03-18', overdue: false, toFile: false }

async function looked(first: object, then = first, world = new FakeWorld()) {
  world.answers['GET /api/drill-duties'] = () =>
    Response.json({ duties: [world.asked.some((one) => one.startsWith('POST ')) ? then : first] })
  await live(ALL, world)
  fireEvent.click(card().getByRole('button', { name: '查看备案清单' }))
  await pass(1)
  return world
}

const card = () => within(screen.getByRole('region', { name: '演练备案清单' }))
const form = (name: string) => within(screen.getByRole('form', { name }))
const sent = (world: FakeWorld, what: string) =>
  JSON.parse(world.bodies[world.asked.indexOf(what)] ?? 'null') as unknown
const type = (inside: ReturnType<typeof card>, label: string, value: string) =>
  fireEvent.change(inside.getByLabelText(label), { target: { value } })

describe('who owes drills', () => {
  beforeEach(() => {
    window.location.hash = viewHref('DRILLS')
  })

  test('a drill held elsewhere is recorded, and the list is read again until it shows it', async () => {
    const world = await looked(OWED, RECORDED)
    world.answers['POST /api/recorded-drills'] = () => Response.json({ accepted: true })
    expect(card().getByText('应补')).toBeTruthy()
    const button = card().getByRole('button', { name: '登记演练：金润仓储' })
    fireEvent.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    const record = form('登记演练：金润仓储')
    expect(document.activeElement).toBe(record.getByLabelText('举行日期'))
    expect(record.getByLabelText('举行日期').getAttribute('max')).toBe('2026-11-24')
    type(record, '举行日期', '2026-09-18')
    type(record, '演练了什么', ' 卸油口泄漏 ')
    fireEvent.click(record.getByRole('button', { name: '登记' }))
    await pass(1)
    expect(sent(world, 'POST /api/recorded-drills')).toEqual({
      organization: 'jinrun',
      drillKind: 'LIVE',
      extent: 'SINGLE',
      heldOn: '2026-09-18',
      practised: '卸油口泄漏',
    })
    expect(screen.queryByRole('form', { name: '登记演练：金润仓储' })).toBeNull()
    expect(card().getByText('未到期')).toBeTruthy()
    expect(card().getByText('2026-09-18', { exact: false })).toBeTruthy()
    expect(card().getByText('另行登记（市值班员）')).toBeTruthy()
    expect(card().queryByRole('link', { name: '卸油口泄漏' })).toBeNull()
    expect(card().getByText('待备案')).toBeTruthy()
    const reads = world.asked.filter((one) => one === 'GET /api/drill-duties').length
    await pass(2_000)
    expect(world.asked.filter((one) => one === 'GET /api/drill-duties').length).toBe(reads + 1)
  })

  test('what was typed stays after a refusal, which is said, and a new try is another act', async () => {
    const world = await looked(OWED)
    world.answers['POST /api/recorded-drills'] = () =>
      Response.json({ code: 'ALREADY_RECORDED', detail: 'It is.' }, { status: 409 })
    fireEvent.click(card().getByRole('button', { name: '登记演练：金润仓储' }))
    const record = form('登记演练：金润仓储')
    type(record, '举行日期', '2026-09-18')
    type(record, '演练形式', 'TABLETOP')
    type(record, '演练了什么', '卸油口泄漏')
    fireEvent.click(record.getByRole('button', { name: '登记' }))
    await pass(1)
    expect(record.getByText(/同一天、同样内容的演练已登记/)).toBeTruthy()
    expect(record.getByLabelText<HTMLTextAreaElement>('演练了什么').value).toBe('卸油口泄漏')
    expect(record.getByLabelText<HTMLSelectElement>('演练形式').value).toBe('TABLETOP')
    world.answers['POST /api/recorded-drills'] = () => Response.json({ accepted: true })
    fireEvent.click(record.getByRole('button', { name: '登记' }))
    await pass(1)
    expect(screen.queryByRole('form', { name: '登记演练：金润仓储' })).toBeNull()
    fireEvent.click(card().getByRole('button', { name: '登记演练：金润仓储' }))
    const again = form('登记演练：金润仓储')
    expect(again.getByRole('status').textContent).toBe('')
    type(again, '举行日期', '2026-10-18')
    type(again, '演练了什么', '另一次')
    fireEvent.click(again.getByRole('button', { name: '登记' }))
    await pass(1)
    expect(world.asked.filter((one) => one === 'POST /api/recorded-drills')).toHaveLength(3)
  })

  test('a result is marked as filed with whom, when and under which number', async () => {
    const world = await looked(RECORDED, DONE)
    world.answers['POST /api/drill-filings'] = () => Response.json({ accepted: true })
    fireEvent.click(card().getByRole('button', { name: '备案：金润仓储，卸油口泄漏' }))
    const file = form('备案：金润仓储，卸油口泄漏')
    type(file, '备案日期', '2026-09-25')
    type(file, '备案部门', '市应急管理局')
    fireEvent.click(file.getByRole('button', { name: '标为已备案' }))
    await pass(1)
    expect(sent(world, 'POST /api/drill-filings')).toEqual({
      drill: '420583:drill:recorded-1',
      organization: 'jinrun',
      filedOn: '2026-09-25',
      authority: '市应急管理局',
    })
    expect(card().getByText('已备案')).toBeTruthy()
    expect(card().getByText('市应急管理局 演备31号')).toBeTruthy()
    expect(card().queryByRole('button', { name: /^备案：/ })).toBeNull()
    expect(card().queryByRole('button', { name: /^撤回登记/ })).toBeNull()
  })

  test('both are withdrawn with a reason, the filing first', async () => {
    const world = await looked(DONE, RECORDED)
    world.answers['POST /api/drill-filings/withdrawal'] = () => Response.json({ accepted: true })
    world.answers['POST /api/recorded-drills/420583%3Adrill%3Arecorded-1/withdrawal'] = () =>
      Response.json({ accepted: true })
    fireEvent.click(card().getByRole('button', { name: '撤回备案：金润仓储，卸油口泄漏' }))
    const filing = form('撤回备案：金润仓储，卸油口泄漏')
    type(filing, '撤回原因', '被退回')
    fireEvent.click(filing.getByRole('button', { name: '撤回' }))
    await pass(1)
    expect(sent(world, 'POST /api/drill-filings/withdrawal')).toEqual({
      drill: '420583:drill:recorded-1',
      organization: 'jinrun',
      reason: '被退回',
    })
    fireEvent.click(card().getByRole('button', { name: '撤回登记：金润仓储，卸油口泄漏' }))
    const record = form('撤回登记：金润仓储，卸油口泄漏')
    type(record, '撤回原因', '日期有误')
    fireEvent.click(record.getByRole('button', { name: '撤回' }))
    await pass(1)
    expect(sent(world, 'POST /api/recorded-drills/420583%3Adrill%3Arecorded-1/withdrawal')).toEqual({
      reason: '日期有误',
    })
  })

  test('Escape closes a form and gives the button back', async () => {
    await looked(OWED)
    const button = card().getByRole('button', { name: '登记演练：金润仓储' })
    fireEvent.click(button)
    fireEvent.keyDown(form('登记演练：金润仓储').getByLabelText('举行日期'), { key: 'Escape' })
    expect(screen.queryByRole('form', { name: '登记演练：金润仓储' })).toBeNull()
    expect(document.activeElement).toBe(button)
  })

  test('an agency or an enterprise reads it and says nothing of itself', async () => {
    const world = new FakeWorld()
    world.session = { ...SESSION, organization: { ...SESSION.organization, tier: 'ENTERPRISE' } }
    await looked(RECORDED, RECORDED, world)
    expect(card().getByText('待备案')).toBeTruthy()
    expect(card().queryByRole('button', { name: /登记|备案：/ })).toBeNull()
    expect(card().queryByRole('columnheader', { name: '操作' })).toBeNull()
  })
})
