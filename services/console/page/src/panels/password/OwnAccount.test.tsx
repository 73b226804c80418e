import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { viewHref } from '../../parts/route'
import { FakeWorld, SESSION } from '../../testing/world'

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

const OWN = 'another one that only I know'

async function fill(current: string, wanted: string, again = wanted) {
  const user = userEvent.setup()
  await user.type(await screen.findByLabelText('现在的密码'), current)
  await user.type(screen.getByLabelText('新密码'), wanted)
  await user.type(screen.getByLabelText('再输一遍新密码'), again)
  await user.click(
    within(screen.getByLabelText('新密码').closest('form') ?? document.body).getByRole('button', {
      name: '更换密码',
    }),
  )
}

test('a password that was made leads to nothing but a change of it', async () => {
  const world = new FakeWorld()
  world.session = { ...SESSION, changePassword: true }
  world.answers['POST /api/session/password'] = () => new Response(null, { status: 204 })
  render(<App world={world} />)
  expect(await screen.findByRole('heading', { name: '请先换一个自己的密码' })).toBeTruthy()
  expect(screen.queryByRole('navigation')).toBeNull()
  await fill('made for me', OWN)
  await screen.findByRole('region', { name: '密钥' })
  expect(world.bodies).toContain(JSON.stringify({ current: 'made for me', wanted: OWN }))
})

test('two that differ are asked of nobody', async () => {
  const world = new FakeWorld()
  world.session = { ...SESSION, changePassword: true }
  render(<App world={world} />)
  await fill('made for me', OWN, `${OWN}!`)
  expect(await screen.findByText('两遍不一样')).toBeTruthy()
  expect(world.asked).not.toContain('POST /api/session/password')
})

test('a short one is asked of nobody', async () => {
  const world = new FakeWorld()
  world.session = { ...SESSION, changePassword: true }
  render(<App world={world} />)
  await fill('made for me', 'short')
  expect(await screen.findByText('至少 12 个字')).toBeTruthy()
  expect(world.asked).not.toContain('POST /api/session/password')
})

test('a wrong present password is said, and what was typed stays', async () => {
  const world = new FakeWorld()
  world.session = { ...SESSION, changePassword: true }
  world.answers['POST /api/session/password'] = () =>
    Response.json({ code: 'WRONG_PASSWORD' }, { status: 400 })
  render(<App world={world} />)
  await fill('not it', OWN)
  expect((await screen.findByRole('alert')).textContent).toContain('现在的密码不对')
  expect(screen.getByLabelText<HTMLInputElement>('新密码').value).toBe(OWN)
})

test('a session that was left open elsewhere is ended, and this one is not', async () => {
  const world = new FakeWorld()
  const own = {
    id: '420583:session:a',
    startedAt: '2026-11-24T00:02:11Z',
    lastSeenAt: '2026-11-24T07:58:00Z',
    own: true,
  }
  world.answers['GET /api/sessions'] = () =>
    Response.json({ sessions: [own, { ...own, id: '420583:session:b', own: false }] })
  world.answers['POST /api/sessions/420583%3Asession%3Ab/revocation'] = () =>
    Response.json({ id: '420583:session:b' })
  render(<App world={world} />)
  const panel = within(await screen.findByRole('region', { name: /我的账号/ }))
  await userEvent.click(panel.getByRole('button', { name: '查看登录' }))
  await userEvent.click(await panel.findByRole('button', { name: '退出这个登录' }))
  expect(panel.getByText('本页')).toBeTruthy()
  expect(world.asked).toContain('POST /api/sessions/420583%3Asession%3Ab/revocation')
})
