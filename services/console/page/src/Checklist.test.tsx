import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from './App'
import { CHECKLIST, CLOSED, INCIDENT } from './picture/samples'
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
    expect(document.querySelector('img')).toBeNull()
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

  test('has no buttons once the incident is closed', async () => {
    await live({ ...INCIDENT, closing: CLOSED }, { ...CHECKLIST, level: null })
    expect(within(shown()).queryAllByRole('button')).toEqual([])
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
