import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { ALL, DUTY } from '../../picture/samples'
import { FakeWorld } from '../../testing/world'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

const LI = { id: 'p-li', name: '李娜', phone: null }

async function live(world: FakeWorld) {
  const rest = ALL.filter((item) => (item as { kind: string }).kind !== 'duty')
  const leader = { ...DUTY, id: 'city-leader', postName: '带班领导', people: [LI, ...DUTY.people] }
  render(<App world={world} />)
  await screen.findByRole('button', { name: '退出' })
  act(() => {
    world.sockets.last.open()
    world.sockets.last.snapshot([...rest, DUTY, leader])
    world.sockets.last.heartbeat('2026-11-23T19:12:17Z')
  })
}

/** What was asked for last; reading the results asks without a body. */
function asked(world: FakeWorld): unknown {
  return JSON.parse(world.bodies.filter((body) => body !== null).at(-1) ?? '')
}

test('everybody on duty is chosen at first, each once, with all posts', async () => {
  const world = new FakeWorld()
  await live(world)
  expect(
    await screen.findByRole('checkbox', { name: '王海（值班员、带班领导）', checked: true }),
  ).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: '李娜（带班领导）', checked: true })).toBeTruthy()
  await userEvent.setup().click(screen.getByRole('button', { name: '开始测试（2 人）' }))
  expect(asked(world)).toEqual({ people: ['p-wang', 'p-li'] })
})

test('only who is chosen is called, and nobody chosen calls nobody', async () => {
  const world = new FakeWorld()
  await live(world)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('checkbox', { name: '李娜（带班领导）' }))
  await user.click(screen.getByRole('button', { name: '开始测试（1 人）' }))
  expect(asked(world)).toEqual({ people: ['p-wang'] })
  await user.click(screen.getByRole('checkbox', { name: '全部在岗人员' }))
  await user.click(screen.getByRole('checkbox', { name: '全部在岗人员' }))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '开始测试（0 人）' }).disabled).toBe(true)
})
