import { act, render, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { ALERT, ASSIGNMENT, CHECKLIST, DUTY, INCIDENT } from '../../picture/samples'
import { Root } from '../../Root'
import { AT, pass } from '../../testing/live'
import { FakeWorld } from '../../testing/world'

const TOKEN = '420583.q6Nq1cX1b0b5c4h9Zk3yJ7m2sP8tR0vWxYzA1B2C3D4'
// As the example of the OpenAPI document has it.
const WALL = {
  id: '420583:wall:5c0a2f7e9b1d4c6a8e33',
  name: '值班大厅',
  jurisdiction: '420583',
  validUntil: '2027-11-24T00:00:00Z',
}
// As the console leaves them for a hall.
const SHOWN = [
  { ...INCIDENT, placeText: null, reports: [] },
  { ...ALERT, matter: null },
  ASSIGNMENT,
  { ...CHECKLIST, items: [] },
  { ...DUTY, people: DUTY.people.map((person) => ({ ...person, phone: null })) },
]

let world: FakeWorld

beforeEach(() => {
  world = new FakeWorld()
  location.hash = `#/wall/${TOKEN}`
})

async function opened(items: readonly object[] = SHOWN) {
  world.answers['POST /api/wall/session'] = () => Response.json(WALL)
  render(<Root world={world} />)
  await pass(10)
  act(() => {
    world.wallSockets.last.open()
    world.wallSockets.last.snapshot(items)
    world.wallSockets.last.heartbeat(AT)
  })
}

test('a link lets the screen in, and stands in the address no more', async () => {
  await opened()
  expect(world.asked).toEqual(['POST /api/wall/session'])
  expect(world.bodies).toEqual([JSON.stringify({ token: TOKEN })])
  expect(location.hash).toBe('#/wall')
  expect(screen.getByText('值班大厅')).toBeTruthy()
})

test('a screen that starts again is let in by its cookie', async () => {
  location.hash = '#/wall'
  world.answers['GET /api/wall/session'] = () => Response.json(WALL)
  render(<Root world={world} />)
  await pass(10)
  expect(world.asked).toEqual(['GET /api/wall/session'])
  expect(world.wallSockets.all).toHaveLength(1)
})

test('what nobody acknowledged counts down, and what is open says its level, age, place and units', async () => {
  await opened()
  const alerts = within(screen.getByRole('region', { name: /未签收警报/ }))
  expect(alerts.getAllByRole('listitem')[0]?.querySelector('.countdown')).toBeTruthy()
  const incidents = within(screen.getByRole('region', { name: /在办事件 1/ }))
  expect(incidents.getByRole('listitem').textContent).toMatch(/级.*力量 1/)
})

test('every tier says whether it is covered, and an empty chair is named', async () => {
  await opened([...SHOWN, { ...DUTY, id: 'town-officer', tier: 'TOWN', postName: '镇值班员', people: [] }])
  const lacking = document.querySelector('[data-tier="TOWN"]')
  expect(lacking?.className).toBe('wall-lacking')
  expect(lacking?.textContent).toContain('镇值班员')
  expect(document.querySelector('[data-tier="CITY"]')?.className).toBe('wall-covered')
})

test('a screen that hears nothing says so in red around all of it, and calls nobody late', async () => {
  await opened()
  expect(document.querySelector('.wall-blind')).toBeNull()
  await pass(3_500)
  expect(document.querySelector('.wall-blind')).toBeTruthy()
  expect(screen.getByRole('alert').textContent).toContain('不是最新')
  expect(document.querySelector('.countdown.over')).toBeNull()
})

test('nothing can be done there and nothing can be called', async () => {
  await opened()
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(screen.queryAllByRole('link')).toEqual([])
  expect(document.body.textContent).not.toMatch(/199-0000/)
})

test('a link that opens nothing says whom to ask', async () => {
  world.answers['POST /api/wall/session'] = () =>
    Response.json({ code: 'NO_SUCH_WALL', detail: 'Ask.' }, { status: 401 })
  render(<Root world={world} />)
  await pass(10)
  expect(screen.getByRole('alert').textContent).toContain('带班领导')
  expect(world.wallSockets.all).toEqual([])
})

test('a wall that is revoked shows nothing any more', async () => {
  await opened()
  act(() => {
    world.wallSockets.last.says({ type: 'bye', reason: 'SIGNED_OUT' })
    world.wallSockets.last.breaks()
  })
  await pass(10)
  expect(screen.getByRole('alert').textContent).toContain('收回')
  expect(document.querySelector('.wall')).toBeNull()
})
