import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Why } from '../../parts/alarm'
import { ALERT, DUTY, INCIDENT, MONITORING } from '../../picture/samples'
import { change, live } from '../../testing/live'
import { FakeWorld } from '../../testing/world'

const GAP = { reason: 'UNSIGNED', missing: [], since: '2026-11-23T19:02:17Z', told: 1 }

/** What the page rings for, from one moment to the next. */
function listening() {
  const world = new FakeWorld()
  const rings: (Why | null)[] = []
  vi.spyOn(world.alarm, 'ring').mockImplementation((why) => void rings.push(why))
  vi.spyOn(world.alarm, 'silence').mockImplementation(() => void rings.push(null))
  vi.spyOn(world.alarm, 'sound').mockReturnValue('READY')
  return { world, now: () => rings.at(-1) ?? null }
}
const heard = () => screen.getByRole('button', { name: '知道了，关掉空岗、预警提示音' })

test('a gap is heard until somebody says so, and the next one anew', async () => {
  const { world, now } = listening()
  await live([DUTY], world)
  expect(now()).toBeNull()
  change(world, { ...DUTY, gap: GAP })
  expect(now()).toBe('WATCH')
  fireEvent.click(heard())
  expect(now()).toBeNull()
  change(world, MONITORING)
  expect(now()).toBe('WATCH')
})

test('an alert of mine is heard before a gap, and has nothing that mutes it', async () => {
  const { world, now } = listening()
  await live([INCIDENT, ALERT, { ...DUTY, gap: GAP }], world)
  expect(now()).toBe('ALERT')
  expect(screen.queryByRole('button', { name: /关掉空岗/ })).toBeNull()
})

test('each shift is asked to try the sound', async () => {
  const { world } = listening()
  await live([DUTY], world)
  fireEvent.click(screen.getByRole('button', { name: '本班请试音' }))
  expect(screen.getByRole('button', { name: '试音' })).toBeTruthy()
  change(world, { ...DUTY, from: '2026-11-24T00:00:00Z' })
  expect(screen.getByRole('button', { name: '本班请试音' })).toBeTruthy()
})

test('while the browser blocks it the button says so in red', async () => {
  const { world } = listening()
  vi.spyOn(world.alarm, 'sound').mockReturnValue('BLOCKED')
  await live([DUTY], world)
  expect(screen.getByRole('button', { name: /声音被浏览器拦住/ }).className).toContain('danger')
})

test('each new alert of mine is shown on the desktop, once, and trying the sound asks whether it may', async () => {
  const { world } = listening()
  const notices = { ask: vi.fn(), show: vi.fn() }
  world.notices = notices
  await live([INCIDENT, DUTY], world)
  fireEvent.click(screen.getByRole('button', { name: '本班请试音' }))
  expect(notices.ask).toHaveBeenCalledOnce()
  change(world, ALERT)
  change(world, { ...ALERT, step: 2 })
  expect(notices.show.mock.calls).toEqual([
    ['新警报：危险化学品泄漏，董市镇姚家港化工园 2 号罐区，请签收。', 'alert-1'],
  ])
})
