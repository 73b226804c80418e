import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { FakeWorld } from '../../testing/world'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

// As the examples of the OpenAPI document have them.
const SITE = {
  siteId: 'site-1',
  siteName: '厂区1',
  organizationName: '耀华化工',
  links: [
    { id: '420583:site-link:5c0a2f7e9b1d4c6a8e33', handling: 'ACTUAL', madeAt: '2026-11-24T02:00:00Z' },
  ],
}
const ADDRESS = 'https://report.example.cn/phone/#nBc0Zw2lq3uFqgQ4o0n3wJ2m8r5t7y9uB1v3x5z7AbC'
const MADE = {
  id: SITE.links[0]?.id,
  address: ADDRESS,
  qrSvg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 45 45"/>',
}

async function opened(world: FakeWorld) {
  world.answers['GET /api/site-links'] = () => Response.json({ sites: [SITE] })
  render(<App world={world} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: '查看厂区链接' }))
  await screen.findByText('厂区1')
  return { user, panel: within(screen.getByRole('region', { name: '厂区链接' })) }
}

test('a link is made for a site and shown once, as an address and as a code', async () => {
  const world = new FakeWorld()
  world.answers['POST /api/sites/site-1/links'] = () => Response.json(MADE)
  const { user, panel } = await opened(world)
  await user.click(panel.getByRole('button', { name: '制作链接' }))
  expect((await panel.findByRole('link')).getAttribute('href')).toBe(ADDRESS)
  expect(panel.getByRole('img', { name: /厂区1/ }).getAttribute('src')).toMatch(/^data:image\/svg/)
  expect(panel.getByText(/只显示这一次/)).toBeTruthy()
})

test('a link is revoked, and stays away where what is read back does not know it yet', async () => {
  const world = new FakeWorld()
  let revoked = 0
  world.answers['POST /api/site-links/420583%3Asite-link%3A5c0a2f7e9b1d4c6a8e33/revocation'] = () => {
    revoked += 1
    return Response.json({ id: MADE.id })
  }
  const { user, panel } = await opened(world)
  await user.click(panel.getByRole('button', { name: /停用/ }))
  expect(revoked).toBe(1)
  await waitFor(() => {
    expect(panel.queryByRole('button', { name: /停用/ })).toBeNull()
  })
})

test('what could not be made says why', async () => {
  const world = new FakeWorld()
  world.answers['POST /api/sites/site-1/links'] = () =>
    Response.json({ code: 'NOT_KEPT', detail: 'Ask again.' }, { status: 503 })
  const { user, panel } = await opened(world)
  await user.click(panel.getByRole('button', { name: '制作链接' }))
  expect((await panel.findByRole('alert')).textContent).toContain('NOT_KEPT')
})
