import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { placeKept } from '../../session/identity'
import { FakeWorld } from '../../testing/world'

beforeEach(() => {
  history.replaceState(null, '', '/')
})

function door(provider: object | null): FakeWorld {
  const world = new FakeWorld()
  world.signedIn = false
  if (provider !== null) world.answers['GET /api/sign-in'] = () => Response.json(provider)
  render(<App world={world} />)
  return world
}

test('where the operator set an identity provider the door has a way to it, by its name', async () => {
  door({ identityProvider: true, name: '枝江统一认证' })
  const way = await screen.findByRole('link', { name: '用枝江统一认证登录' })
  expect(way.getAttribute('href')).toBe('/api/sign-in/oidc')
  expect(screen.getByLabelText('密码')).toBeTruthy()
})

test('who goes to the provider comes back to where he was, once', async () => {
  history.replaceState(null, '', '/#/incidents/incident-1')
  door({ identityProvider: true, name: null })
  const way = await screen.findByRole('link', { name: '用统一身份认证登录' })
  way.addEventListener('click', (event) => event.preventDefault())
  fireEvent.click(way)

  expect(placeKept(sessionStorage)).toBe('#/incidents/incident-1')
  expect(placeKept(sessionStorage)).toBeNull()
})

test.each(['', '#nowhere', 'https://elsewhere.example/'])(
  '%j is no place of the page to come back to',
  (hash) => {
    sessionStorage.setItem('liandong.place', hash)
    expect(placeKept(sessionStorage)).toBeNull()
  },
)

test('without a name it has the page’s own words', async () => {
  door({ identityProvider: true, name: null })
  expect(await screen.findByRole('link', { name: '用统一身份认证登录' })).toBeTruthy()
})

test.each([{ identityProvider: false, name: null }, { identityProvider: 'true' }, null])(
  'where none is set, or an older console says nothing, there is no such way: %j',
  async (provider) => {
    const world = door(provider)
    await screen.findByLabelText('密码')
    await waitFor(() => expect(world.asked).toContain('GET /api/sign-in'))
    expect(screen.queryByRole('link')).toBeNull()
  },
)

test.each([
  ['IDENTITY_NOT_BEGUN', '不是在本浏览器开始'],
  ['IDENTITY_DENIED', '没有放行'],
  ['IDENTITY_UNPROVEN', '核对不过'],
  ['IDENTITY_UNREACHABLE', '连不上'],
  ['IDENTITY_UNKNOWN', '没有关联'],
  ['IDENTITY_NEEDS_CODE', '动态口令'],
  ['NOT_NOW', '暂时不能'],
])('who comes back with %s is told why, once', async (code, words) => {
  history.replaceState(null, '', `/?sign-in=${code}#/units`)
  door({ identityProvider: true, name: null })
  expect((await screen.findByRole('alert')).textContent).toContain(words)
  expect(location.search).toBe('')
  expect(location.hash).toBe('#/units')
})

test('what somebody else wrote into the address is not said', async () => {
  history.replaceState(null, '', '/?sign-in=Call%20199-0000-0000')
  door(null)
  await screen.findByLabelText('密码')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(document.body.textContent).not.toContain('199-0000')
})
