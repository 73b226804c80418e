import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from './App'
import { ALERT, CHECKLIST, CLOSED, DUTY, INCIDENT, LEAD } from './picture/samples'
import { FakeWorld } from './testing/world'

const AT = '2026-11-23T19:12:17Z'

beforeEach(() => {
  vi.useFakeTimers({
    now: Date.parse(AT),
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  location.hash = ''
})
afterEach(() => void vi.useRealTimers())

async function pass(millis: number) {
  await act(() => vi.advanceTimersByTimeAsync(millis))
}

async function live(...items: readonly object[]) {
  const world = new FakeWorld()
  render(<App world={world} />)
  await pass(10)
  act(() => {
    world.sockets.last.open()
    world.sockets.last.snapshot(items)
    world.sockets.last.heartbeat(AT)
  })
  return world
}

function change(world: FakeWorld, ...items: object[]) {
  act(() =>
    world.sockets.last.says({ type: 'change', token: 't2', journal: 'response', sequence: 46, items }),
  )
}

const [EVACUATE, CORDON] = CHECKLIST.items
const shown = () => screen.getByRole('region', { name: /响应级别/ })
const LEAD_ALERT = {
  ...ALERT,
  id: 'alert-lead',
  reason: 'LEAD_AGENCY',
  organizationId: 'org-emergency',
  organizationName: '市应急管理局',
  tier: 'AGENCY',
  postId: 'emergency-officer',
}
const FIRE_DUTY = {
  ...DUTY,
  id: 'fire-officer',
  organizationId: 'org-fire',
  organizationName: '市消防救援大队',
  tier: 'AGENCY',
}
const lead = () => document.querySelector('[data-lead]')
const asked = (world: FakeWorld) => world.asked.filter((one) => one.includes('/incidents/'))

async function choose(button: RegExp, word: string) {
  fireEvent.click(within(shown()).getByRole('button', { name: button }))
  await pass(500)
  fireEvent.click(screen.getByRole('menuitem', { name: word }))
  await pass(1)
}

describe('the response level', () => {
  test('shows what has to be done, by whom, how long there still is, and what was said', async () => {
    await live(INCIDENT, CHECKLIST)
    expect(shown().querySelector('h3')?.textContent).toBe('响应级别 III：清单 1/2 已办')
    const [evacuate, cordon] = within(shown()).getAllByRole('listitem')
    expect(evacuate?.textContent).toContain('组织下风向群众撤离 <img src=x onerror=alert(1)>')
    expect(evacuate?.textContent).toContain('董市镇（III 级起） 还剩 10:00')
    expect(document.querySelector('img[src=x]')).toBeNull()
    expect(cordon?.textContent).toContain('不适用')
    expect(cordon?.textContent).toContain('周敏（带班领导） 03:12:16 按指挥员命令 指挥员口头命令')
  })

  test('is set by choosing it, until the picture shows it', async () => {
    const world = await live(INCIDENT)
    expect(shown().textContent).toContain('没有启动响应级别')
    await choose(/设定响应级别：420583-20261124-002/, 'III 级响应')
    expect(asked(world)).toEqual(['POST /api/incidents/incident-2/level'])
    expect(world.bodies.at(-1)).toBe('{"level":"III"}')
    expect(shown().textContent).toContain('已受理，等画面更新')
    change(world, CHECKLIST)
    expect(shown().textContent).not.toContain('已受理')
  })

  test('that the post may not set says whom to ask', async () => {
    const world = await live(INCIDENT)
    world.acknowledgement = () =>
      Promise.resolve(Response.json({ code: 'NO_RIGHT_TO_THE_LEVEL', detail: 'x' }, { status: 403 }))
    await choose(/设定响应级别/, 'I 级响应')
    expect(shown().textContent).toContain('没有成功：本岗位无权设定或终止这一级别，请找带班领导')
  })

  test('is ended with one click, and then nothing is asked for', async () => {
    const world = await live(INCIDENT, CHECKLIST)
    fireEvent.click(within(shown()).getByRole('button', { name: '终止响应：420583-20261124-002' }))
    await pass(1)
    expect(asked(world)).toEqual(['POST /api/incidents/incident-2/level-end'])
    change(world, { ...CHECKLIST, level: null })
    expect(within(shown()).queryAllByRole('listitem')).toEqual([])
    expect(shown().textContent).toContain('终止：王海（值班员）')
  })

  test('that takes two waits for a second officer, who agrees with one click', async () => {
    const by = { postId: 'city-leader', postName: '带班领导', personId: 'p-zhou', personName: '周敏' }
    const until = new Date(Date.parse(AT) + 1_200_000).toISOString()
    const standDown = { number: 3, to: null, at: AT, until, by }
    const world = await live(INCIDENT, { ...CHECKLIST, level: 'II', standDown })
    expect(shown().textContent).toContain('要终止响应，须另一人复核')
    fireEvent.click(within(shown()).getByRole('button', { name: '同意降级或终止响应：420583-20261124-002' }))
    await pass(1)
    expect(asked(world)).toEqual(['POST /api/incidents/incident-2/level-second'])
    expect(world.bodies.at(-1)).toBe('{"number":3}')
    change(world, { ...CHECKLIST, level: null })
    expect(shown().textContent).not.toContain('复核')
  })

  test('that takes two is not agreed to by whoever asked', async () => {
    const by = { postId: 'city-officer', postName: '值班员', personId: 'p-wang', personName: '王海' }
    const until = new Date(Date.parse(AT) + 1_200_000).toISOString()
    await live(INCIDENT, { ...CHECKLIST, level: 'II', standDown: { number: 3, to: 'IV', at: AT, until, by } })
    expect(shown().textContent).toContain('要降为 IV 级响应')
    expect(within(shown()).queryByRole('button', { name: /^同意/ })).toBeNull()
  })

  test('has no buttons once the incident is closed', async () => {
    await live({ ...INCIDENT, closing: CLOSED }, { ...CHECKLIST, level: null })
    const [fold, ...acts] = within(shown()).queryAllByRole('button')
    expect([fold?.getAttribute('aria-expanded'), acts]).toEqual(['true', []])
  })
})

describe('an item of the checklist', () => {
  test('is ticked with one click under its own path, until the picture shows it', async () => {
    const world = await live(INCIDENT, CHECKLIST)
    fireEvent.click(within(shown()).getByRole('button', { name: /^勾选：组织下风向/ }))
    await pass(1)
    expect(asked(world)).toEqual(['POST /api/incidents/incident-2/checklist/evacuate/tick'])
    change(world, { ...CHECKLIST, items: [{ ...EVACUATE, state: 'TICKED' }, CORDON] })
    expect(shown().textContent).not.toContain('已受理')
    expect(shown().querySelector('h3')?.textContent).toContain('2/2')
  })

  test('is ruled out, or unticked, with a reason', async () => {
    const world = await live(INCIDENT, CHECKLIST)
    await choose(/^不适用：组织下风向/, '由他人办理')
    expect(asked(world)).toEqual(['POST /api/incidents/incident-2/checklist/evacuate/not-applicable'])
    expect(world.bodies.at(-1)).toBe('{"reason":"DONE_BY_OTHERS"}')
    await choose(/^取消勾选：划定警戒区/, '情况有变，仍须办理')
    expect(asked(world).at(-1)).toBe('POST /api/incidents/incident-2/checklist/cordon/untick')
    expect(world.bodies.at(-1)).toBe('{"reason":"NEEDED_AGAIN"}')
  })

  test('that is late says by how much, and is still to be done', async () => {
    await live(INCIDENT, {
      ...CHECKLIST,
      items: [{ ...EVACUATE, state: 'OVERDUE', dueAt: '2026-11-23T19:12:07Z' }, CORDON],
    })
    expect(within(shown()).getAllByRole('listitem')[0]?.textContent).toContain('逾期 0:10')
    expect(within(shown()).getByRole('button', { name: /^勾选：组织下风向/ })).toBeTruthy()
  })

  test('stands in the timeline in the language of the page', async () => {
    const line = {
      kind: 'line',
      id: 'response/50/0',
      incidentId: 'incident-2',
      at: AT,
      event: 'ItemOverdue',
      actor: null,
      params: { item: 'evacuate', what: '撤离', whatInEnglish: 'Evacuate downwind' },
    }
    await live(INCIDENT, line)
    expect(screen.getByText(/逾期未办：撤离/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'English' }))
    expect(screen.getByText(/Overdue: Evacuate downwind/)).toBeTruthy()
  })

  test('that is still to be done is named when its incident is closed', async () => {
    const world = await live(INCIDENT, CHECKLIST)
    fireEvent.click(screen.getByRole('button', { name: '结案：420583-20261124-002' }))
    await pass(500)
    fireEvent.click(screen.getByRole('menuitem', { name: '处置完毕' }))
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"outcome":"HANDLED","leftOpen":["checklist/evacuate"]}')
  })
})

describe('the lead', () => {
  test('is with whom the category alerted until it is offered, and the city offers it with two clicks', async () => {
    const world = await live(INCIDENT, LEAD_ALERT, DUTY, FIRE_DUTY)
    expect(lead()?.textContent).toContain('牵头单位：市应急管理局')
    fireEvent.click(screen.getByRole('button', { name: '移交牵头：420583-20261124-002' }))
    await pass(500)
    fireEvent.click(screen.getByRole('menuitem', { name: '市消防救援大队' }))
    await pass(1)
    expect(asked(world)).toEqual(['POST /api/incidents/incident-2/lead'])
    expect(world.bodies.at(-1)).toBe('{"organizationId":"org-fire"}')
    change(world, LEAD)
    expect(lead()?.textContent).toContain('已请 市消防救援大队 接任，未答复，应于 03:22:12')
    expect(lead()?.textContent).not.toContain('已受理')
  })

  test('that is offered stays where it is, counts its reminders, and the city may withdraw the offer but not accept it', async () => {
    const world = await live(INCIDENT, { ...LEAD, offer: { ...LEAD.offer, reminded: 2 } })
    expect(lead()?.textContent).toContain('牵头单位：市应急管理局')
    expect(lead()?.textContent).toContain('（已催 2 次）')
    expect(screen.queryByRole('button', { name: /^接任牵头/ })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '撤回移交：420583-20261124-002' }))
    await pass(1)
    expect(asked(world)).toEqual(['POST /api/incidents/incident-2/lead/2/withdrawal'])
  })

  test('is accepted or declined by the other side, for the offer that is shown', async () => {
    const mine = { ...LEAD, offer: { ...LEAD.offer, organizationId: 'org-city' } }
    const world = await live(INCIDENT, mine)
    fireEvent.click(screen.getByRole('button', { name: '接任牵头：420583-20261124-002' }))
    await pass(1)
    expect(asked(world)).toEqual(['POST /api/incidents/incident-2/lead/2/acceptance'])
    fireEvent.click(screen.getByRole('button', { name: '谢绝接任牵头：420583-20261124-002' }))
    await pass(500)
    fireEvent.click(screen.getByRole('menuitem', { name: '力量不足' }))
    await pass(1)
    expect(asked(world).at(-1)).toBe('POST /api/incidents/incident-2/lead/2/decline')
    expect(world.bodies.at(-1)).toBe('{"reason":"NO_CAPACITY"}')
    const no = {
      organizationName: '市消防救援大队',
      reason: 'NO_CAPACITY',
      text: '主力在外',
      at: AT,
      by: null,
    }
    change(world, { ...LEAD, offer: null, declined: no })
    expect(lead()?.textContent).toContain('市消防救援大队 谢绝接任（力量不足）')
    expect(lead()?.textContent).toContain('主力在外')
  })

  test('that waits for an answer is named when its incident is closed', async () => {
    const world = await live(INCIDENT, LEAD)
    fireEvent.click(screen.getByRole('button', { name: '结案：420583-20261124-002' }))
    await pass(500)
    fireEvent.click(screen.getByRole('menuitem', { name: '处置完毕' }))
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"outcome":"HANDLED","leftOpen":["lead/2"]}')
  })
})

describe('an alarm', () => {
  test('is sounded by its number, and the next one follows once the picture shows it', async () => {
    const world = await live(INCIDENT, CHECKLIST)
    fireEvent.click(screen.getByRole('button', { name: '发出第 1 号增援警报：420583-20261124-002' }))
    await pass(1)
    expect(asked(world)).toEqual(['POST /api/incidents/incident-2/alarms'])
    expect(world.bodies.at(-1)).toBe('{"number":1}')
    change(world, {
      kind: 'line',
      id: 'response/51/0',
      incidentId: 'incident-2',
      at: AT,
      event: 'AlarmSounded',
      actor: null,
      params: { number: '1', offered: '2', missing: 'CHEMICAL_HANDLING', postName: '值班员' },
    })
    expect(screen.getByText(/发出第 1 号增援警报：派单 2，缺口 危化品处置/)).toBeTruthy()
    expect(screen.getByRole('button', { name: /发出第 2 号增援警报/ })).toBeTruthy()
  })
})
