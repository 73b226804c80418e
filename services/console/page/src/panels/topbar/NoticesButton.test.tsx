import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { App } from '../../App'
import { ALL, DUTY } from '../../picture/samples'
import { FakeBrowser } from '../../testing/browser'
import { FakeWorld } from '../../testing/world'

async function live(world: FakeWorld, items: readonly object[] = ALL) {
  render(<App world={world} />)
  await screen.findByRole('button', { name: '退出' })
  act(() => {
    world.sockets.last.open()
    world.sockets.last.snapshot(items)
    world.sockets.last.heartbeat('2026-11-23T19:12:17Z')
  })
}

function setUp() {
  const world = new FakeWorld()
  world.pushSetUp = { publicKey: 'KEY' }
  world.pushBrowser = new FakeBrowser()
  return world
}

test('an officer turns notices on for one of those on duty, and off again', async () => {
  const world = setUp()
  const two = { ...DUTY, people: [...DUTY.people, { id: 'p-li', name: '李娜', phone: null }] }
  await live(world, [...ALL.filter((item) => (item as { kind: string }).kind !== 'duty'), two])
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: '关页也通知：未开' }))
  await user.click(await screen.findByRole('menuitem', { name: '通知 李娜 的警报' }))
  const on = await screen.findByRole('button', { name: '关页也通知：李娜' })
  expect(on.getAttribute('aria-pressed')).toBe('true')
  expect(world.bodies.at(-1)).toContain('"personId":"p-li"')
  await user.click(on)
  expect(await screen.findByRole('button', { name: '关页也通知：未开' })).toBeTruthy()
  expect(world.asked).toContain('POST /api/push/subscription/ending')
})

test('why it was not turned on is said', async () => {
  const world = setUp()
  world.subscribing = () => Promise.resolve(Response.json({ code: 'NOT_ON_DUTY' }, { status: 403 }))
  await live(world)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: '关页也通知：未开' }))
  await user.click(await screen.findByRole('menuitem', { name: '通知 王海 的警报' }))
  expect(await screen.findByText('通知没有开通（NOT_ON_DUTY）')).toBeTruthy()
})

test('a browser that cannot is told so, in the language chosen', async () => {
  const world = setUp()
  world.pushBrowser = null
  await live(world)
  expect(await screen.findByText('此浏览器关页后不能通知')).toBeTruthy()
  await userEvent.setup().click(screen.getByRole('button', { name: 'English' }))
  expect(screen.getByText('This browser shows no notices while the page is closed')).toBeTruthy()
})

test('where the operator set up none, nothing is offered', async () => {
  const world = new FakeWorld()
  await live(world)
  expect(world.asked).toContain('GET /api/push')
  expect(screen.queryByText(/通知/, { selector: 'button *' })).toBeNull()
})
