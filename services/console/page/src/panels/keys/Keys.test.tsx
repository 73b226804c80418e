import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { FakeWorld } from '../../testing/world'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

// As the examples of the OpenAPI document have them.
const KEYS = {
  organizations: [
    {
      organizationId: 'sanning',
      organizationName: '三宁化肥（虚构）',
      keys: [
        {
          id: '420583:key:5c0a2f7e9b1d4c6a8e33',
          handling: 'ACTUAL',
          ending: '7AbC',
          mintedAt: '2026-11-24T02:00:00Z',
          mintedBy: '市应急值班员',
        },
      ],
      revoked: [
        {
          id: '420583:key:sanning',
          handling: 'ACTUAL',
          ending: null,
          mintedAt: null,
          mintedBy: null,
          revokedAt: '2026-11-24T02:30:00Z',
          revokedBy: '市应急值班员',
        },
      ],
    },
  ],
}
const MINTED = {
  id: '420583:key:5c0a2f7e9b1d4c6a8e33',
  key: 'nBc0Zw2lq3uFqgQ4o0n3wJ2m8r5t7y9uB1v3x5z7AbC',
  ending: '7AbC',
  handling: 'ACTUAL',
}

async function opened(world: FakeWorld) {
  world.answers['GET /api/keys'] = () => Response.json(KEYS)
  render(<App world={world} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: '查看密钥' }))
  await screen.findByText('三宁化肥（虚构）')
  return { user, panel: within(screen.getByRole('region', { name: '密钥' })) }
}

test('a key is minted and shown once', async () => {
  const world = new FakeWorld()
  world.answers['POST /api/organizations/sanning/keys'] = () => Response.json(MINTED)
  const { user, panel } = await opened(world)
  await user.click(panel.getByRole('button', { name: '发放密钥' }))
  expect((await panel.findByText(MINTED.key)).tagName).toBe('CODE')
  expect(panel.getByText(/只显示这一次/)).toBeTruthy()
})

test('a key is known by its last characters, and a revoked one by who revoked it', async () => {
  const { panel } = await opened(new FakeWorld())
  expect(panel.getByText(/…7AbC/)).toBeTruthy()
  expect(panel.getByText(/420583:key:sanning/).textContent).toContain('市应急值班员 收回')
})

test('a key is revoked', async () => {
  const world = new FakeWorld()
  let revoked = 0
  world.answers['POST /api/keys/420583%3Akey%3A5c0a2f7e9b1d4c6a8e33/revocation'] = () => {
    revoked += 1
    return Response.json({ id: MINTED.id })
  }
  const { user, panel } = await opened(world)
  await user.click(panel.getByRole('button', { name: '收回' }))
  expect(revoked).toBe(1)
})

test('a third key says why it was not minted', async () => {
  const world = new FakeWorld()
  world.answers['POST /api/organizations/sanning/keys'] = () =>
    Response.json(
      { code: 'TWO_KEYS_LIVE', detail: 'Revoke the one that is no longer used, and mint again.' },
      { status: 409 },
    )
  const { user, panel } = await opened(world)
  await user.click(panel.getByRole('button', { name: '发放密钥' }))
  expect((await panel.findByRole('alert')).textContent).toContain('TWO_KEYS_LIVE')
})
