import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ACKNOWLEDGED, ALERT, INCIDENT } from '../picture/samples'
import { FakeSockets } from '../testing/sockets'
import { Connection, DROP_AFTER_MILLIS } from './connection'
import { Keeper } from './keeper'

const AT = '2026-11-23T19:12:07Z'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse(AT) }))
afterEach(() => void vi.useRealTimers())

function world({ sessionStands = true, keeper = new Keeper() } = {}) {
  const sockets = new FakeSockets()
  const connection = new Connection({
    openSocket: sockets.openSocket,
    sessionStands: () => Promise.resolve(sessionStands),
    store: keeper,
    clocks: { wall: () => Date.now(), monotonic: () => performance.now() },
    random: () => 0,
    beat: null,
  })
  connection.start()
  return { sockets, connection, keeper, state: () => connection.view().state }
}

function live() {
  const all = world()
  all.sockets.last.open()
  all.sockets.last.snapshot([INCIDENT, ALERT])
  all.sockets.last.heartbeat(AT)
  return all
}

describe('the first picture', () => {
  test('begins with a hello without a token, and is live when the snapshot is whole', () => {
    const { sockets, keeper, state } = world()
    expect(state()).toBe('CONNECTING')
    sockets.last.open()
    expect(sockets.last.sent).toEqual([{ type: 'hello', protocol: 1, token: null }])
    sockets.last.says({
      type: 'snapshot',
      reason: 'FIRST',
      token: 'no',
      part: 1,
      parts: 2,
      items: [INCIDENT],
    })
    expect([state(), keeper.get().incidents.size, keeper.token()]).toEqual(['CONNECTING', 0, null])
    sockets.last.says({ type: 'snapshot', reason: 'FIRST', token: 't1', part: 2, parts: 2, items: [ALERT] })
    expect([state(), keeper.get().incidents.size, keeper.get().alerts.size, keeper.token()]).toEqual([
      'LIVE',
      1,
      1,
      't1',
    ])
  })

  test('missed nothing, so nothing is said', () => {
    expect(live().connection.view().missed).toBeNull()
  })

  test('that does not come in three seconds leaves the page blind, and it says so', () => {
    const { state } = world()
    vi.advanceTimersByTime(2999)
    expect(state()).toBe('CONNECTING')
    vi.advanceTimersByTime(1)
    expect(state()).toBe('BLIND')
  })
})

describe('changes', () => {
  test('move the picture and the token together', () => {
    const { sockets, keeper } = live()
    sockets.last.says({
      type: 'change',
      token: 't2',
      journal: 'response',
      sequence: 45,
      items: [ACKNOWLEDGED],
    })
    expect([keeper.get().alerts.get('alert-1')?.state, keeper.token()]).toEqual(['ACKNOWLEDGED', 't2'])
  })

  test('of a kind this page does not know are counted, and the rest is applied', () => {
    const { sockets, connection, keeper } = live()
    const items = [{ kind: 'newer', id: 'd' }, ACKNOWLEDGED]
    sockets.last.says({ type: 'change', token: 't2', journal: 'response', sequence: 45, items })
    expect(connection.view().unread).toBe(1)
    expect(keeper.get().alerts.get('alert-1')?.state).toBe('ACKNOWLEDGED')
  })
})

describe('silence', () => {
  test('of three seconds makes the page blind, though changes still come', () => {
    const { sockets, state } = live()
    vi.advanceTimersByTime(2000)
    sockets.last.says({ type: 'change', token: 't2', journal: 'response', sequence: 45, items: [] })
    vi.advanceTimersByTime(999)
    expect(state()).toBe('LIVE')
    vi.advanceTimersByTime(1)
    expect(state()).toBe('BLIND')
    sockets.last.heartbeat(AT)
    expect(state()).toBe('LIVE')
  })

  test('of everything gives the socket up and opens another that resumes', () => {
    const { sockets } = live()
    vi.advanceTimersByTime(DROP_AFTER_MILLIS)
    expect(sockets.last.closed).toBe(true)
    vi.advanceTimersByTime(125)
    expect(sockets.all).toHaveLength(2)
    sockets.last.open()
    expect(sockets.last.sent).toEqual([{ type: 'hello', protocol: 1, token: 't1' }])
  })

  test('after a reconnect makes the page blind again', () => {
    const { sockets, state } = live()
    sockets.last.breaks()
    vi.advanceTimersByTime(4000)
    expect(state()).toBe('BLIND')
    sockets.last.open()
    sockets.last.says({ type: 'resumed', missed: 0, token: 't1' })
    expect(state()).toBe('LIVE')
    vi.advanceTimersByTime(3000)
    expect(state()).toBe('BLIND')
  })
})

describe('a cut', () => {
  test('keeps the picture, and turns blind three seconds after the last heartbeat', () => {
    const { sockets, keeper, state } = live()
    vi.advanceTimersByTime(1000)
    sockets.last.breaks()
    expect([state(), keeper.get().incidents.size]).toEqual(['CONNECTING', 1])
    vi.advanceTimersByTime(2000)
    expect([state(), keeper.get().incidents.size]).toEqual(['BLIND', 1])
  })

  test('is followed by attempts ever further apart, never more than five seconds', async () => {
    const { sockets } = live()
    const waits: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      sockets.last.breaks()
      const before = sockets.all.length
      const from = Date.now()
      while (sockets.all.length === before) await vi.advanceTimersByTimeAsync(25)
      waits.push(Date.now() - from)
    }
    expect(waits).toEqual([125, 250, 500, 1000, 2000, 2500, 2500, 2500])
  })

  test('that is resumed says how much was missed, and begins its waits anew', () => {
    const { sockets, connection, keeper } = live()
    sockets.last.breaks()
    vi.advanceTimersByTime(125)
    sockets.last.open()
    sockets.last.says({ type: 'resumed', missed: 1, token: 't1' })
    sockets.last.says({
      type: 'change',
      token: 't2',
      journal: 'response',
      sequence: 45,
      items: [ACKNOWLEDGED],
    })
    expect(connection.view()).toMatchObject({ state: 'LIVE', missed: { how: 'RESUMED', missed: 1 } })
    expect([keeper.get().incidents.size, keeper.token()]).toEqual([1, 't2'])
    sockets.last.breaks()
    vi.advanceTimersByTime(125)
    expect(sockets.all).toHaveLength(3)
  })

  test('that is too long ago brings a fresh snapshot and says why; nothing of the old picture is left', () => {
    const { sockets, connection, keeper } = live()
    sockets.last.breaks()
    vi.advanceTimersByTime(125)
    sockets.last.open()
    sockets.last.snapshot([{ ...INCIDENT, id: 'other' }], 't9', 'TOKEN_TOO_OLD')
    expect(connection.view().missed).toEqual({ how: 'SNAPSHOT', reason: 'TOKEN_TOO_OLD' })
    expect([...keeper.get().incidents.keys()]).toEqual(['other'])
    connection.dismissMissed()
    expect(connection.view().missed).toBeNull()
  })

  test('in the middle of a snapshot leaves the old picture, and the parts are forgotten', () => {
    const { sockets, keeper } = live()
    sockets.last.breaks()
    vi.advanceTimersByTime(125)
    sockets.last.says({ type: 'snapshot', reason: 'TOKEN_UNKNOWN', token: 'x', part: 1, parts: 2, items: [] })
    sockets.last.breaks()
    expect([keeper.get().incidents.size, keeper.token()]).toEqual([1, 't1'])
  })

  test('is not waited out when the machine says that its network is back', () => {
    const { sockets, connection } = live()
    sockets.last.breaks()
    connection.retryNow()
    connection.retryNow()
    expect(sockets.all).toHaveLength(2)
  })

  test('leaves the old socket deaf', () => {
    const { sockets, keeper } = live()
    const [first] = sockets.all
    first?.breaks()
    first?.says({ type: 'change', token: 'ghost', journal: 'response', sequence: 1, items: [ACKNOWLEDGED] })
    expect(keeper.token()).toBe('t1')
  })
})

test('what was missed in two cuts and not yet read is told together', () => {
  const { sockets, connection } = live()
  const cut = (frame: object) => {
    sockets.last.breaks()
    vi.advanceTimersByTime(125)
    sockets.last.open()
    sockets.last.says(frame)
  }
  cut({ type: 'resumed', missed: 12, token: 't1' })
  cut({ type: 'resumed', missed: 3, token: 't1' })
  expect(connection.view().missed).toEqual({ how: 'RESUMED', missed: 15 })
  cut({ type: 'snapshot', reason: 'TOKEN_TOO_OLD', token: 't2', part: 1, parts: 1, items: [] })
  cut({ type: 'resumed', missed: 0, token: 't2' })
  expect(connection.view().missed).toEqual({ how: 'SNAPSHOT', reason: 'TOKEN_TOO_OLD' })
})

describe('the end of a session', () => {
  test.each(['SIGNED_OUT', 'EXPIRED'])('said by bye %s is final', async (reason) => {
    const { sockets, connection, state } = live()
    sockets.last.says({ type: 'bye', reason })
    sockets.last.breaks()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([state(), connection.view().bye, sockets.all.length]).toEqual(['SIGNED_OUT', reason, 1])
  })

  test('is found out when a socket is refused without a word', async () => {
    const { sockets, state } = world({ sessionStands: false })
    sockets.last.breaks()
    await vi.advanceTimersByTimeAsync(1)
    expect(state()).toBe('SIGNED_OUT')
  })

  test.each(['SLOW', 'CLOSING'])('is not what bye %s means: the page resumes', (reason) => {
    const { sockets } = live()
    sockets.last.says({ type: 'bye', reason })
    sockets.last.breaks()
    vi.advanceTimersByTime(125)
    sockets.last.open()
    expect(sockets.last.sent).toEqual([{ type: 'hello', protocol: 1, token: 't1' }])
  })

  test('bye BAD_FRAME forgets the token, which would be bad again', () => {
    const { sockets, keeper } = live()
    sockets.last.says({ type: 'bye', reason: 'BAD_FRAME' })
    sockets.last.breaks()
    vi.advanceTimersByTime(125)
    sockets.last.open()
    expect(sockets.last.sent).toEqual([{ type: 'hello', protocol: 1, token: null }])
    expect(keeper.get().incidents.size).toBe(1)
  })
})
