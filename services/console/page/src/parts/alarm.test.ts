import { expect, test } from 'vitest'
import { Alarm, period } from './alarm'

interface Source {
  loop: boolean
  started: boolean
  stopped: boolean
}

function fakeContext(state: AudioContextState, allowed: () => boolean) {
  const sources: Source[] = []
  const context = {
    state,
    sampleRate: 8000,
    destination: {},
    onstatechange: null as (() => void) | null,
    resume(): Promise<void> {
      if (!allowed()) return new Promise(() => undefined)
      context.state = 'running'
      context.onstatechange?.()
      return Promise.resolve()
    },
    createBuffer: () => ({ copyToChannel: () => undefined }),
    createBufferSource() {
      const source = {
        loop: false,
        started: false,
        stopped: false,
        connect: () => undefined,
        start: () => void (source.started = true),
        stop: () => void (source.stopped = true),
      }
      sources.push(source)
      return source
    },
  }
  return { context: context as unknown as AudioContext, sources }
}

test('it rings in a loop, once, until it is silenced', () => {
  const { context, sources } = fakeContext('running', () => true)
  const alarm = new Alarm(() => context)
  alarm.ring()
  alarm.ring()
  expect(sources).toMatchObject([{ loop: true, started: true, stopped: false }])
  alarm.silence()
  expect(sources).toMatchObject([{ stopped: true }])
  alarm.ring()
  expect(sources).toHaveLength(2)
})

test('it says that the browser blocks it, and that a click has let it sound', async () => {
  let clicked = false
  const { context, sources } = fakeContext('suspended', () => clicked)
  const alarm = new Alarm(() => context)
  const heard: string[] = []
  alarm.subscribe(() => heard.push(alarm.sound()))
  alarm.ring()
  await Promise.resolve()
  await Promise.resolve()
  expect(alarm.sound()).toBe('BLOCKED')
  clicked = true
  await alarm.unblock()
  expect(heard).toEqual(['BLOCKED', 'READY'])
  expect(sources).toHaveLength(1)
})

test('a test sounds once and does not loop', async () => {
  const { context, sources } = fakeContext('running', () => true)
  await new Alarm(() => context).test()
  expect(sources).toMatchObject([{ loop: false, started: true }])
})

test('a browser without sound is said to have none', () => {
  const alarm = new Alarm(null)
  alarm.ring()
  alarm.silence()
  expect(alarm.sound()).toBe('UNSUPPORTED')
})

test('a browser that refuses to make sound at all is the same', () => {
  const alarm = new Alarm(() => {
    throw new Error('no device')
  })
  alarm.ring()
  expect(alarm.sound()).toBe('UNSUPPORTED')
})

test('a period is two seconds, never louder than half, and ends in a rest', () => {
  const samples = period(8000)
  expect(samples).toHaveLength(16_000)
  expect(Math.max(...samples.map(Math.abs))).toBeLessThanOrEqual(0.5)
  expect(samples.slice(8000).every((sample) => sample === 0)).toBe(true)
})
