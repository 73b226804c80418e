import { act, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from './App'
import { ACKNOWLEDGED, EACH, INCIDENT } from './picture/samples'
import { FakeWorld } from './testing/world'

const AT = '2026-11-23T19:12:17Z'
const SUN = { postId: 'city-officer', postName: '值班员', personId: 'p-sun', personName: '孙丽' }

beforeEach(() => {
  vi.useFakeTimers({
    now: Date.parse(AT),
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  location.hash = ''
})
afterEach(() => void vi.useRealTimers())

async function pass(millis: number) {
  await act(() => vi.advanceTimersByTimeAsync(millis))
}

async function live(...items: readonly object[]) {
  const world = new FakeWorld()
  render(<App world={world} />)
  await pass(10)
  act(() => {
    world.sockets.last.open()
    world.sockets.last.snapshot(items)
    world.sockets.last.heartbeat(AT)
  })
  location.hash = '#/incidents/incident-2'
  await pass(10)
  return world
}

function change(world: FakeWorld, ...items: object[]) {
  act(() =>
    world.sockets.last.says({ type: 'change', token: 't2', journal: 'response', sequence: 46, items }),
  )
}

const [WANG] = EACH.roll.missing
const mine = () => screen.getByRole('region', { name: /待我签收|待签收/ })
const first = (name: RegExp) => {
  const [button] = screen.getAllByRole('button', { name })
  if (button === undefined) throw new Error('no such button')
  return button
}

describe('an alert that each person acknowledges', () => {
  test('says who has, who has not and how many, and asks in the name of the one at the post', async () => {
    const world = await live(INCIDENT, EACH)
    const card = screen.getByRole('article')
    expect(mine().textContent).toContain('逐人签收：2 人中尚缺 1 人')
    expect(card.textContent).toContain('周敏（带班领导） 03:12:12')
    expect(card.querySelector('dd.bad')?.textContent).toBe('王海（值班员）')
    fireEvent.click(first(/签收：值班员/))
    await pass(1)
    expect(world.bodies).toContain('{"personId":"p-wang"}')
  })

  test('waits for the post no more when everybody there has, and says how many are missing elsewhere', async () => {
    const world = await live(INCIDENT, EACH)
    change(world, {
      ...EACH,
      roll: {
        received: [{ by: WANG, at: '2026-11-23T19:12:20Z' }],
        missing: [{ ...SUN, postId: 'elsewhere' }],
      },
    })
    expect(mine().textContent).toContain('没有待我签收的警报')
    expect(screen.getByRole('article').textContent).toContain('本岗位已签收，2 人中尚缺 1 人')
    expect(screen.queryByRole('button', { name: /签收：值班员/ })).toBeNull()
    change(world, ACKNOWLEDGED)
    expect(screen.getByRole('article').textContent).toContain('王海（值班员） 于 03:12:20 签收')
  })

  test('has a button for each where more than one at the post has to, and F9 names nobody', async () => {
    const world = await live(INCIDENT, { ...EACH, roll: { received: [], missing: [WANG, SUN] } })
    expect(mine().textContent).toContain('请本人签收')
    fireEvent.click(first(/孙丽 签收：值班员/))
    await pass(1)
    expect(world.bodies).toContain('{"personId":"p-sun"}')
    change(world, { ...EACH, roll: { received: [{ by: SUN, at: AT }], missing: [WANG] } })
    expect(mine().textContent).not.toContain('已受理')
    fireEvent.keyDown(window, { key: 'F9' })
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"personId":"p-wang"}')
  })

  test('is acknowledged by F9 only for one person: of two the console asks who', async () => {
    const world = await live(INCIDENT, { ...EACH, roll: { received: [], missing: [WANG, SUN] } })
    fireEvent.keyDown(window, { key: 'F9' })
    await pass(1)
    expect(world.asked).toContain('POST /api/alerts/alert-1/acknowledgement')
    expect(world.bodies.at(-1)).toBeNull()
  })
})
