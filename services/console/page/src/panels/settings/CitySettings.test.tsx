import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { viewHref } from '../../parts/route'
import { live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'

const READ = 'GET /api/city-settings'
const LIMIT = 'PUT /api/duty-limits'
const DEFINE = 'PUT /api/clock-rows/city-first'
const LEADER = { ...SESSION, post: { id: 'city-leader', name: '带班领导', kind: 'DUTY_LEADER' } }
const CLOCK = {
  row: {
    id: 'city-first',
    name: '市级首报',
    kind: 'REPORT',
    from: 'CITY',
    to: 'PREFECTURE',
    trigger: 'REPORT_RECEIVED',
    categories: [],
    limitMinutes: 120,
    source: '国务院令第493号 第十一条',
    verified: 'V',
  },
  revision: 1,
  changedAt: '2026-11-01T02:00:00Z',
}
const FASTER = {
  row: { ...CLOCK.row, limitMinutes: 90, channel: 'PHONE' },
  revision: 2,
  changedAt: '2026-11-23T18:00:00Z',
  changedBy: '应急办带班领导',
}
const LIMITS = {
  setting: 'DUTY_LIMITS',
  rows: [
    {
      name: '',
      figures: {
        restHoursBetween: '8',
        hoursADay: '8',
        overtimeHoursAMonth: '36',
        restHoursAWeek: '24',
        kinds: 'DUTY_OFFICER,RESPONDER',
      },
      source: 'Labour Law art. 36, 38, 41 (U)',
    },
  ],
  revision: 0,
}
const REST = {
  settings: [
    LIMITS,
    {
      setting: 'SIGNAL_RULES',
      rows: [{ name: '', figures: { colour: 'ORANGE', tell: 'ENTERPRISE,CITY' }, source: 'ours' }],
      changedAt: '2026-11-01T02:00:00Z',
    },
  ],
  operator: [
    { variable: 'LIANDONG_CONSOLE_SESSION_HOURS', value: '12' },
    { variable: 'LIANDONG_CONSOLE_CODE_KEY_FILE', value: 'SET' },
    { variable: 'LIANDONG_PUSH_PUBLIC_KEY_FILE' },
  ],
}

const panel = () => within(screen.getByRole('region', { name: '设置' }))
const form = () => within(screen.getByRole('form', { name: '修改「市级首报」' }))
const minutes = () => form().getByLabelText<HTMLInputElement>('时限（分钟）')
const type = (value: string) => fireEvent.change(minutes(), { target: { value } })
const save = () => form().getByRole('button', { name: '保存时限' })
const said = (world: FakeWorld, act = DEFINE): unknown =>
  JSON.parse(world.bodies.filter((_, at) => world.asked[at] === act).at(-1) ?? 'null')
const limits = () => within(screen.getByRole('form', { name: '修改值班时长限度' }))
const editLimits = () => fireEvent.click(panel().getByText('修改值班时长限度'))
const hours = (value: string) =>
  fireEvent.change(limits().getByLabelText('每月加班最多（小时）'), { target: { value } })

async function shown(session: typeof SESSION = LEADER) {
  const world = new FakeWorld()
  world.session = session
  let clock: object = CLOCK
  let rest: object = { dutySequence: 12, ...REST }
  world.answers[READ] = () => Response.json({ sequence: 46, clocks: [clock], ...rest })
  world.answers[DEFINE] = () => Response.json({ accepted: true, journal: 'response', sequence: 46 })
  await live(undefined, world)
  fireEvent.click(panel().getByRole('button', { name: '查看设置' }))
  await pass(1)
  return {
    world,
    stands: (now: object) => (clock = now),
    limited: (now: object, dutySequence = 12) =>
      (rest = { ...REST, dutySequence, settings: [now, ...REST.settings.slice(1)] }),
  }
}

const edit = () => fireEvent.click(panel().getByRole('button', { name: '修改「市级首报」' }))

describe('settings', () => {
  beforeEach(() => {
    window.location.hash = viewHref('UNITS')
  })

  test('say of each clock who tells whom within what, by which law, and who changed it last', async () => {
    await shown()
    expect(panel().getByText('市（县级） 报 地级市 · 报送 · 自首报收到起')).toBeTruthy()
    expect(
      panel().getByText(/时限：120 分钟；方式：方式不限；.*依据：国务院令第493号 第十一条；/),
    ).toBeTruthy()
    expect(panel().getByText(/第 1 稿，最近由 城市文件 修改/)).toBeTruthy()
  })

  test('say what files alone say with its source, what is built in, and of what is secret that it is set', async () => {
    await shown()
    expect(panel().getByText(/每月加班最多（小时）：36；.*岗位：值班员、企业应急响应人/)).toBeTruthy()
    expect(panel().getByText('依据：Labour Law art. 36, 38, 41 (U)')).toBeTruthy()
    expect(panel().getByText('没有人设过，按内置值')).toBeTruthy()
    expect(panel().getByText(/颜色：橙色；依次通知：企业、城市/)).toBeTruthy()
    const operator = within(panel().getByText('本系统启动时的设置').closest('details') as HTMLElement)
    expect(operator.getAllByRole('listitem', { hidden: true }).map((one) => one.textContent)).toEqual([
      'LIANDONG_CONSOLE_SESSION_HOURS 12',
      'LIANDONG_CONSOLE_CODE_KEY_FILE 已设',
      'LIANDONG_PUSH_PUBLIC_KEY_FILE 未设',
    ])
  })

  test('of a clock are changed over the revision that was read', async () => {
    const { world, stands } = await shown()
    edit()
    type('60')
    fireEvent.change(form().getByLabelText('依据'), { target: { value: '省通知（虚构）' } })
    stands({ ...CLOCK, row: { ...CLOCK.row, limitMinutes: 60 }, revision: 2, changedBy: '带班领导' })
    fireEvent.click(save())
    await pass(1)
    expect(said(world)).toEqual({
      revision: 1,
      name: '市级首报',
      kind: 'REPORT',
      from: 'CITY',
      to: 'PREFECTURE',
      trigger: 'REPORT_RECEIVED',
      grade: null,
      categories: [],
      channel: null,
      limitMinutes: 60,
      source: '省通知（虚构）',
      verified: 'V',
    })
    expect(screen.queryByRole('form', { name: '修改「市级首报」' })).toBeNull()
    expect(panel().getByText(/第 2 稿，最近由 带班领导 修改/)).toBeTruthy()
  })

  test('of a clock are checked as one types', async () => {
    const { world } = await shown()
    edit()
    type('64801')
    expect(form().getByText(/填 1 至 64800/)).toBeTruthy()
    expect(minutes().getAttribute('aria-invalid')).toBe('true')
    expect(save().hasAttribute('disabled')).toBe(true)
    type('60')
    fireEvent.change(form().getByLabelText('依据'), { target: { value: ' ' } })
    expect(form().getByText('写明依据哪部法规或文件')).toBeTruthy()
    expect(save().hasAttribute('disabled')).toBe(true)
    expect(world.asked).not.toContain(DEFINE)
  })

  test('that somebody else has changed meanwhile say who and what, and keep what was typed', async () => {
    const { world, stands } = await shown()
    edit()
    type('60')
    world.answers[DEFINE] = () => Response.json({ code: 'CLOCK_CHANGED' }, { status: 409 })
    stands(FASTER)
    fireEvent.click(save())
    await pass(1)
    const told = within(form().getByRole('alert'))
    expect(told.getByText('应急办带班领导 刚刚改过，您的修改还没有保存。')).toBeTruthy()
    expect(told.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      '时限：120 分钟 → 90 分钟',
      '方式：方式不限 → 电话',
    ])
    expect(minutes().value).toBe('60')
    world.answers[DEFINE] = () => Response.json({ accepted: true, journal: 'response', sequence: 46 })
    fireEvent.click(told.getByRole('button', { name: '保存我填写的，盖过对方的改动' }))
    await pass(1)
    expect(said(world)).toMatchObject({ revision: 2, limitMinutes: 60, channel: null })
  })

  test('of a clock that are refused keep what was typed, and say why', async () => {
    const { world } = await shown()
    edit()
    type('60')
    world.answers[DEFINE] = () =>
      Response.json({ code: 'CLOCK_UNFIT', detail: 'a clock runs upward' }, { status: 400 })
    fireEvent.click(save())
    await pass(1)
    expect(form().getByText(/时限写法不对/)).toBeTruthy()
    expect(form().getByText('a clock runs upward')).toBeTruthy()
    expect(minutes().value).toBe('60')
  })

  test('of duty are changed over the revision that was read, nought where they are built in', async () => {
    const { world, limited } = await shown()
    world.answers[LIMIT] = () => Response.json({ accepted: true, journal: 'duty', sequence: 13 })
    editLimits()
    hours('20')
    fireEvent.click(limits().getByRole('checkbox', { name: '带班领导' }))
    limited({ ...LIMITS, revision: 1, changedBy: '带班领导', changedAt: '2026-11-23T18:00:00Z' }, 13)
    fireEvent.click(limits().getByRole('button', { name: '保存限度' }))
    await pass(1)
    expect(said(world, LIMIT)).toEqual({
      revision: 0,
      restHoursBetween: 8,
      hoursADay: 8,
      overtimeHoursAMonth: 20,
      restHoursAWeek: 24,
      kinds: ['DUTY_LEADER', 'DUTY_OFFICER', 'RESPONDER'],
      source: 'Labour Law art. 36, 38, 41 (U)',
    })
    expect(screen.queryByRole('form', { name: '修改值班时长限度' })).toBeNull()
    expect(panel().getByText(/第 1 稿，最近由 带班领导 修改/)).toBeTruthy()
  })

  test('of duty are checked as one types', async () => {
    const { world } = await shown()
    editLimits()
    const save = limits().getByRole('button', { name: '保存限度' })
    hours('745')
    expect(limits().getByText('填 0 至 744 之间的整数小时')).toBeTruthy()
    expect(save.hasAttribute('disabled')).toBe(true)
    hours('')
    expect(save.hasAttribute('disabled')).toBe(true)
    hours('0')
    expect(save.hasAttribute('disabled')).toBe(false)
    for (const kind of ['值班员', '企业应急响应人'])
      fireEvent.click(limits().getByRole('checkbox', { name: kind }))
    expect(limits().getByText('至少选一类岗位')).toBeTruthy()
    expect(save.hasAttribute('disabled')).toBe(true)
    expect(world.asked).not.toContain(LIMIT)
  })

  test('of duty that somebody else has changed meanwhile say who and what, and keep what was typed', async () => {
    const { world, limited } = await shown()
    editLimits()
    hours('20')
    world.answers[LIMIT] = () => Response.json({ code: 'LIMITS_CHANGED' }, { status: 409 })
    limited({
      ...LIMITS,
      rows: [{ ...LIMITS.rows[0], figures: { ...LIMITS.rows[0]?.figures, restHoursBetween: '12' } }],
      revision: 1,
      changedBy: '应急办带班领导',
      changedAt: '2026-11-23T18:00:00Z',
    })
    fireEvent.click(limits().getByRole('button', { name: '保存限度' }))
    await pass(1)
    const told = within(limits().getByRole('alert'))
    expect(told.getByText('应急办带班领导 刚刚改过，您的修改还没有保存。')).toBeTruthy()
    expect(told.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      '两班之间至少休息（小时）：8 → 12',
    ])
    world.answers[LIMIT] = () => Response.json({ accepted: true, journal: 'duty', sequence: 12 })
    fireEvent.click(told.getByRole('button', { name: '保存我填写的，盖过对方的改动' }))
    await pass(1)
    expect(said(world, LIMIT)).toMatchObject({ revision: 1, overtimeHoursAMonth: 20, restHoursBetween: 8 })
  })

  test('are read by the duty room and changed by its leader alone', async () => {
    await shown(SESSION)
    expect(panel().queryByRole('button', { name: /^修改/ })).toBeNull()
  })

  test('are read by nobody but the city', async () => {
    const world = new FakeWorld()
    world.session = { ...SESSION, organization: { ...SESSION.organization, tier: 'TOWN' } }
    await live(undefined, world)
    expect(screen.queryByRole('region', { name: '设置' })).toBeNull()
  })

  test('are read in English, too', async () => {
    localStorage.setItem('liandong.language', 'en')
    try {
      const world = new FakeWorld()
      world.answers[READ] = () => Response.json({ sequence: 46, clocks: [CLOCK], ...REST })
      await live(undefined, world)
      fireEvent.click(screen.getByRole('button', { name: 'Show the settings' }))
      await pass(1)
      expect(screen.getByText(/hours of overtime a month at most: 36/)).toBeTruthy()
      expect(screen.getByText('Nobody has set it; this is built in')).toBeTruthy()
    } finally {
      localStorage.removeItem('liandong.language')
    }
  })
})
