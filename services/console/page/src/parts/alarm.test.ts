import { expect, test } from 'vitest'
import { Alarm, period, type Why } from './alarm'

interface Source {
  loop: boolean
  samples: number
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
    createBuffer: (_channels: number, length: number) => ({ length, copyToChannel: () => undefined }),
    createBufferSource() {
      const source = {
        loop: false,
        samples: 0,
        started: false,
        stopped: false,
        connect: () => undefined,
        set buffer({ length }: { length: number }) {
          source.samples = length
        },
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
  alarm.ring('ALERT')
  alarm.ring('ALERT')
  expect(sources).toMatchObject([{ loop: true, started: true, stopped: false }])
  alarm.silence()
  expect(sources).toMatchObject([{ stopped: true }])
  alarm.ring('ALERT')
  expect(sources).toHaveLength(2)
})

test('it says that the browser blocks it, and that a click has let it sound', async () => {
  let clicked = false
  const { context, sources } = fakeContext('suspended', () => clicked)
  const alarm = new Alarm(() => context)
  const heard: string[] = []
  alarm.subscribe(() => heard.push(alarm.sound()))
  alarm.ring('ALERT')
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
  alarm.ring('ALERT')
  alarm.silence()
  expect(alarm.sound()).toBe('UNSUPPORTED')
})

test('a browser that refuses to make sound at all is the same', () => {
  const alarm = new Alarm(() => {
    throw new Error('no device')
  })
  alarm.ring('ALERT')
  expect(alarm.sound()).toBe('UNSUPPORTED')
})

test.each([
  ['ALERT', 2],
  ['BLIND', 4],
] as const)('a period of %s is %d seconds, never louder than half, and ends in a rest', (why, seconds) => {
  const samples = period(why, 8000)
  expect(samples).toHaveLength(8000 * seconds)
  expect(Math.max(...samples.map(Math.abs))).toBeGreaterThan(0.4)
  expect(Math.max(...samples.map(Math.abs))).toBeLessThanOrEqual(0.5)
  expect(samples.slice(4000 * seconds).every((sample) => sample === 0)).toBe(true)
})

/** Beeps as [seconds, hertz]: stretches of sound, and how often each crosses zero upwards. */
function beeps(samples: Float32Array): [number, number][] {
  const found: { from: number; to: number; crossings: number }[] = []
  samples.forEach((sample, at) => {
    if (sample === 0) return
    const last = found.at(-1)
    if (last === undefined || at - last.to > 80) found.push({ from: at, to: at, crossings: 0 })
    else {
      if ((samples[at - 1] ?? 0) <= 0 && sample > 0) last.crossings += 1
      last.to = at
    }
  })
  return found.map(({ from, to, crossings }) => [(to - from) / 8000, crossings / ((to - from) / 8000)])
}

test('blindness is told from an alert by ear: fewer beeps, slower and lower', () => {
  const alert = beeps(period('ALERT', 8000))
  const blind = beeps(period('BLIND', 8000))
  expect([alert.length, blind.length]).toEqual([3, 2])
  const longest = Math.max(...alert.map(([seconds]) => seconds))
  const lowest = Math.min(...alert.map(([, hertz]) => hertz))
  for (const [seconds, hertz] of blind) {
    expect(seconds).toBeGreaterThan(2 * longest)
    expect(hertz).toBeLessThan(lowest / 1.5)
  }
})

test('what it rings for replaces what it rang for before', () => {
  const { context, sources } = fakeContext('running', () => true)
  const alarm = new Alarm(() => context)
  alarm.ring('BLIND')
  alarm.ring('BLIND')
  alarm.ring('ALERT')
  expect(sources).toMatchObject([
    { loop: true, stopped: true, samples: 32_000 },
    { loop: true, stopped: false, samples: 16_000 },
  ])
  alarm.silence()
  expect(sources).toMatchObject([{ stopped: true }, { stopped: true }])
})

test('a drill calls like an alert, but softly; a gap is as loud and otherwise', () => {
  const loudest = (why: Why) => Math.max(...period(why, 8000))
  expect(loudest('DRILL')).toBeLessThan(loudest('ALERT') / 3)
  expect(loudest('WATCH')).toBeCloseTo(loudest('ALERT'), 1)
  expect(period('WATCH', 8000).length).toBeGreaterThan(period('ALERT', 8000).length)
})
