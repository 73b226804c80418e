import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { viewHref } from '../../parts/route'
import { ALL, DRILL, SCENARIO } from '../../picture/samples'
import { live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'

const LEADER = { ...SESSION, post: { id: 'city-leader', name: '带班领导', kind: 'DUTY_LEADER' } }
const PROGRAMME = {
  programme: {
    id: '420583:programme:1',
    name: '危化单位半年演练',
    scenarios: [SCENARIO.id],
    announced: true,
    months: 6,
  },
  changedAt: '2026-11-20T02:00:00Z',
  changedBy: '市带班领导',
  turns: [
    {
      enterprise: 'ent-coldstore',
      enterpriseName: '金湖冷链（虚构）',
      scenarios: ['冷库氨泄漏'],
      heldAt: '2026-05-12T02:00:00Z',
      dueAt: '2026-11-12T02:00:00Z',
      plannedAt: '2026-12-01T01:30:00Z',
      drill: DRILL.id,
      overdue: true,
    },
  ],
}

function planner() {
  const world = new FakeWorld()
  world.session = LEADER
  world.answers['GET /api/drill-programmes'] = () => Response.json({ programmes: [PROGRAMME] })
  world.answers['POST /api/drill-programmes'] = () => Response.json({ accepted: true })
  return world
}

const card = () => within(screen.getByRole('region', { name: /^演练计划/ }))

describe('programmes', () => {
  beforeEach(() => {
    window.location.hash = viewHref('DRILLS')
  })

  test('say first what is late, whose it is, and when the next is', async () => {
    await live([...ALL, SCENARIO], planner())
    await pass(1)
    expect(screen.getByRole('heading', { name: '演练计划 逾期 1' })).toBeTruthy()
    expect(card().getByText('金湖冷链（虚构）')).toBeTruthy()
    expect(card().getByText('逾期')).toBeTruthy()
    expect(
      card()
        .getByRole('link', { name: /已排定/ })
        .getAttribute('href'),
    ).toContain(encodeURIComponent(DRILL.id))
    expect(card().getByText(/最近由 市带班领导 修改/)).toBeTruthy()
  })

  test('are kept with what was chosen, once, and read again', async () => {
    const world = planner()
    await live([...ALL, SCENARIO], world)
    await pass(1)
    fireEvent.click(card().getByRole('button', { name: '新建演练计划' }))
    const form = within(screen.getByRole('form', { name: '新建演练计划' }))
    const keep = form.getByRole('button', { name: '保存' })
    expect(keep.hasAttribute('disabled')).toBe(true)
    fireEvent.change(form.getByLabelText('名称'), { target: { value: '每月演练' } })
    fireEvent.click(form.getByRole('checkbox', { name: /冷库氨泄漏/ }))
    fireEvent.click(form.getByRole('radio', { name: '按固定时间' }))
    fireEvent.change(form.getByLabelText('分 时 日 月 星期（北京时间）'), {
      target: { value: '0 10 15 * *' },
    })
    const reads = world.asked.filter((one) => one === 'GET /api/drill-programmes').length
    fireEvent.click(keep)
    await pass(1)
    expect(JSON.parse(world.bodies[world.asked.indexOf('POST /api/drill-programmes')] ?? '')).toEqual({
      id: null,
      name: '每月演练',
      scenarios: [SCENARIO.id],
      announced: true,
      cron: '0 10 15 * *',
      months: null,
    })
    expect(world.asked.filter((one) => one === 'GET /api/drill-programmes').length).toBe(reads + 1)
    expect(screen.queryByRole('form', { name: '新建演练计划' })).toBeNull()
  })

  test('are not shown to whoever does not plan', async () => {
    const world = planner()
    world.session = { ...SESSION, organization: { ...SESSION.organization, tier: 'TOWN' } }
    await live([...ALL, SCENARIO], world)
    await pass(1)
    expect(screen.queryByRole('region', { name: /^演练计划/ })).toBeNull()
    expect(world.asked).not.toContain('GET /api/drill-programmes')
  })
})

test('a drill beside something real begins only when whoever starts it knows of that', async () => {
  window.location.hash = viewHref('DRILLS')
  const world = planner()
  world.answers[`POST /api/drills/${encodeURIComponent(DRILL.id)}/start`] = () =>
    Response.json({ code: 'LIVE_INCIDENT', detail: 'open' }, { status: 409 })
  await live([...ALL, { ...DRILL, phase: 'SCHEDULED' }], world)
  fireEvent.click(screen.getByRole('link', { name: /冷库氨泄漏/ }))
  await pass(1)
  fireEvent.click(screen.getByRole('button', { name: '现在开始' }))
  await pass(1)
  expect(screen.getByText(/演练区域内有真实事件尚未结束/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '仍要开始…' })).toBeTruthy()
})
