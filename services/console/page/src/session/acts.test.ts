import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Acknowledgements, randomKey } from './acknowledging'
import type { Fetch } from './session'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Reply = Response | 'OFFLINE'

/** Answers in order; the last answer is given for ever. */
function world(...replies: Reply[]) {
  const asked: { path: string; key: string | undefined }[] = []
  const open = new Set(['a/1'])
  let keys = 0
  let signedOut = 0
  const http: Fetch = (path, init) => {
    asked.push({ path, key: (init.headers as Record<string, string>)['idempotency-key'] })
    const reply = replies.length > 1 ? replies.shift() : replies[0]
    return reply === undefined || reply === 'OFFLINE'
      ? Promise.reject(new TypeError('offline'))
      : Promise.resolve(reply.clone())
  }
  const acknowledgements = new Acknowledgements({
    http,
    newKey: () => `key-${++keys}`,
    random: () => 0,
    signedOut: () => {
      signedOut += 1
    },
    isOpen: (id) => open.has(id),
  })
  const phase = () => acknowledgements.view().get('a/1')?.phase
  return { acknowledgements, asked, open, phase, signedOut: () => signedOut }
}

const ok = () => Response.json({ accepted: true, journal: 'response', sequence: 45 })
const problem = (status: number, code: string) => Response.json({ code, detail: `${code}.` }, { status })

test('one click is one POST with one key, and waits for the picture when it is accepted', async () => {
  const { acknowledgements, asked, open, phase } = world(ok())
  const done = acknowledgements.acknowledge('a/1')
  expect(phase()).toBe('SENDING')
  await done
  expect(phase()).toBe('ACCEPTED')
  expect(asked).toEqual([{ path: '/api/alerts/a%2F1/acknowledgement', key: 'key-1' }])
  open.clear()
  acknowledgements.settle()
  expect(phase()).toBeUndefined()
})

test('a second click while the first is on its way is none', async () => {
  const { acknowledgements, asked } = world(ok())
  await Promise.all([acknowledgements.acknowledge('a/1'), acknowledgements.acknowledge('a/1')])
  await acknowledgements.acknowledge('a/1')
  expect(asked).toHaveLength(1)
})

test('what is not answered is sent again under the same key until it is', async () => {
  const { acknowledgements, asked, phase } = world(
    'OFFLINE',
    problem(504, 'OUTCOME_UNKNOWN'),
    problem(503, 'BUSY'),
    problem(429, 'SLOWLY'),
    ok(),
  )
  const done = acknowledgements.acknowledge('a/1')
  await vi.advanceTimersByTimeAsync(0)
  expect(acknowledgements.view().get('a/1')).toEqual({ phase: 'UNANSWERED', attempt: 1, code: null })
  await vi.advanceTimersByTimeAsync(20_000)
  await done
  expect(phase()).toBe('ACCEPTED')
  expect(asked.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1', 'key-1', 'key-1'])
})

test('a refusal is shown with its reason; the next click is a new act with a new key', async () => {
  const { acknowledgements, asked } = world(problem(403, 'NOT_ALERTED'))
  await acknowledgements.acknowledge('a/1')
  expect(acknowledgements.view().get('a/1')).toEqual({
    phase: 'REFUSED',
    code: 'NOT_ALERTED',
    detail: 'NOT_ALERTED.',
  })
  await acknowledgements.acknowledge('a/1')
  expect(asked.map(({ key }) => key)).toEqual(['key-1', 'key-2'])
})

test('an alert that is raised again after its acknowledgement can be acknowledged again', async () => {
  const { acknowledgements, asked, open } = world(ok())
  await acknowledgements.acknowledge('a/1')
  open.clear()
  acknowledgements.settle()
  open.add('a/1')
  await acknowledgements.acknowledge('a/1')
  expect(asked.map(({ key }) => key)).toEqual(['key-1', 'key-2'])
})

test('a picture that is faster than the answer leaves nothing behind', async () => {
  const { acknowledgements, open, phase } = world(ok())
  const done = acknowledgements.acknowledge('a/1')
  open.clear()
  acknowledgements.settle()
  await done
  expect(phase()).toBeUndefined()
})

test('an ended session is told, and nothing is sent again', async () => {
  const { acknowledgements, asked, signedOut } = world(problem(401, 'NOT_SIGNED_IN'))
  await acknowledgements.acknowledge('a/1')
  expect([signedOut(), asked.length]).toEqual([1, 1])
})

test('a desk that was left sends nothing more', async () => {
  const { acknowledgements, asked } = world('OFFLINE')
  const done = acknowledgements.acknowledge('a/1')
  await vi.advanceTimersByTimeAsync(0)
  acknowledgements.stop()
  await vi.advanceTimersByTimeAsync(20_000)
  await done
  expect(asked).toHaveLength(1)
})

test('keys are 128 bits that do not repeat', () => {
  expect(randomKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(new Set(Array.from({ length: 1000 }, randomKey)).size).toBe(1000)
})
