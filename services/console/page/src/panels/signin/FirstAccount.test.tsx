import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { App } from '../../App'
import { FakeWorld, SESSION } from '../../testing/world'

// As the examples of the OpenAPI document have them.
const TOKEN = '420583.q6Nq1cX1b0b5c4h9Zk3yJ7m2sP8tR0vWxYzA1B2C3D4'
const OPENED = {
  jurisdiction: '420583',
  posts: [
    { id: 'emergency-office-leader', name: '市应急带班领导', organizationName: '枝江市应急管理局' },
    { id: 'emergency-office-second', name: '市应急副带班', organizationName: '枝江市应急管理局' },
  ],
}
const MADE = { id: '420583:account:zhou.min', username: 'zhou.min' }

function awaiting(): FakeWorld {
  const world = new FakeWorld()
  world.signedIn = false
  world.session = { ...SESSION, username: 'zhou.min' }
  world.answers['GET /api/first-account'] = () => Response.json({ awaited: true })
  world.answers['POST /api/first-account/posts'] = () => Response.json(OPENED)
  world.answers['POST /api/first-account'] = () => Response.json(MADE)
  return world
}

const refused = () =>
  Response.json({ code: 'FIRST_ACCOUNT_REFUSED', detail: 'Read the token again' }, { status: 403 })

const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

async function opened(world: FakeWorld) {
  render(<App world={world} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: /首个账号/ }))
  type('令牌', ` ${TOKEN}`)
  await user.click(screen.getByRole('button', { name: '下一步' }))
  return user
}

async function filled(world: FakeWorld, again: string) {
  const user = await opened(world)
  await user.selectOptions(await screen.findByLabelText('岗位'), 'emergency-office-second')
  type(/^账号/, 'zhou.min')
  type('密码', 'right and quite long')
  type('再输一遍密码', again)
  await user.click(screen.getByRole('button', { name: '开设并登录' }))
  return user
}

test('where none is awaited the door offers none', async () => {
  const world = awaiting()
  world.answers['GET /api/first-account'] = () => Response.json({ awaited: false })
  render(<App world={world} />)
  await screen.findByRole('button', { name: '登录' })
  await waitFor(() => expect(world.asked).toContain('GET /api/first-account'))
  expect(screen.queryByRole('button', { name: /首个账号/ })).toBeNull()
})

test('the token opens the choice of posts, and the account that is made signs in', async () => {
  const world = awaiting()
  world.answers['POST /api/session'] = () => Response.json(world.session)
  await filled(world, 'right and quite long')
  await screen.findByRole('button', { name: /退出登录|退出/ })
  const body = (path: string) => JSON.parse(world.bodies[world.asked.indexOf(path)] ?? '') as unknown
  expect(body('POST /api/first-account/posts')).toEqual({ token: TOKEN })
  expect(body('POST /api/first-account')).toEqual({
    token: TOKEN,
    username: 'zhou.min',
    password: 'right and quite long',
    postId: 'emergency-office-second',
  })
  expect(body('POST /api/session')).toEqual({
    username: '420583:zhou.min',
    password: 'right and quite long',
  })
})

test('a token that opens nothing is said, and nobody goes on', async () => {
  const world = awaiting()
  world.answers['POST /api/first-account/posts'] = refused
  await opened(world)
  expect((await screen.findByRole('alert')).textContent).toContain('令牌不对、已用过或已过期')
  expect(screen.queryByLabelText('岗位')).toBeNull()
})

test('two passwords that differ are asked of nobody', async () => {
  const world = awaiting()
  await filled(world, 'right and quite lone')
  expect(await screen.findByText('两遍不一样')).toBeTruthy()
  expect(world.asked).not.toContain('POST /api/first-account')
})

test('a name that is taken is said, and what was typed stays', async () => {
  const world = awaiting()
  world.answers['POST /api/first-account'] = () => Response.json({ code: 'NAME_TAKEN' }, { status: 409 })
  await filled(world, 'right and quite long')
  expect((await screen.findByRole('alert')).textContent).toContain('已被使用')
  expect(screen.getByLabelText<HTMLInputElement>(/^账号/).value).toBe('zhou.min')
})

test('whoever goes back to the door is offered it as long as it is awaited', async () => {
  const world = awaiting()
  const user = await opened(world)
  await screen.findByLabelText('岗位')
  await user.click(screen.getByRole('button', { name: '返回登录' }))
  expect(await screen.findByRole('button', { name: /首个账号/ })).toBeTruthy()
})
