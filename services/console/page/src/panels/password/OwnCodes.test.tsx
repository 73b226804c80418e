import { fireEvent, render, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { viewHref } from '../../parts/route'
import { FakeWorld } from '../../testing/world'

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

// As the examples of the OpenAPI document have them.
const OFF = { available: true, since: null, recoveryCodesLeft: 0 }
const ON = { available: true, since: '2026-11-24T08:00:00Z', recoveryCodesLeft: 10 }
const BEGUN = {
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  address: 'otpauth://totp/Liandong%20420583%3Abaiyang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  qrSvg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 45 45"/>',
  sealed: 'c2VhbGVk',
}
const SET_UP = { recoveryCodes: ['MZXW-6YTB-OJSW-GZLE', 'GEZD-GNBV-GY3T-QOJQ'] }

async function panel(world: FakeWorld) {
  render(<App world={world} />)
  const own = within(await screen.findByRole('region', { name: /我的账号/ }))
  fireEvent.click(own.getByRole('button', { name: '查看动态口令' }))
  return own
}

type Panel = Awaited<ReturnType<typeof panel>>

function prove(own: Panel, password: string, code: string, button: string) {
  fireEvent.change(own.getByLabelText('现在的密码'), { target: { value: password } })
  fireEvent.change(own.getByLabelText('动态口令或备用码'), { target: { value: code } })
  fireEvent.click(own.getAllByRole('button', { name: button }).at(-1) ?? document.body)
}

const body = (world: FakeWorld, path: string) =>
  JSON.parse(world.bodies[world.asked.indexOf(path)] ?? 'null') as unknown

test('a code of the secret that is shown sets codes up, and the recovery codes are told once', async () => {
  const world = new FakeWorld()
  world.answers['GET /api/session/codes'] = () => Response.json(OFF)
  world.answers['POST /api/session/codes/secret'] = () => Response.json(BEGUN)
  world.answers['POST /api/session/codes'] = () => Response.json(SET_UP)
  const own = await panel(world)
  fireEvent.click(await own.findByRole('button', { name: '开启动态口令' }))
  expect((await own.findByRole('img', { name: '动态口令二维码' })).getAttribute('src')).toContain('svg')
  expect(own.getByText('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')).toBeTruthy()
  world.answers['GET /api/session/codes'] = () => Response.json(ON)
  prove(own, 'a long sentence', '287082', '确认开启')
  expect(await own.findByText('MZXW-6YTB-OJSW-GZLE')).toBeTruthy()
  expect(body(world, 'POST /api/session/codes')).toEqual({
    sealed: BEGUN.sealed,
    password: 'a long sentence',
    code: '287082',
  })
  expect(own.queryByRole('img', { name: '动态口令二维码' })).toBeNull()
  expect(own.getByText(/备用码剩 10 个/)).toBeTruthy()
  fireEvent.click(own.getByRole('button', { name: '已抄好' }))
  expect(own.queryByText('MZXW-6YTB-OJSW-GZLE')).toBeNull()
})

test('a wrong code is said, and the secret stays', async () => {
  const world = new FakeWorld()
  world.answers['GET /api/session/codes'] = () => Response.json(OFF)
  world.answers['POST /api/session/codes/secret'] = () => Response.json(BEGUN)
  world.answers['POST /api/session/codes'] = () => Response.json({ code: 'WRONG_CODE' }, { status: 400 })
  const own = await panel(world)
  fireEvent.click(await own.findByRole('button', { name: '开启动态口令' }))
  await own.findByRole('img', { name: '动态口令二维码' })
  prove(own, 'a long sentence', '000000', '确认开启')
  expect((await own.findByRole('alert')).textContent).toContain('动态口令不对')
  expect(own.getByRole('img', { name: '动态口令二维码' })).toBeTruthy()
})

test('they are taken off with password and code', async () => {
  const world = new FakeWorld()
  world.answers['GET /api/session/codes'] = () => Response.json(ON)
  world.answers['POST /api/session/codes/removal'] = () => new Response(null, { status: 204 })
  const own = await panel(world)
  fireEvent.click(await own.findByRole('button', { name: '关闭动态口令' }))
  world.answers['GET /api/session/codes'] = () => Response.json(OFF)
  prove(own, 'a long sentence', '287082', '关闭动态口令')
  expect(await own.findByRole('button', { name: '开启动态口令' })).toBeTruthy()
  expect(body(world, 'POST /api/session/codes/removal')).toEqual({
    password: 'a long sentence',
    code: '287082',
  })
})

test('where the operator has no key for it none is offered', async () => {
  const world = new FakeWorld()
  world.answers['GET /api/session/codes'] = () => Response.json({ ...OFF, available: false })
  const own = await panel(world)
  expect(await own.findByText(/没有启用/)).toBeTruthy()
  expect(own.queryByRole('button', { name: '开启动态口令' })).toBeNull()
})
