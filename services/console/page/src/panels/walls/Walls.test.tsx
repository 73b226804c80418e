import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { viewHref } from '../../parts/route'
import { FakeWorld, SESSION } from '../../testing/world'

// As the examples of the OpenAPI document have them.
const WALL = {
  id: '420583:wall:5c0a2f7e9b1d4c6a8e33',
  name: '值班大厅',
  validUntil: '2027-11-24T00:00:00Z',
  mintedAt: '2026-11-24T02:00:00Z',
  mintedBy: '市带班领导',
  expired: false,
}
const FRESH = {
  id: WALL.id,
  name: WALL.name,
  token: '420583.q6Nq1cX1b0b5c4h9Zk3yJ7m2sP8tR0vWxYzA1B2C3D4',
  validUntil: WALL.validUntil,
}

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

function leader() {
  const world = new FakeWorld()
  world.session = { ...SESSION, post: { id: 'city-leader', name: '带班领导', kind: 'DUTY_LEADER' } }
  world.answers['GET /api/walls'] = () => Response.json({ walls: [WALL] })
  return world
}

test('a link is made with a name and shown once, with its token behind the hash', async () => {
  const world = leader()
  world.answers['POST /api/walls'] = () => Response.json(FRESH)
  render(<App world={world} />)
  const user = userEvent.setup()
  const panel = within(await screen.findByRole('region', { name: '大屏' }))
  await user.type(panel.getByRole('textbox', { name: '大屏名称' }), '值班大厅')
  await user.click(panel.getByRole('button', { name: '发放大屏链接' }))
  const link = await panel.findByText(/#\/wall\//)
  expect(link.textContent).toBe(`${location.origin}/#/wall/${FRESH.token}`)
  const body = JSON.parse(world.bodies[world.asked.indexOf('POST /api/walls')] ?? '') as Record<
    string,
    string
  >
  expect(body.name).toBe('值班大厅')
  expect(Date.parse(body.validUntil ?? '') - Date.now()).toBeGreaterThan(89 * 86_400_000)
})

test('a wall is revoked', async () => {
  const world = leader()
  let revoked = 0
  world.answers[`POST /api/walls/${encodeURIComponent(WALL.id)}/revocation`] = () => {
    revoked += 1
    return Response.json({ id: WALL.id })
  }
  render(<App world={world} />)
  const user = userEvent.setup()
  const panel = within(await screen.findByRole('region', { name: '大屏' }))
  await user.click(panel.getByRole('button', { name: '查看大屏' }))
  await user.click(await panel.findByRole('button', { name: '收回 值班大厅' }))
  expect(revoked).toBe(1)
})

test('why none could be made is said', async () => {
  const world = leader()
  world.answers['POST /api/walls'] = () =>
    Response.json({ code: 'TOO_MANY_WALLS', detail: 'Revoke one.' }, { status: 409 })
  render(<App world={world} />)
  const user = userEvent.setup()
  const panel = within(await screen.findByRole('region', { name: '大屏' }))
  await user.type(panel.getByRole('textbox', { name: '大屏名称' }), '大厅')
  await user.click(panel.getByRole('button', { name: '发放大屏链接' }))
  expect((await panel.findByRole('alert')).textContent).toContain('TOO_MANY_WALLS')
})

test('nobody but the city’s leader is offered one', async () => {
  render(<App world={new FakeWorld()} />)
  await screen.findByRole('region', { name: '应急纸' })
  expect(screen.queryByRole('region', { name: '大屏' })).toBeNull()
})
