import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { viewHref } from '../../parts/route'
import { live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'

const LIST = 'GET /api/escalation-plans'
const DEFINE = 'POST /api/escalation-plans'
const ALERTED = { whose: 'ALERTED_POST', kind: 'DUTY_OFFICER' }
const TOWN = {
  plan: {
    id: 'plan-town',
    tier: 'TOWN',
    steps: [
      { target: ALERTED, acknowledgeWithinSeconds: 60, also: [] },
      {
        target: { whose: 'OWN_ORGANIZATION', kind: 'STANDBY_OFFICER' },
        acknowledgeWithinSeconds: 90,
        also: [{ whose: 'CITY', kind: 'DUTY_OFFICER' }],
      },
    ],
    acknowledgement: 'ONE_OF_POST',
  },
  revision: 2,
  changedAt: '2026-11-20T02:00:00Z',
  changedBy: '市带班领导',
}
const LEVEL = {
  plan: {
    id: 'plan-city-level',
    tier: 'CITY',
    reason: 'LEVEL_SET',
    steps: [{ target: { whose: 'CITY', kind: 'DUTY_LEADER' }, acknowledgeWithinSeconds: 60, also: [] }],
    actWithinSeconds: 600,
    acknowledgement: 'EACH_PERSON',
  },
  revision: 1,
  changedAt: '2026-11-01T02:00:00Z',
}
const FASTER = {
  ...TOWN,
  plan: {
    ...TOWN.plan,
    steps: [{ ...TOWN.plan.steps[0], acknowledgeWithinSeconds: 45 }, TOWN.plan.steps[1]],
  },
  revision: 3,
  changedAt: '2026-11-23T18:00:00Z',
  changedBy: '应急办带班领导',
}

const panel = () => within(screen.getByRole('region', { name: '升级方案' }))
const form = () => within(screen.getByRole('form', { name: '修改升级方案' }))
const said = (world: FakeWorld, index = -1): unknown =>
  JSON.parse(world.bodies.filter((_, at) => world.asked[at] === DEFINE).at(index) ?? 'null')

async function shown(world = new FakeWorld()) {
  let listed: readonly object[] = [LEVEL, TOWN]
  world.answers[LIST] = () => Response.json({ sequence: 46, plans: listed })
  world.answers[DEFINE] ??= () => Response.json({ accepted: true, journal: 'response', sequence: 46 })
  await live(undefined, world)
  fireEvent.click(panel().getByRole('button', { name: '查看升级方案' }))
  await pass(1)
  return { world, list: (now: readonly object[]) => (listed = now) }
}

const edit = () => fireEvent.click(panel().getByRole('button', { name: '修改「发给镇（街道）的警报」' }))
const seconds = () =>
  within(form().getByRole('group', { name: '第 1 步' })).getByLabelText<HTMLInputElement>('等几秒')
const type = (value: string) => fireEvent.change(seconds(), { target: { value } })
const save = () => form().getByRole('button', { name: /^保存「/ })

describe('escalation plans', () => {
  beforeEach(() => {
    window.location.hash = viewHref('UNITS')
  })

  test('say in plain words who is told after how long, what happens at the end, and who changed them last', async () => {
    await shown()
    expect(panel().getByText('被警报的岗位：1 分钟内无人签收，进入下一步')).toBeTruthy()
    expect(panel().getByText('本单位备班员、市值班员：90 秒内无人签收，进入下一步')).toBeTruthy()
    expect(
      panel().getByText(/从第一步重来.*一人签收即可。 签收后 15 分钟内无人处置，再次警报。/),
    ).toBeTruthy()
    expect(panel().getByText(/第 2 稿，最近由 市带班领导 修改/)).toBeTruthy()
    expect(panel().getByText(/第 1 稿，最近由 城市文件 修改/)).toBeTruthy()
    expect(panel().getByText(/依次呼叫/)).toBeTruthy()
  })

  test('are found by what they say', async () => {
    await shown()
    fireEvent.change(panel().getByRole('searchbox'), { target: { value: '响应级别' } })
    expect(panel().queryByRole('heading', { name: '发给镇（街道）的警报' })).toBeNull()
    expect(panel().getByRole('heading', { name: /发给城市的警报 · 因由/ })).toBeTruthy()
    fireEvent.change(panel().getByRole('searchbox'), { target: { value: '没有这个' } })
    expect(panel().getByText(/按内置方案/)).toBeTruthy()
  })

  test('are edited over the revision that was read, and read again once they stand in the journal', async () => {
    const { world, list } = await shown()
    edit()
    type('30')
    let reads = 0
    world.answers[LIST] = () =>
      Response.json({ sequence: ++reads < 3 ? 45 : 46, plans: reads < 3 ? [LEVEL, TOWN] : [LEVEL, FASTER] })
    list([])
    fireEvent.click(save())
    await pass(1000)
    expect(said(world)).toEqual({
      id: 'plan-town',
      revision: 2,
      tier: 'TOWN',
      post: null,
      category: null,
      reason: null,
      steps: [{ target: ALERTED, acknowledgeWithinSeconds: 30, also: [] }, TOWN.plan.steps[1]],
      actWithinSeconds: null,
      acknowledgement: 'ONE_OF_POST',
    })
    expect(reads).toBe(3)
    expect(screen.queryByRole('form', { name: '修改升级方案' })).toBeNull()
    expect(panel().getByText(/第 3 稿/)).toBeTruthy()
  })

  test('are checked as one types', async () => {
    const { world } = await shown()
    edit()
    type('0')
    expect(form().getByText('填 1 至 86400 之间的整数秒')).toBeTruthy()
    expect(seconds().getAttribute('aria-invalid')).toBe('true')
    expect(save().hasAttribute('disabled')).toBe(true)
    type('60')
    expect(save().hasAttribute('disabled')).toBe(false)
    fireEvent.change(form().getByLabelText('第 2 步同时通知（2）'), {
      target: { value: 'OWN_ORGANIZATION/STANDBY_OFFICER' },
    })
    expect(form().getByText('同一步里同一岗位只写一次')).toBeTruthy()
    fireEvent.click(form().getByRole('button', { name: '删除第 2 步' }))
    expect(form().getByText(/除被警报的岗位外还没有通知任何人/)).toBeTruthy()
    fireEvent.click(form().getByRole('button', { name: '增加一步' }))
    expect(form().queryByText(/除被警报的岗位外/)).toBeNull()
    fireEvent.click(form().getByRole('button', { name: '第 2 步上移' }))
    expect(form().getByLabelText<HTMLSelectElement>('第 1 步通知').value).toBe('CITY/DUTY_OFFICER')
    expect(world.asked).not.toContain(DEFINE)
  })

  test('that somebody else has changed meanwhile say who, when and what, and keep what was typed', async () => {
    const { world, list } = await shown()
    edit()
    type('30')
    world.answers[DEFINE] = () =>
      Response.json({ code: 'PLAN_CHANGED', detail: 'revision 3 was set' }, { status: 409 })
    list([LEVEL, FASTER])
    fireEvent.click(save())
    await pass(1)
    const told = within(form().getByRole('alert'))
    expect(told.getByText('应急办带班领导 刚刚改过，您的修改还没有保存。')).toBeTruthy()
    expect(
      told.getByText(
        '第 1 步：被警报的岗位：1 分钟内无人签收，进入下一步 → 被警报的岗位：45 秒内无人签收，进入下一步',
      ),
    ).toBeTruthy()
    expect(told.getAllByRole('listitem')).toHaveLength(1)
    expect(seconds().value).toBe('30')
    world.answers[DEFINE] = () => Response.json({ accepted: true, journal: 'response', sequence: 46 })
    fireEvent.click(told.getByRole('button', { name: '保存我填写的，盖过对方的改动' }))
    await pass(1)
    expect(said(world)).toMatchObject({
      id: 'plan-town',
      revision: 3,
      steps: [{ acknowledgeWithinSeconds: 30 }, {}],
    })
    expect(screen.queryByRole('form', { name: '修改升级方案' })).toBeNull()
  })

  test('that somebody else has changed can be taken as they are', async () => {
    const { world, list } = await shown()
    edit()
    type('30')
    world.answers[DEFINE] = () => Response.json({ code: 'PLAN_CHANGED' }, { status: 409 })
    list([LEVEL, FASTER])
    fireEvent.click(save())
    await pass(1)
    fireEvent.click(form().getByRole('button', { name: '放弃我填写的，看新稿' }))
    expect(seconds().value).toBe('45')
    expect(form().getByText('在第 3 稿上修改')).toBeTruthy()
    expect(world.asked.filter((one) => one === DEFINE)).toHaveLength(1)
  })

  test('that are refused keep what was typed, and say why', async () => {
    const world = new FakeWorld()
    world.answers[DEFINE] = () =>
      Response.json({ code: 'LEAVES_ALONE', detail: 'At 董市镇 no step tells anybody' }, { status: 400 })
    await shown(world)
    edit()
    type('30')
    fireEvent.click(save())
    await pass(1)
    expect(form().getByText(/有单位除被警报的岗位外没有任何人会被通知/)).toBeTruthy()
    expect(form().getByText('At 董市镇 no step tells anybody')).toBeTruthy()
    expect(seconds().value).toBe('30')
  })

  test('may be new', async () => {
    const { world } = await shown()
    fireEvent.click(panel().getByRole('button', { name: '新建升级方案' }))
    const fresh = within(screen.getByRole('form', { name: '新建升级方案' }))
    fireEvent.change(fresh.getByLabelText('类别'), { target: { value: 'EXPLOSION' } })
    fireEvent.change(fresh.getByLabelText('谁须签收'), { target: { value: 'EACH_PERSON' } })
    fireEvent.click(fresh.getByRole('button', { name: '保存「发给镇（街道）的警报 · 类别：爆炸」' }))
    await pass(1)
    expect(said(world)).toMatchObject({
      id: null,
      revision: 0,
      category: 'EXPLOSION',
      acknowledgement: 'EACH_PERSON',
    })
  })

  test('are read in English, too', async () => {
    localStorage.setItem('liandong.language', 'en')
    try {
      const world = new FakeWorld()
      world.answers[LIST] = () => Response.json({ sequence: 46, plans: [TOWN] })
      await live(undefined, world)
      fireEvent.click(screen.getByRole('button', { name: 'Show the escalation plans' }))
      await pass(1)
      expect(
        screen.getByText(/^its organization’s standby officer, the city’s duty officer: after 90 s/),
      ).toBeTruthy()
    } finally {
      localStorage.removeItem('liandong.language')
    }
  })

  test('are read by the city alone, and changed by its duty room', async () => {
    const town = new FakeWorld()
    town.session = { ...SESSION, organization: { ...SESSION.organization, tier: 'TOWN' } }
    await live(undefined, town)
    expect(screen.queryByRole('region', { name: '升级方案' })).toBeNull()
  })

  test('are not changed by whoever only stands by', async () => {
    const world = new FakeWorld()
    world.session = { ...SESSION, post: { ...SESSION.post, kind: 'STANDBY_OFFICER' } }
    await shown(world)
    expect(panel().queryByRole('button', { name: /修改/ })).toBeNull()
    expect(panel().queryByRole('button', { name: '新建升级方案' })).toBeNull()
  })
})
