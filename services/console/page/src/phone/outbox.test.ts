import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  memoryStore,
  Outbox,
  trySending,
  waitAfter,
  type Kept,
} from '../../../../intake/src/main/resources/phone/outbox.js'

// The page that intake serves to phones: what it keeps, and how often it sends it.
const TOKEN = 'nBc0Zw2lq3uFqgQ4o0n3wJ2m8r5t7y9uB1v3x5z7AbC'
const RECEIVED = {
  reportId: '420583-a-b',
  receivedAt: '2026-11-24T02:00:00.123Z',
  handling: 'ACTUAL',
  warnings: [],
}

interface Asked {
  readonly path: string
  readonly key: string | null
  readonly authorization: string | null
}

/** Answers in this order; the last one again and again. */
function server(...answers: (() => Response | Promise<Response>)[]) {
  const asked: Asked[] = []
  const ask: typeof fetch = async (path, init) => {
    const headers = new Headers(init?.headers)
    asked.push({
      path: path as string,
      key: headers.get('Idempotency-Key'),
      authorization: headers.get('Authorization'),
    })
    const next = answers.length > 1 ? answers.shift() : answers[0]
    if (!next) throw new TypeError('nothing to answer')
    return next()
  }
  return { ask, asked }
}

const taken = () => Response.json(RECEIVED, { status: 201 })
const noNetwork = () => Promise.reject<Response>(new TypeError('Failed to fetch'))

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function kept(): Kept {
  return { key: 'k', body: { category: 'FIRE' }, at: 1, state: 'KEPT', unverified: false }
}

test('what could not be sent is kept, and is sent once under the same key when the network is back', async () => {
  const store = memoryStore()
  const { ask, asked } = server(noNetwork, noNetwork, taken)
  const states: string[] = []
  const outbox = new Outbox(
    store,
    () => TOKEN,
    (all) => states.push(all[0]?.state ?? ''),
    ask,
  )
  await outbox.add({ category: 'FIRE' })
  expect((await store.all())[0]?.state).toBe('KEPT')
  await vi.advanceTimersByTimeAsync(waitAfter(1))
  await vi.advanceTimersByTimeAsync(waitAfter(2))
  const [report] = await store.all()
  expect(report).toMatchObject({ state: 'RECEIVED', reportId: '420583-a-b' })
  expect(asked).toHaveLength(3)
  expect(new Set(asked.map((one) => one.key)).size).toBe(1)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(asked).toHaveLength(3)
  expect(states).toContain('SENDING')
})

test('several are sent in the order they were told', async () => {
  const store = memoryStore()
  const { ask, asked } = server(noNetwork, taken)
  const outbox = new Outbox(
    store,
    () => TOKEN,
    () => undefined,
    ask,
  )
  await outbox.add({ category: 'FIRE' })
  vi.advanceTimersByTime(10)
  await outbox.add({ category: 'EXPLOSION' })
  await vi.runAllTimersAsync()
  const all = await store.all()
  expect(all.every((one) => one.state === 'RECEIVED')).toBe(true)
  const keys = asked.slice(1).map((one) => one.key)
  expect(keys).toEqual(all.sort((a, b) => a.at - b.at).map((one) => one.key))
})

test('a revoked link does not keep a report back: it goes as unverified, under the same key', async () => {
  const { ask, asked } = server(() => Response.json({}, { status: 401 }), taken)
  const first = await trySending(kept(), TOKEN, ask)
  expect(first).toMatchObject({ again: true, afterSeconds: 0, kept: { unverified: true, state: 'KEPT' } })
  const second = await trySending(first.kept, TOKEN, ask)
  expect(second.kept.state).toBe('RECEIVED')
  expect(asked.map((one) => one.path)).toEqual(['/v1/reports', '/v1/unverified-reports'])
  expect(asked[1]?.authorization).toBeNull()
  expect(asked[1]?.key).toBe('k')
})

test('a server that has no room is asked again when it says so', async () => {
  const busy = () => Response.json({}, { status: 503, headers: { 'Retry-After': '2' } })
  const { ask } = server(busy)
  expect(await trySending(kept(), TOKEN, ask)).toMatchObject({ again: true, afterSeconds: 2 })
})

test('what came too early is kept, and sent once under its key when it may be', async () => {
  const early = () => Response.json({ code: 'OVER_QUOTA' }, { status: 429, headers: { 'Retry-After': '42' } })
  const { ask, asked } = server(early, taken)
  const store = memoryStore()
  const outbox = new Outbox(
    store,
    () => TOKEN,
    () => undefined,
    ask,
  )
  await outbox.add({ category: 'FIRE' })
  await vi.advanceTimersByTimeAsync(41_000)
  expect((await store.all())[0]).toMatchObject({ state: 'KEPT' })
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect((await store.all())[0]).toMatchObject({ state: 'RECEIVED' })
  expect(asked[1]?.key).toBe(asked[0]?.key)
})

test('what is refused for good says why and is not sent again', async () => {
  const { ask, asked } = server(() => Response.json({ detail: '报告过大' }, { status: 413 }))
  const store = memoryStore()
  const outbox = new Outbox(
    store,
    () => null,
    () => undefined,
    ask,
  )
  await outbox.add({ description: 'x' })
  await vi.advanceTimersByTimeAsync(120_000)
  expect((await store.all())[0]).toMatchObject({ state: 'REFUSED', why: '报告过大' })
  expect(asked.map((one) => one.path)).toEqual(['/v1/unverified-reports'])
})

test('the waits grow to half a minute and no longer', () => {
  expect([1, 2, 3, 4, 5, 6, 40].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
})
