import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { App } from '../App'
import { ALL } from '../picture/samples'
import { FakeWorld } from './world'

/** The whole page with a console that the test plays, at a moment of its own. */
export const AT = '2026-11-23T19:12:17Z'

beforeEach(() => {
  vi.useFakeTimers({
    now: Date.parse(AT),
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  location.hash = ''
})
afterEach(() => void vi.useRealTimers())

export async function pass(millis: number) {
  await act(() => vi.advanceTimersByTimeAsync(millis))
}

export async function open(world = new FakeWorld()) {
  render(<App world={world} />)
  await pass(10)
  return world
}

export async function live(items: readonly object[] = ALL, world = new FakeWorld()) {
  await open(world)
  act(() => {
    world.sockets.last.open()
    world.sockets.last.snapshot(items)
    world.sockets.last.heartbeat(AT)
  })
  return world
}

export function change(world: FakeWorld, ...items: object[]) {
  act(() =>
    world.sockets.last.says({ type: 'change', token: 't2', journal: 'response', sequence: 46, items }),
  )
}
