import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { App } from '../../App'
import { FakeWorld } from '../../testing/world'

async function door(world: FakeWorld) {
  world.signedIn = false
  render(<App world={world} />)
  fireEvent.change(await screen.findByLabelText('账号'), { target: { value: 'wang' } })
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'right' } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
}

const refusal = (code: string) => () => Response.json({ code, detail: code }, { status: 401 })
const sent = (world: FakeWorld) =>
  world.asked.flatMap((one, at) =>
    one === 'POST /api/session' ? [JSON.parse(world.bodies[at] ?? '') as unknown] : [],
  )

test('an account with one-time codes is asked for one, and the password is not asked for again', async () => {
  const world = new FakeWorld()
  world.answers['POST /api/session'] = refusal('CODE_NEEDED')
  await door(world)
  const code = await screen.findByLabelText('动态口令或备用码')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByLabelText('密码')).toBeNull()
  world.answers['POST /api/session'] = () => Response.json(world.session)
  fireEvent.change(code, { target: { value: '287082' } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  await screen.findByRole('navigation')
  expect(sent(world)).toEqual([
    { username: 'wang', password: 'right' },
    { username: 'wang', password: 'right', code: '287082' },
  ])
})

test('a wrong code is said, and another is asked for', async () => {
  const world = new FakeWorld()
  world.answers['POST /api/session'] = refusal('CODE_NEEDED')
  await door(world)
  const code = await screen.findByLabelText('动态口令或备用码')
  world.answers['POST /api/session'] = refusal('WRONG_CODE')
  fireEvent.change(code, { target: { value: '000000' } })
  fireEvent.click(screen.getByRole('button', { name: '登录' }))
  expect((await screen.findByRole('alert')).textContent).toContain('动态口令不对')
  expect(screen.getByLabelText('动态口令或备用码')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '换一个账号' }))
  expect(await screen.findByLabelText('密码')).toBeTruthy()
})
