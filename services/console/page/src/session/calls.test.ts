import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FakeStorage } from '../testing/storage'
import { Calls, GOES_AFTER_MILLIS, LEFT_BEHIND_MILLIS, PAUSE_MILLIS } from './calls'
import type { Fetch } from './session'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-23T19:12:17Z') }))
afterEach(() => void vi.useRealTimers())

const KNOWN = { category: 'FIRE', place: '江边' }

/** What the console got, and what it answers next. */
class Console {
  readonly got: { path: string; key: string | null; body: unknown }[] = []
  answers: (() => Promise<Response>)[] = []
  readonly http: Fetch = (path, init) => {
    const body: unknown = JSON.parse(init.body as string)
    this.got.push({ path, key: new Headers(init.headers).get('idempotency-key'), body })
    const answer = this.answers.shift()
    return answer === undefined ? Promise.resolve(this.taken()) : answer()
  }

  private taken() {
    return Response.json(
      {
        reportId: `report-${String(this.got.length)}`,
        receivedAt: '2026-11-23T19:14:17Z',
        kind: 'INITIAL',
        warnings: [],
        missingFields: [{ field: 'CASUALTIES', pointer: '/casualties', minimum: true, name: '伤亡情况' }],
      },
      { status: 201 },
    )
  }
}

let made = 0

function officer(console: Console, storage = new FakeStorage(), owner = '420583.wang', signedOut = vi.fn()) {
  return new Calls({
    http: console.http,
    newKey: () => `key-${String(++made)}`,
    random: () => 0,
    signedOut,
    clocks: { wall: () => Date.now(), monotonic: () => performance.now() },
    storage,
    owner,
    asideWord: (aside) => aside,
  })
}

const pass = (millis: number) => vi.advanceTimersByTimeAsync(millis)

test('two minutes after the first key it goes by itself with what is known, once', async () => {
  const console = new Console()
  const calls = officer(console)
  calls.tell({ category: 'FIRE' })
  await pass(60_000)
  calls.tell({ place: '江边' })
  await pass(GOES_AFTER_MILLIS - 60_001)
  expect(console.got).toHaveLength(0)
  await pass(1)
  expect(console.got).toEqual([
    {
      path: '/api/calls',
      key: calls.view().call?.key,
      body: { category: 'FIRE', location: { text: '江边' } },
    },
  ])
  await pass(10 * GOES_AFTER_MILLIS)
  expect(console.got).toHaveLength(1)
  expect(calls.view().call?.taken[0]).toMatchObject({ reportId: 'report-1', missing: ['CASUALTIES'] })
})

test('without what or where it waits, and goes at the first pause after both are known', async () => {
  const console = new Console()
  const calls = officer(console)
  calls.tell({ callerPhone: '199-0000-0099' })
  await pass(GOES_AFTER_MILLIS + 1)
  expect(console.got).toHaveLength(0)
  calls.tell({ category: 'FIRE' })
  calls.tell({ place: '江' })
  await pass(PAUSE_MILLIS - 1)
  calls.tell({ place: '江边' })
  await pass(PAUSE_MILLIS - 1)
  expect(console.got).toHaveLength(0)
  await pass(1)
  expect(console.got[0]?.body).toMatchObject({ location: { text: '江边' } })
})

test('what is typed later goes as a follow-up of what was sent, and says only what is new', async () => {
  const console = new Console()
  const calls = officer(console)
  calls.tell(KNOWN)
  calls.send()
  await pass(0)
  calls.send()
  await pass(0)
  expect(console.got).toHaveLength(1)
  calls.tell({ dead: '1' })
  await pass(10 * GOES_AFTER_MILLIS)
  expect(console.got).toHaveLength(1)
  calls.send()
  await pass(0)
  expect(console.got[1]).toMatchObject({
    path: '/api/reports/report-1/calls',
    body: { casualties: { dead: 1 } },
  })
  expect(console.got[1]?.key).not.toBe(console.got[0]?.key)
  calls.tell({ trapped: '2' })
  calls.send()
  await pass(0)
  expect(console.got[2]).toMatchObject({
    path: '/api/reports/report-1/calls',
    body: { casualties: { trapped: 2 } },
  })
})

test('what an officer says belongs to a known incident goes on from its report', async () => {
  const console = new Console()
  const calls = officer(console)
  calls.tell(KNOWN)
  calls.follow({ incidentId: 'i', incidentNumber: 'n', reportId: 'report/2' })
  calls.send()
  await pass(0)
  expect(console.got[0]?.path).toBe('/api/reports/report%2F2/calls')
})

test('without a connection it is tried again under its key with the very same body, and taken once', async () => {
  const console = new Console()
  console.answers = [
    () => Promise.reject(new TypeError('offline')),
    () => Promise.resolve(Response.json({ code: 'NOT_NOW' }, { status: 503 })),
  ]
  const calls = officer(console)
  calls.tell(KNOWN)
  calls.send()
  await pass(0)
  // Typed while it is on its way: the next report says it.
  calls.tell({ dead: '1' })
  expect(calls.view()).toMatchObject({ attempt: 1 })
  calls.retryNow()
  await pass(0)
  await pass(60_000)
  expect(console.got).toHaveLength(3)
  expect(new Set(console.got.map(({ key }) => key)).size).toBe(1)
  expect(new Set(console.got.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(calls.view().call?.taken).toHaveLength(1)
  calls.send()
  await pass(0)
  expect(console.got[3]).toMatchObject({
    path: '/api/reports/report-3/calls',
    body: { casualties: { dead: 1 } },
  })
})

test('a reload keeps what was typed and when it began, and what was on its way goes under its key', async () => {
  const storage = new FakeStorage()
  const before = officer(new Console(), storage)
  before.tell(KNOWN)
  await pass(90_000)
  before.stop()
  const offline = new Console()
  offline.answers = [() => new Promise(() => undefined)]
  const calls = officer(offline, storage)
  expect(calls.view()).toMatchObject({ open: true, call: { fields: KNOWN } })
  await pass(30_000)
  expect(offline.got).toHaveLength(1)
  calls.stop()
  const again = new Console()
  const after = officer(again, storage)
  await pass(0)
  expect(again.got).toEqual(offline.got)
  expect(after.view().call?.pending).toBeNull()
})

test('a session that has ended keeps it for the next sign-in of the same officer, and for nobody else', async () => {
  const storage = new FakeStorage()
  const console = new Console()
  console.answers = [() => Promise.resolve(new Response(null, { status: 401 }))]
  const signedOut = vi.fn()
  const calls = officer(console, storage, '420583.wang', signedOut)
  calls.tell(KNOWN)
  calls.send()
  await pass(0)
  expect(signedOut).toHaveBeenCalledOnce()
  calls.stop()
  expect(officer(console, storage, '420583.li').view().call).toBeNull()
  officer(console, storage)
  await pass(0)
  expect(console.got[1]).toEqual(console.got[0])
})

test('what was left behind does not wake a city hours later by itself', async () => {
  const storage = new FakeStorage()
  const before = officer(new Console(), storage)
  before.tell(KNOWN)
  before.stop()
  await pass(GOES_AFTER_MILLIS + LEFT_BEHIND_MILLIS + 1)
  const console = new Console()
  const calls = officer(console, storage)
  expect(calls.view()).toMatchObject({ open: true, leftBehind: true })
  calls.tell({ dead: '1' })
  await pass(GOES_AFTER_MILLIS)
  expect(console.got).toHaveLength(0)
  calls.send()
  await pass(0)
  expect(console.got).toHaveLength(1)
})

test('what is refused is said, stays, and may be sent otherwise under another key', async () => {
  const console = new Console()
  console.answers = [() => Promise.resolve(Response.json({ code: 'NO_SUCH_REPORT' }, { status: 404 }))]
  const calls = officer(console)
  calls.tell(KNOWN)
  calls.follow({ incidentId: 'i', incidentNumber: 'n', reportId: 'report-9' })
  calls.send()
  await pass(0)
  expect(calls.view()).toMatchObject({
    refused: { code: 'NO_SUCH_REPORT' },
    call: { fields: KNOWN, sent: null },
  })
  calls.follow(null)
  calls.send()
  await pass(0)
  expect(console.got[1]?.path).toBe('/api/calls')
  expect(console.got[1]?.key).not.toBe(console.got[0]?.key)
})

test('the end of a call forgets it, and of one on its way nothing is forgotten', async () => {
  const storage = new FakeStorage()
  const console = new Console()
  console.answers = [() => Promise.reject(new TypeError('offline'))]
  const calls = officer(console, storage)
  calls.tell(KNOWN)
  calls.send()
  calls.end()
  expect(storage.length).toBe(1)
  await pass(60_000)
  calls.end()
  expect(storage.length).toBe(0)
  expect(calls.view()).toMatchObject({ open: false, call: null })
})

test('a browser that keeps nothing is said to keep nothing, and it is sent all the same', async () => {
  const storage = new FakeStorage()
  vi.spyOn(storage, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const console = new Console()
  const calls = officer(console, storage)
  calls.tell(KNOWN)
  expect(calls.view().unkept).toBe(true)
  calls.send()
  await pass(0)
  expect(console.got).toHaveLength(1)
})
