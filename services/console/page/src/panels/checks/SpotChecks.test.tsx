import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { ALL, DUTY, SPOT_CHECK } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import { FakeWorld } from '../../testing/world'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('DUTY')
})

const OWN = {
  ...SPOT_CHECK,
  id: 'city-officer',
  checkId: 'check-7',
  postName: '值班员',
  calledAt: '2026-11-23T19:10:00Z',
  answerBy: '2026-11-23T19:15:00Z',
  state: 'OPEN',
  answeredAt: null,
  answeredBy: null,
}
const MISSED = { ...OWN, state: 'MISSED', missedBecause: 'NO_ANSWER' }
const panel = () => within(screen.getByRole('region', { name: '抽查点名' }))
const own = () => within(screen.getByRole('alert', { name: /抽查点名：值班员/ }))

describe('the post that is called', () => {
  test('counts down, answers in the name of the one who sits there, and is quiet once it has', async () => {
    const world = await live([...ALL, OWN])
    expect(screen.getByRole('alert', { name: '抽查点名：值班员，请应答' }).textContent).toContain(
      '须在 2:43 内应答',
    )
    fireEvent.click(own().getByRole('button', { name: '应答' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/spot-checks/check-7/answer')
    expect(world.bodies.at(-1)).toBe('{"personId":"p-wang"}')
    change(world, {
      ...OWN,
      state: 'ANSWERED',
      answeredAt: '2026-11-23T19:12:20Z',
      answeredBy: { id: 'p-wang', name: '王海' },
    })
    expect(screen.queryByRole('alert', { name: /抽查点名：值班员/ })).toBeNull()
    expect(document.querySelector('[data-post="city-officer"]')?.textContent).toContain('已应答 王海 140 秒')
  })

  test('names who answers where several sit there, and answers late after a miss', async () => {
    const world = await live([
      ...ALL.filter((item) => (item as { kind: string }).kind !== 'duty'),
      { ...DUTY, people: [...DUTY.people, { ...DUTY.people[0], id: 'p-li', name: '李娜' }] },
      MISSED,
    ])
    expect(screen.getByRole('alert', { name: '抽查点名：值班员已超时，请补应答' })).toBeTruthy()
    expect(own().queryByRole('button', { name: '应答' })).toBeNull()
    fireEvent.click(own().getByRole('button', { name: '李娜 应答' }))
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"personId":"p-li"}')
  })

  test('is not shown what another post is called for', async () => {
    await live([...ALL, { ...OWN, id: 'town-001-officer' }])
    expect(screen.queryByRole('button', { name: '应答' })).toBeNull()
  })
})

describe('the panel', () => {
  test('reads nothing before somebody asks, calls a post, and shows what came of the checks', async () => {
    const world = new FakeWorld()
    const span = 'from=2026-11-23T16:00:00.000Z&until=2026-11-24T16:00:00.000Z'
    world.answers['GET /api/spot-checks/posts'] = () =>
      Response.json({
        posts: [
          {
            postId: 'town-001-officer',
            postName: '值班员',
            organizationId: 'o',
            organizationName: '马家店街道',
          },
        ],
      })
    world.answers[`GET /api/spot-checks?${span}`] = () =>
      Response.json({
        checks: [
          {
            ...SPOT_CHECK,
            id: 'c2',
            postId: 'a',
            state: 'MISSED',
            missedBecause: 'NOBODY_THERE',
            answeredAt: null,
          },
          { ...SPOT_CHECK, id: 'c1', postId: 'town-001-officer', rule: '夜间抽查', callerName: null },
        ],
        more: false,
      })
    world.answers[`GET /api/spot-checks/results?${span}`] = () =>
      Response.json({
        organizations: [
          {
            organizationId: 'o',
            organizationName: '马家店街道',
            called: 9,
            answered: 7,
            missed: 2,
            late: 1,
            medianSeconds: 48,
          },
          { organizationId: 'p', organizationName: '安福寺镇', called: 1, answered: 0, missed: 1, late: 0 },
        ],
      })
    await live(ALL, world)
    expect(world.asked.some((one) => one.includes('spot-checks'))).toBe(false)
    fireEvent.click(panel().getByRole('button', { name: '今日抽查' }))
    await pass(1)
    const listed = panel()
      .getAllByRole('listitem')
      .map((one) => one.textContent)
    expect(listed[0]).toContain('无应答（无人在岗）')
    expect(listed[1]).toContain('已应答 李娜 48 秒')
    expect(listed[1]).toContain('按规则：夜间抽查')
    const rows = panel()
      .getAllByRole('row')
      .map((one) => one.textContent)
    expect(rows[1]).toBe('马家店街道971248')
    expect(rows[2]).toContain('安福寺镇1001')
    expect(panel().getByRole('link', { name: '下载表格（XLSX）' }).getAttribute('href')).toBe(
      `/api/spot-checks/results.xlsx?${span}`,
    )

    expect(panel().getByRole<HTMLButtonElement>('button', { name: '点名' }).disabled).toBe(true)
    fireEvent.change(panel().getByLabelText('点名岗位'), { target: { value: 'town-001-officer' } })
    fireEvent.change(panel().getByLabelText('应答时限'), { target: { value: '10' } })
    fireEvent.click(panel().getByRole('button', { name: '点名' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/spot-checks')
    expect(world.bodies.at(-1)).toBe('{"postId":"town-001-officer","limitMinutes":10}')
    change(world, { ...OWN, id: 'town-001-officer', postName: '马家店街道值班员' })
    expect(document.querySelector('.check-open')?.textContent).toContain('须在 2:43 内应答')
  })

  test('says why a call was refused, and what could not be read', async () => {
    const world = new FakeWorld()
    await live(ALL, world)
    world.answers['GET /api/spot-checks/posts'] = () =>
      Response.json({ code: 'NOT_READY', detail: '稍后再试' }, { status: 503 })
    fireEvent.click(panel().getByRole('button', { name: '近 7 日' }))
    await pass(1)
    expect(panel().getByRole('alert').textContent).toBe('未能读取：稍后再试')
    world.answers['GET /api/spot-checks/posts'] = () =>
      Response.json({
        posts: [{ postId: 'x', postName: '值班员', organizationId: 'o', organizationName: '镇' }],
      })
    fireEvent.click(panel().getByRole('button', { name: '近 30 日' }))
    await pass(1)
    world.answers['POST /api/spot-checks'] = () =>
      Response.json({ code: 'CHECK_IS_OPEN', detail: 'wait' }, { status: 409 })
    fireEvent.change(panel().getByLabelText('点名岗位'), { target: { value: 'x' } })
    fireEvent.click(panel().getByRole('button', { name: '点名' }))
    await pass(1)
    expect(panel().getByRole('status').textContent).toBe('未受理：该岗位正在被点名')
  })
})
