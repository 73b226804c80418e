import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { ALL, DUTY } from '../../picture/samples'
import { FakeWorld } from '../../testing/world'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('DUTY')
})

async function live(person: object) {
  const world = new FakeWorld()
  const rest = ALL.filter((item) => (item as { kind: string }).kind !== 'duty')
  render(<App world={world} />)
  await screen.findByRole('button', { name: '退出' })
  act(() => {
    world.sockets.last.open()
    world.sockets.last.snapshot([...rest, { ...DUTY, people: [person] }])
    world.sockets.last.heartbeat('2026-11-23T19:12:17Z')
  })
}

const LI = { id: 'p-li', name: '李娜', phone: null }

test('whoever opted out of a channel is marked with the reason, in the language chosen', async () => {
  await live({ ...LI, disabled: [{ channel: 'SMS', fault: 'OPTED_OUT' }], reached: true })
  expect(await screen.findByText('短信停用：本人退订')).toBeTruthy()
  expect(screen.queryByText('联系不上：没有可用渠道')).toBeNull()
  await userEvent.setup().click(screen.getByRole('button', { name: 'English' }))
  expect(screen.getByText('not on SMS: opted out')).toBeTruthy()
})

test('of whom no channel is left that is said at once', async () => {
  await live({ ...LI, disabled: [{ channel: 'SMS', fault: 'BAD_ADDRESS' }], reached: false })
  expect(await screen.findByText('联系不上：没有可用渠道')).toBeTruthy()
})

test('a console that says nothing of it marks nobody', async () => {
  await live(LI)
  expect(within(screen.getByRole('region', { name: '在岗' })).getByText('李娜')).toBeTruthy()
  expect(screen.queryByText('联系不上：没有可用渠道')).toBeNull()
})

test('whoever lacks what the chair asks for is marked, and what ends soon with its day', async () => {
  await live({
    ...LI,
    lacks: [
      { kind: 'hazmat', name: '危险化学品', validUntil: null },
      { kind: 'radio', name: '无线电操作', validUntil: '2026-12-05' },
      { kind: 'training', name: '值班培训', validUntil: '2027-06-30' },
    ],
  })
  expect(await screen.findByText('缺资质：危险化学品')).toBeTruthy()
  expect(screen.getByText('资质将到期：无线电操作（2026-12-05）')).toBeTruthy()
  expect(screen.queryByText(/值班培训/)).toBeNull()
})
