import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { App } from '../../App'
import { ALL, CLOCK, LINE, MET_CLOCK, SIGNED_UPWARD_REPORT } from '../../picture/samples'
import { FakeWorld } from '../../testing/world'

const AT = '2026-11-23T19:12:17Z'

beforeEach(() => {
  vi.useFakeTimers({
    now: Date.parse(AT),
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  location.hash = '#/incidents/incident-2'
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

async function live(...items: readonly object[]) {
  const world = new FakeWorld()
  render(<App world={world} />)
  await act(() => vi.advanceTimersByTimeAsync(10))
  act(() => {
    world.sockets.last.open()
    world.sockets.last.snapshot([...ALL, ...items])
    world.sockets.last.heartbeat(AT)
  })
  return world
}

const card = () => document.querySelector<HTMLElement>(`[data-clock="${CLOCK.id}"]`) ?? document.body

test('a running clock says who to whom, how long is left in word and colour, and on what basis', async () => {
  await live()
  const shown = within(card())
  expect(shown.getByText(/枝江市应急值班室 报 地级市，方式不限/)).toBeTruthy()
  const left = shown.getByText(/剩余 1:59:4/)
  expect(left.className).toContain('tag-blue')
  expect(shown.getByText(/国务院令第493号 第十一条/)).toBeTruthy()
  expect(card().title).toContain('国务院令第493号')
})

test('it counts down, and turns red with its word before the end', async () => {
  await live({ ...CLOCK, dueAt: '2026-11-23T19:22:00Z' })
  const left = () => card().querySelector('[data-urgency]')
  expect(left()?.textContent).toMatch(/即将到期，剩余 9:4/)
  expect(left()?.className).toContain('tag-red')
  await act(() => vi.advanceTimersByTimeAsync(1_500))
  expect(left()?.textContent).toMatch(/剩余 9:41/)
})

test('an officer records how it was reported, to whom and when', async () => {
  const world = await live()
  fireEvent.click(within(card()).getByRole('button', { name: '登记已报：市级首报' }))
  const form = within(within(card()).getByRole('form', { name: '登记已报：市级首报' }))
  fireEvent.change(form.getByLabelText('接收人（单位）'), { target: { value: '宜昌市应急管理局' } })
  fireEvent.change(form.getByLabelText('方式'), { target: { value: 'WRITTEN' } })
  fireEvent.click(form.getByRole('button', { name: '登记' }))
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(world.asked.at(-1)).toBe('POST /api/clocks/incident-2.clock.city-first/report')
  expect(JSON.parse(world.bodies.at(-1) ?? '')).toEqual({
    channel: 'WRITTEN',
    toldTo: '宜昌市应急管理局',
    reportedAt: '2026-11-23T19:12:00.000Z',
    receipt: null,
  })
})

test('what was reported stands there with who recorded it, and nothing more is asked', async () => {
  await live(MET_CLOCK)
  expect(within(card()).getByText('按时已报').className).toContain('tag-green')
  expect(within(card()).getByText(/宜昌市应急管理局值班室/)).toBeTruthy()
  expect(within(card()).queryByRole('button')).toBeNull()
})

test('the report that met it is one step away', async () => {
  await live(SIGNED_UPWARD_REPORT, {
    ...MET_CLOCK,
    upwardReport: null,
    metByReportId: SIGNED_UPWARD_REPORT.id,
  })
  fireEvent.click(within(card()).getByRole('button', { name: '快报（第 1 期）' }))
  expect(document.activeElement?.getAttribute('data-upward-report')).toBe(SIGNED_UPWARD_REPORT.id)
})

test('a clock that could not start says so, and why', async () => {
  await live({
    ...LINE,
    id: 'response/46/0',
    event: 'ClockNotStarted',
    params: { clockName: '企业首报', reason: 'TIME_NOT_STATED', source: '国务院令第493号 第九条' },
  })
  const region = screen.getByRole('region', { name: /法定时限/ })
  expect(within(region).getByText('企业首报').parentElement?.textContent).toContain('请核实')
})

test('an exercise is marked as one', async () => {
  await live({ ...CLOCK, handling: 'EXERCISE' })
  expect(card().querySelectorAll('.tag')).toHaveLength(2)
})
