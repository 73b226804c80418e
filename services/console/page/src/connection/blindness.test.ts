import { expect, test } from 'vitest'
import { Blindness } from './blindness'
import type { State, View } from './connection'

function watched() {
  const listeners = new Set<() => void>()
  let view: View = { state: 'CONNECTING', beat: null, missed: null, bye: null, unread: 0 }
  const blindness = new Blindness({
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  const becomes = (state: State) => {
    view = { ...view, state }
    for (const listener of listeners) listener()
  }
  return { blindness, becomes }
}

test('a spell warns from when the page turns blind until it is live again', () => {
  const { blindness, becomes } = watched()
  const heard: string[] = []
  blindness.subscribe(() => heard.push(blindness.view()))
  becomes('LIVE')
  becomes('BLIND')
  becomes('BLIND')
  becomes('LIVE')
  expect(heard).toEqual(['SOUNDING', 'NONE'])
})

test('what was silenced stays silent for this spell, and the next one warns again', () => {
  const { blindness, becomes } = watched()
  becomes('BLIND')
  blindness.silence()
  becomes('BLIND')
  expect(blindness.view()).toBe('SILENCED')
  becomes('LIVE')
  becomes('BLIND')
  expect(blindness.view()).toBe('SOUNDING')
})

test('being on the way does not end a spell: nothing is seen yet', () => {
  const { blindness, becomes } = watched()
  becomes('BLIND')
  becomes('CONNECTING')
  expect(blindness.view()).toBe('SOUNDING')
  blindness.silence()
  becomes('CONNECTING')
  expect(blindness.view()).toBe('SILENCED')
})

test('a page that sees has nothing to silence', () => {
  const { blindness, becomes } = watched()
  blindness.silence()
  becomes('BLIND')
  expect(blindness.view()).toBe('SOUNDING')
})
