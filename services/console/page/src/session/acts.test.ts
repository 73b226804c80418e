import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Acts, randomKey, type Asked } from './acts'
import type { Fetch } from './session'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Reply = Response | 'OFFLINE'

/** Answers in order; the last answer is given for ever. */
function world(...replies: Reply[]) {
  const asked: { path: string; key: string | undefined }[] = []
  const bodies: unknown[] = []
  const pendingAsked: (Asked | null)[] = []
  const open = new Set(['a/1'])
  let keys = 0
  let signedOut = 0
  let shown = true
  const http: Fetch = (path, init) => {
    asked.push({ path, key: (init.headers as Record<string, string>)['idempotency-key'] })
    bodies.push(init.body)
    const reply = replies.length > 1 ? replies.shift() : replies[0]
    return reply === undefined || reply === 'OFFLINE'
      ? Promise.reject(new TypeError('offline'))
      : Promise.resolve(reply.clone())
  }
  const acts = new Acts({
    http,
    newKey: () => `key-${++keys}`,
    random: () => 0,
    signedOut: () => {
      signedOut += 1
    },
    path: (id) => `/api/alerts/${id}/acknowledgement`,
    isPending: (id, step) => {
      pendingAsked.push(step)
      return shown ? open.has(id) : null
    },
  })
  const phase = () => acts.view().get('a/1')?.phase
  const neverShown = () => {
    shown = false
  }
  return { acts, asked, bodies, pendingAsked, open, phase, neverShown, signedOut: () => signedOut }
}

const ok = () => Response.json({ accepted: true, journal: 'response', sequence: 45 })
const problem = (status: number, code: string) => Response.json({ code, detail: `${code}.` }, { status })

test('one click is one POST with one key, and waits for the picture when it is accepted', async () => {
  const { acts, asked, open, phase } = world(ok())
  const done = acts.act('a/1')
  expect(phase()).toBe('SENDING')
  await done
  expect(phase()).toBe('ACCEPTED')
  expect(asked).toEqual([{ path: '/api/alerts/a%2F1/acknowledgement', key: 'key-1' }])
  open.clear()
  acts.settle()
  expect(phase()).toBeUndefined()
})

test('what goes with an act is sent as JSON, the same at every repeat, and decides when the picture shows it', async () => {
  const { acts, bodies, pendingAsked } = world('OFFLINE', ok())
  const done = acts.act('a/1', { round: 1, step: 3 })
  await vi.advanceTimersByTimeAsync(20_000)
  await done
  expect(bodies).toEqual(['{"round":1,"step":3}', '{"round":1,"step":3}'])
  expect(pendingAsked.at(-1)).toEqual({ round: 1, step: 3 })
})

test('a second click while the first is on its way is none', async () => {
  const { acts, asked } = world(ok())
  await Promise.all([acts.act('a/1'), acts.act('a/1')])
  await acts.act('a/1')
  expect(asked).toHaveLength(1)
})

test('what is not answered is sent again under the same key until it is', async () => {
  const { acts, asked, phase } = world(
    'OFFLINE',
    problem(504, 'OUTCOME_UNKNOWN'),
    problem(503, 'BUSY'),
    problem(429, 'SLOWLY'),
    ok(),
  )
  const done = acts.act('a/1')
  await vi.advanceTimersByTimeAsync(0)
  expect(acts.view().get('a/1')).toEqual({ phase: 'UNANSWERED', attempt: 1, code: null })
  await vi.advanceTimersByTimeAsync(20_000)
  await done
  expect(phase()).toBe('ACCEPTED')
  expect(asked.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1', 'key-1', 'key-1'])
})

test('a refusal is shown with its reason; the next click is a new act with a new key', async () => {
  const { acts, asked } = world(problem(403, 'NOT_ALERTED'))
  await acts.act('a/1')
  expect(acts.view().get('a/1')).toEqual({
    phase: 'REFUSED',
    code: 'NOT_ALERTED',
    detail: 'NOT_ALERTED.',
  })
  await acts.act('a/1')
  expect(asked.map(({ key }) => key)).toEqual(['key-1', 'key-2'])
})

test('what no picture shows is over once it is accepted, and a refusal of it stands until the next try', async () => {
  const { acts, asked, phase, neverShown } = world(problem(409, 'ALREADY_FILED'), ok())
  neverShown()
  await acts.act('a/1')
  expect(phase()).toBe('REFUSED')
  acts.settle()
  expect(phase()).toBe('REFUSED')
  await acts.act('a/1')
  expect(phase()).toBeUndefined()
  expect(asked.map(({ key }) => key)).toEqual(['key-1', 'key-2'])
})

test('an alert that is raised again after its acknowledgement can be acknowledged again', async () => {
  const { acts, asked, open } = world(ok())
  await acts.act('a/1')
  open.clear()
  acts.settle()
  open.add('a/1')
  await acts.act('a/1')
  expect(asked.map(({ key }) => key)).toEqual(['key-1', 'key-2'])
})

test('a picture that is faster than the answer leaves nothing behind', async () => {
  const { acts, open, phase } = world(ok())
  const done = acts.act('a/1')
  open.clear()
  acts.settle()
  await done
  expect(phase()).toBeUndefined()
})

test('an ended session is told, and nothing is sent again', async () => {
  const { acts, asked, signedOut } = world(problem(401, 'NOT_SIGNED_IN'))
  await acts.act('a/1')
  expect([signedOut(), asked.length]).toEqual([1, 1])
})

test('a desk that was left sends nothing more', async () => {
  const { acts, asked } = world('OFFLINE')
  const done = acts.act('a/1')
  await vi.advanceTimersByTimeAsync(0)
  acts.stop()
  await vi.advanceTimersByTimeAsync(20_000)
  await done
  expect(asked).toHaveLength(1)
})

test('keys are 128 bits that do not repeat', () => {
  expect(randomKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(new Set(Array.from({ length: 1000 }, randomKey)).size).toBe(1000)
})
