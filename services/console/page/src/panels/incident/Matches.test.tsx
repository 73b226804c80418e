import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { App } from '../../App'
import { ALL, INCIDENT, MATCHES } from '../../picture/samples'
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

const panel = () => document.querySelector<HTMLElement>('[data-matches]') ?? document.body

async function say(form: string, reason: string) {
  const shown = within(within(panel()).getByRole('form', { name: form }))
  fireEvent.change(shown.getByLabelText('理由'), { target: { value: reason } })
  fireEvent.click(shown.getByRole('button', { name: form }))
  await act(() => vi.advanceTimersByTimeAsync(10))
}

test('a doubtful match says with which incident, why and how far, and is merged with a reason', async () => {
  const world = await live()
  const doubt = within(panel().querySelector<HTMLElement>('[data-proposed]') ?? document.body)
  expect(doubt.getByText(/相距 640 米/)).toBeTruthy()
  expect(doubt.getByRole('link', { name: '420583-20261124-001' })).toBeTruthy()
  await say('并案', '同一储罐')
  expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/merge')
  expect(JSON.parse(world.bodies.at(-1) ?? '')).toEqual({ into: 'incident-1', reason: '同一储罐' })
})

test('what somebody answers for is never merged into what nobody does', async () => {
  const world = await live(
    { ...INCIDENT, id: 'incident-1', number: '420583-20261124-001', flags: ['UNVERIFIED'] },
    { ...MATCHES, proposals: MATCHES.proposals.map((one) => ({ ...one, reason: 'UNVERIFIED' })) },
  )
  expect(within(panel()).getByText(/先前的报告未核实/)).toBeTruthy()
  expect(within(panel()).queryByRole('option', { name: /420583-20261124-001/ })).toBeNull()
  await say('并案', '电话核实')
  expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-1/merge')
  expect(JSON.parse(world.bodies.at(-1) ?? '')).toEqual({ into: 'incident-2', reason: '电话核实' })
})

test('an officer says that they are not the same', async () => {
  const world = await live()
  fireEvent.click(within(panel()).getByRole('button', { name: '不是同一起' }))
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/dismiss-match')
  expect(JSON.parse(world.bodies.at(-1) ?? '')).toEqual({ other: 'incident-1' })
})

test('what was joined stays unread until an officer has read it', async () => {
  const world = await live()
  expect(within(panel()).getByText(/1 份归并的报告未读/)).toBeTruthy()
  fireEvent.click(within(panel()).getByRole('button', { name: '已阅' }))
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/read-reports')
})

test('an incident that was merged says where it went, and it can be taken back', async () => {
  const world = await live({
    ...MATCHES,
    proposals: [],
    unread: [],
    into: { id: 'incident-1', number: '420583-20261124-001' },
  })
  expect(within(panel()).getByText(/已并入/)).toBeTruthy()
  await say('撤销并案', '另一处')
  expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/unmerge')
})

test('some reports are split off, never all of them', async () => {
  const [first] = INCIDENT.reports
  const second = { ...first, id: 'report-3' }
  const world = await live({ ...INCIDENT, reports: [first, second] })
  const boxes = within(panel()).getAllByRole('checkbox')
  boxes.forEach((box) => fireEvent.click(box))
  expect(within(panel()).queryByRole('form', { name: '拆分' })).toBeNull()
  fireEvent.click(boxes[0] ?? document.body)
  await say('拆分', '两处起火')
  expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/split')
  expect(JSON.parse(world.bodies.at(-1) ?? '')).toEqual({ reports: ['report-3'], reason: '两处起火' })
  expect(screen.queryByText('undefined')).toBeNull()
})
