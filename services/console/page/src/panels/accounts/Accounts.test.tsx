import { act, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { viewHref } from '../../parts/route'
import { ALL } from '../../picture/samples'
import { FakeWorld, SESSION } from '../../testing/world'

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

// As the examples of the OpenAPI document have them.
const ACCOUNTS = {
  accounts: [
    {
      id: '420583:account:dongshi',
      username: 'dongshi',
      postId: 'dongshi-duty',
      postName: '董市镇值班员',
      organizationName: '董市镇',
      initialPassword: false,
      disabledAt: null,
      codesSince: '2026-11-24T07:00:00Z',
      identity: null,
      sessions: 1,
      lastSeenAt: '2026-11-24T07:58:00Z',
      changedBy: null,
      changedAt: null,
    },
    {
      id: '420583:account:wang.li',
      username: 'wang.li',
      postId: 'dongshi-duty',
      postName: '董市镇值班员',
      organizationName: '董市镇',
      initialPassword: true,
      disabledAt: '2026-11-24T02:00:00Z',
      codesSince: null,
      identity: null,
      sessions: 0,
      lastSeenAt: null,
      changedBy: '市应急带班领导',
      changedAt: '2026-11-24T02:00:00Z',
    },
  ],
}
const MADE = { id: '420583:account:wang.li', username: 'wang.li', password: 'nBc0Zw2lq3uFqgQ4o0n3' }

function leaders(): FakeWorld {
  const world = new FakeWorld()
  world.session = { ...SESSION, post: { ...SESSION.post, kind: 'DUTY_LEADER' } }
  world.answers['GET /api/accounts'] = () => Response.json(ACCOUNTS)
  return world
}

async function opened(world: FakeWorld) {
  render(<App world={world} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: '查看账号' }))
  await screen.findByText('wang.li')
  return { user, panel: within(screen.getByRole('region', { name: '账号' })) }
}

const row = (name: string) => within(screen.getByText(name).closest('li') ?? document.createElement('li'))

test('whoever does not lead the city is shown no accounts', async () => {
  render(<App world={new FakeWorld()} />)
  await screen.findByRole('region', { name: '密钥' })
  expect(screen.queryByRole('region', { name: '账号' })).toBeNull()
})

test('an account says whether it is shut out, and who did it', async () => {
  const { panel } = await opened(leaders())
  expect(row('wang.li').getByText('已停用')).toBeTruthy()
  expect(row('wang.li').getByText(/市应急带班领导 更改/)).toBeTruthy()
  expect(row('wang.li').getByText('初始密码未更换')).toBeTruthy()
  expect(row('dongshi').queryByText('已停用')).toBeNull()
  expect(panel.getByText(/1 处登录/)).toBeTruthy()
})

test('an account is found by a part of its post', async () => {
  const { user, panel } = await opened(leaders())
  await user.type(panel.getByRole('textbox', { name: /查找/ }), 'WANG')
  expect(screen.queryByText('dongshi')).toBeNull()
  expect(screen.getByText('wang.li')).toBeTruthy()
})

test('an account is disabled and enabled, and a refusal says why', async () => {
  const world = leaders()
  world.answers['POST /api/accounts/420583%3Aaccount%3Awang.li/enabling'] = () =>
    Response.json({ id: MADE.id })
  world.answers['POST /api/accounts/420583%3Aaccount%3Adongshi/disabling'] = () =>
    Response.json({ code: 'OWN_ACCOUNT', detail: 'Ask another leader, or sign out.' }, { status: 409 })
  const { user, panel } = await opened(world)
  await user.click(row('wang.li').getByRole('button', { name: '启用' }))
  expect(world.asked).toContain('POST /api/accounts/420583%3Aaccount%3Awang.li/enabling')
  await user.click(row('dongshi').getByRole('button', { name: '停用' }))
  expect((await panel.findByRole('alert')).textContent).toContain('OWN_ACCOUNT')
})

test('one-time codes are taken off whoever has them, and offered of nobody else', async () => {
  const world = leaders()
  world.answers['POST /api/accounts/420583%3Aaccount%3Adongshi/codes-reset'] = () =>
    Response.json({ id: '420583:account:dongshi' })
  const { user } = await opened(world)
  expect(row('wang.li').queryByRole('button', { name: '取消动态口令' })).toBeNull()
  await user.click(row('dongshi').getByRole('button', { name: '取消动态口令' }))
  expect(world.asked).toContain('POST /api/accounts/420583%3Aaccount%3Adongshi/codes-reset')
})

test('a new account tells its password once, and a repeat of what was not answered is the same', async () => {
  const world = leaders()
  let tries = 0
  world.answers['POST /api/accounts'] = () =>
    ++tries === 1 ? Response.json({ code: 'NOT_KEPT' }, { status: 503 }) : Response.json(MADE)
  const { user, panel } = await opened(world)
  act(() => {
    world.sockets.last.open()
    world.sockets.last.snapshot(ALL)
  })
  await user.type(panel.getByRole('textbox', { name: /小写字母/ }), 'wang.li')
  await user.selectOptions(panel.getByRole('combobox', { name: '哪个岗位' }), 'city-officer')
  await user.click(panel.getByRole('button', { name: '开设账号' }))
  await panel.findByRole('alert')
  await user.click(panel.getByRole('button', { name: '开设账号' }))
  expect((await panel.findByText(MADE.password)).tagName).toBe('CODE')
  const keys = world.keys.filter((_, at) => world.asked[at] === 'POST /api/accounts')
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
})

test('where an identity provider is asked an account is linked, and the link is taken off', async () => {
  const world = leaders()
  const linked = ACCOUNTS.accounts.map((one) => ({ ...one, identity: '7d1c9d2e-0007' }))
  world.answers['GET /api/sign-in'] = () => Response.json({ identityProvider: true, name: null })
  world.answers['POST /api/accounts/420583%3Aaccount%3Adongshi/identity'] = () => {
    world.answers['GET /api/accounts'] = () => Response.json({ accounts: linked })
    return Response.json({ id: '420583:account:dongshi' })
  }
  world.answers['POST /api/accounts/420583%3Aaccount%3Adongshi/identity-removal'] = () => {
    world.answers['GET /api/accounts'] = () => Response.json(ACCOUNTS)
    return Response.json({ id: '420583:account:dongshi' })
  }
  const { user } = await opened(world)
  await user.click(row('dongshi').getByRole('button', { name: '关联身份' }))
  await user.type(
    row('dongshi').getByRole('textbox', { name: /dongshi 在统一身份认证/ }),
    ' 7d1c9d2e-0007{Enter}',
  )
  expect(await row('dongshi').findByText('身份 7d1c9d2e-0007')).toBeTruthy()
  expect(world.bodies[world.asked.indexOf('POST /api/accounts/420583%3Aaccount%3Adongshi/identity')]).toBe(
    '{"value":"7d1c9d2e-0007"}',
  )
  await user.click(row('dongshi').getByRole('button', { name: '取消关联' }))
  expect(await row('dongshi').findByRole('button', { name: '关联身份' })).toBeTruthy()
})

test('where none is asked nothing of it is shown', async () => {
  await opened(leaders())
  expect(screen.queryByRole('button', { name: '关联身份' })).toBeNull()
})
