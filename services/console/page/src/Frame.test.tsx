import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { ALERT, ALL, DUTY, INCIDENT, LINE, NOTICE, SPOT_CHECK } from './picture/samples'
import { change, live, pass } from './testing/live'

const nav = () => screen.getByRole('navigation', { name: '视图' })
const link = (name: RegExp) => within(nav()).getByRole('link', { name })
const GAP = {
  reason: 'UNSIGNED',
  missing: [{ id: 'p-li', name: '李娜' }],
  since: '2026-11-23T19:02:17Z',
  told: 1,
}

async function goTo(hash: string) {
  location.hash = hash
  act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')))
  await pass(10)
}

describe('a view', () => {
  test('has an address: the link, a reload and Back keep it, and an unknown one is the board', async () => {
    location.hash = '#/duty'
    await live()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('在岗')
    expect(link(/^在岗/).getAttribute('aria-current')).toBe('page')
    expect(screen.getByRole('region', { name: '月度值班表' })).toBeTruthy()
    expect(screen.queryByRole('region', { name: /^突发事件/ })).toBeNull()
    await goTo('#/units')
    expect(screen.getByRole('region', { name: '救援队伍' })).toBeTruthy()
    await goTo('#/no-such-view')
    expect(link(/^值守/).getAttribute('aria-current')).toBe('page')
    expect(screen.getByRole('region', { name: /^突发事件/ })).toBeTruthy()
  })

  test('begins at its heading, where the skip link leads, too', async () => {
    await live()
    await goTo('#/duty')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: '在岗' }))
    link(/^值守/).focus()
    fireEvent.click(screen.getByText('跳到正文'))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: '在岗' }))
    expect(location.hash).toBe('#/duty')
  })

  test('is there again as it was left: what was typed is not lost', async () => {
    location.hash = '#/duty'
    await live()
    const text = screen.getByRole('textbox', { name: /记一笔/ })
    fireEvent.change(text, { target: { value: '水泵未修好' } })
    await goTo('#/')
    expect(screen.queryByRole('textbox', { name: /记一笔/ })).toBeNull()
    await goTo('#/duty')
    expect(screen.getByRole('textbox', { name: /记一笔/ })).toHaveProperty('value', '水泵未修好')
  })

  test('hides nothing that needs an answer: what calls me stands above each, the rest is counted beside its name', async () => {
    location.hash = '#/units'
    const own = { ...SPOT_CHECK, id: 'city-officer', checkId: 'c', state: 'OPEN', answeredAt: null }
    const world = await live([
      ...ALL,
      own,
      { ...NOTICE, id: 'n2', level: 'ALARM', code: 'JURISDICTION_STUCK' },
    ])
    expect(screen.getByRole('region', { name: /1 条警报待签收/ })).toBeTruthy()
    expect(screen.getByRole('alert', { name: /抽查点名/ })).toBeTruthy()
    expect(screen.getByRole('region', { name: '系统告警' })).toBeTruthy()
    expect(screen.getByRole('region', { name: '提示' })).toBeTruthy()
    expect(link(/^在岗/).textContent).toBe('在岗')
    change(world, { ...DUTY, gap: GAP })
    expect(link(/^在岗/).textContent).toBe('在岗1 项待办，其中有逾期')
    // A directive, a doubt and a warning.
    expect(link(/^值守/).textContent).toBe('值守3 项待办')
    await pass(3500)
    expect(screen.getByRole('region', { name: /失明/ })).toBeTruthy()
  })
})

describe('what awaits an answer', () => {
  const list = () => screen.getByRole('region', { name: /^待办/ })
  const rows = () =>
    within(list())
      .getAllByRole('listitem')
      .map((row) => row.textContent)

  test('says what, where, until when and who, with whom to phone', async () => {
    await live([
      INCIDENT,
      DUTY,
      { ...ALERT, postId: 'town-officer', alerted: [] },
      { ...DUTY, id: 'x', gap: GAP },
    ])
    expect(rows()).toEqual([
      '空岗：值班员已 10 分钟枝江市应急值班室未到岗：李娜 199-0000-0002',
      '未签收：城市值班室须知晓一切0:50 后升级危险化学品泄漏 · 董市镇姚家港化工园 2 号罐区枝江市应急值班室 值班员 ',
    ])
  })

  test('leads to where it is answered: the section of its incident, or the chair', async () => {
    await live([...ALL, { ...DUTY, id: 'x', gap: GAP }])
    const go = async (name: RegExp) => {
      const to = within(list()).getByRole('link', { name }).getAttribute('href') ?? ''
      await goTo(to)
      return document.activeElement?.id
    }
    expect(await go(/^指令：封闭白洋大道/)).toBe('directives-title')
    expect(await go(/^疑似/)).toBe('matches-title')
    expect(await go(/^监测预警/)).toBe('monitoring-title')
    expect(await go(/^空岗/)).toBe('chair-x')
  })

  test('is followed again by a link to where the address already is', async () => {
    await live()
    await goTo('#/incidents/incident-2/directives')
    screen.getByRole('button', { name: '退出' }).focus()
    fireEvent.click(within(list()).getByRole('link', { name: /^指令/ }))
    expect(document.activeElement?.id).toBe('directives-title')
  })

  test('becomes late by itself, and moves up then', async () => {
    const world = await live([INCIDENT, { ...ALERT, id: 'a', postId: 'p', alerted: [] }])
    const row = () => list().querySelector('[data-awaiting]')?.getAttribute('data-urgency')
    expect(row()).toBe('SOON')
    // Heartbeats go on: the page is not blind, the step is late.
    for (let second = 1; second <= 52; second += 1) {
      await pass(1000)
      act(() =>
        world.sockets.last.heartbeat(
          new Date(Date.parse('2026-11-23T19:12:17Z') + second * 1000).toISOString(),
        ),
      )
    }
    expect(row()).toBe('OVER')
  })

  test('is not called late by a blind page', async () => {
    await live([INCIDENT, { ...ALERT, id: 'a', postId: 'p', alerted: [] }])
    await pass(90_000)
    expect(list().querySelector('[data-awaiting]')?.getAttribute('data-urgency')).toBe('SOON')
    expect(list().textContent).toContain('这是断线前的待办')
  })

  test('is bounded, and says how many more there are', async () => {
    const many = Array.from({ length: 11 }, (_, at) => ({ ...ALERT, id: `a${at}`, postId: 'p', alerted: [] }))
    await live([INCIDENT, ...many])
    expect(rows()).toHaveLength(8)
    fireEvent.click(within(list()).getByRole('button', { name: '另有 3 项' }))
    expect(rows()).toHaveLength(11)
    expect(within(list()).getByRole('button', { name: '只看最急的' })).toBeTruthy()
  })

  test('is nothing, as far as the picture’s age says', async () => {
    await live([DUTY])
    expect(list().textContent).toContain('没有别的事项等待答复。 画面时差 0 秒')
    await pass(5000)
    expect(list().textContent).toContain('断线前没有别的事项等待答复，之后不明。 画面时差 5 秒')
  })
})

describe('the sections of an incident', () => {
  const way = () => screen.getByRole('navigation', { name: '本事件各节' })

  test('are led to, with how much in each is not settled, and opened for whoever comes', async () => {
    await live()
    expect(within(way()).getByRole('link', { name: /^指令 1 项未了，共 1 项$/ })).toBeTruthy()
    const why = () => screen.getByRole('button', { name: '为何无人应答' }).getAttribute('aria-expanded')
    expect(why()).toBe('false')
    await goTo(within(way()).getByRole('link', { name: '无应答' }).getAttribute('href') ?? '')
    expect(why()).toBe('true')
    expect(document.activeElement?.id).toBe('why-title')
    expect(within(way()).getByRole('link', { name: '无应答' }).getAttribute('aria-current')).toBe('location')
  })

  test('stay folded in this tab, and keep what was typed', async () => {
    const world = await live()
    const fold = () => screen.getByRole('button', { name: /^1 条指令/ })
    fireEvent.click(fold())
    expect(fold().getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByText('封闭白洋大道')?.closest('[hidden]')).toBeTruthy()
    change(world, { ...INCIDENT, id: 'newer' })
    await goTo('#/incidents/newer')
    await goTo('#/incidents/incident-2')
    expect(fold().getAttribute('aria-expanded')).toBe('false')
  })

  test('end with what happened, newest first and bounded, all of it on demand', async () => {
    const lines = Array.from({ length: 20 }, (_, at) => ({
      ...LINE,
      id: `response/${at}/0`,
      at: new Date(Date.parse('2026-11-23T19:00:00Z') + at * 60_000).toISOString(),
    }))
    await live([INCIDENT, ...lines])
    const timeline = within(screen.getByRole('region', { name: '经过 20 条' }))
    expect(timeline.getAllByRole('listitem')).toHaveLength(15)
    expect(timeline.getAllByRole('listitem')[0]?.textContent).toContain('03:19:00')
    fireEvent.click(timeline.getByRole('button', { name: '全部 20 条' }))
    expect(timeline.getAllByRole('listitem')).toHaveLength(20)
  })
})

test('the board says how each tier is covered, what is empty with whom to phone, and shows the own chair with its acts', async () => {
  const leader = { ...DUTY, id: 'leader', postName: '带班领导', people: [] }
  await live([
    DUTY,
    leader,
    { ...DUTY, id: 't', tier: 'TOWN', organizationId: 't', organizationName: '董市镇' },
  ])
  const summary = within(screen.getByRole('region', { name: '在岗' }))
  expect(summary.getByText('城市：1/2 个岗位在岗')).toBeTruthy()
  expect(summary.getByText('镇（街道）：1/1 个岗位在岗')).toBeTruthy()
  const empty = summary.getByRole('link', { name: '枝江市应急值班室 带班领导' })
  expect(empty.getAttribute('href')).toBe('#/duty/leader')
  expect(empty.parentElement?.textContent).toContain('王海 199-0000-0002')
  expect(document.querySelectorAll('[data-post]')).toHaveLength(1)
})

test('the look is chosen, said to the whole page and kept; else it is what the system asks for', async () => {
  await live()
  expect(document.documentElement.dataset.look).toBe('LIGHT')
  fireEvent.change(screen.getByRole('combobox', { name: '外观' }), { target: { value: 'DARK' } })
  expect(document.documentElement.dataset.look).toBe('DARK')
  expect(localStorage.getItem('liandong.look')).toBe('DARK')
})

test('a system that asks for more contrast gets it', async () => {
  const asked = window.matchMedia('(prefers-contrast: more)')
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.assign(Object.create(asked) as MediaQueryList, { matches: query.includes('contrast') }),
  )
  await live()
  expect(document.documentElement.dataset.look).toBe('CONTRAST')
})
