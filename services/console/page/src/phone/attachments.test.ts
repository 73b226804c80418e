import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  Attachments,
  tryAttaching,
  type Photo,
} from '../../../../intake/src/main/resources/phone/attachments.js'
import { memoryStore, waitAfter, type Kept } from '../../../../intake/src/main/resources/phone/outbox.js'

// Photos of the page that intake serves to phones: kept until their report is accepted, and then sent.
const TOKEN = 'nBc0Zw2lq3uFqgQ4o0n3wJ2m8r5t7y9uB1v3x5z7AbC'
const PHOTO = new Blob(['a photo'], { type: 'image/jpeg' })

interface Asked {
  readonly path: string
  readonly authorization: string | null
  readonly body: BodyInit | null | undefined
}

function server(...answers: (() => Response | Promise<Response>)[]) {
  const asked: Asked[] = []
  const ask: typeof fetch = async (path, init) => {
    asked.push({
      path: path as string,
      authorization: new Headers(init?.headers).get('Authorization'),
      body: init?.body,
    })
    const next = answers.length > 1 ? answers.shift() : answers[0]
    if (!next) throw new TypeError('nothing to answer')
    return next()
  }
  return { ask, asked }
}

const taken = () => Response.json({ sha256: 'x' }, { status: 201 })
const noNetwork = () => Promise.reject<Response>(new TypeError('Failed to fetch'))

function report(state: Kept['state'], unverified = false): Kept {
  return {
    key: 'r',
    body: { category: 'FIRE' },
    at: 1,
    state,
    unverified,
    ...(state === 'RECEIVED' ? { reportId: '420583-a-b' } : {}),
  }
}

function photo(): Photo {
  return { key: 'p', of: 'r', content: PHOTO, at: 2, state: 'KEPT' }
}

function box(reports: () => Kept[], ask: typeof fetch, token: string | null = TOKEN) {
  const store = memoryStore<Photo>()
  return {
    store,
    attachments: new Attachments(
      store,
      reports,
      () => token,
      () => undefined,
      ask,
    ),
  }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a photo waits for its report, and is sent once that was accepted', async () => {
  let reports = [report('KEPT')]
  const { ask, asked } = server(taken)
  const { store, attachments } = box(() => reports, ask)
  await attachments.add('r', PHOTO)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(asked).toHaveLength(0)
  expect((await store.all())[0]?.state).toBe('KEPT')
  reports = [report('RECEIVED')]
  await attachments.flush()
  expect(asked).toEqual([
    { path: '/v1/reports/420583-a-b/attachments', authorization: `Bearer ${TOKEN}`, body: PHOTO },
  ])
  const [received] = await store.all()
  expect(received?.state).toBe('RECEIVED')
  expect(received, 'what is received takes no room any more').not.toHaveProperty('content')
})

test('without a network it is kept, and sent by itself when there is one', async () => {
  const { ask, asked } = server(noNetwork, noNetwork, taken)
  const { store, attachments } = box(() => [report('RECEIVED')], ask)
  await attachments.add('r', PHOTO)
  expect((await store.all())[0]).toMatchObject({ state: 'KEPT', content: PHOTO })
  await vi.advanceTimersByTimeAsync(waitAfter(1))
  await vi.advanceTimersByTimeAsync(waitAfter(2))
  expect((await store.all())[0]?.state).toBe('RECEIVED')
  expect(asked).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(asked).toHaveLength(3)
})

test('one that was being sent when the page was closed is sent again', async () => {
  const { ask, asked } = server(taken)
  const { store, attachments } = box(() => [report('RECEIVED')], ask)
  await store.put({ ...photo(), state: 'SENDING' })
  await attachments.flush()
  expect(asked).toHaveLength(1)
  expect((await store.all())[0]?.state).toBe('RECEIVED')
})

test('an unverified report takes none, and without a link there is nobody to send in the name of', async () => {
  const { ask, asked } = server(taken)
  await box(() => [report('RECEIVED', true)], ask).attachments.add('r', PHOTO)
  await box(() => [report('RECEIVED')], ask, null).attachments.add('r', PHOTO)
  expect(asked).toHaveLength(0)
})

test('what is refused for good says why, and the next one is sent all the same', async () => {
  const { ask, asked } = server(
    () => Response.json({ code: 'ATTACHMENT_TYPE', detail: '附件类型不收' }, { status: 415 }),
    taken,
  )
  const { store, attachments } = box(() => [report('RECEIVED')], ask)
  await attachments.add('r', PHOTO)
  vi.advanceTimersByTime(10)
  await attachments.add('r', PHOTO)
  const all = (await store.all()).sort((a, b) => a.at - b.at)
  expect(all[0]).toMatchObject({ state: 'REFUSED', why: '附件类型不收' })
  expect(all[1]?.state).toBe('RECEIVED')
  expect(asked).toHaveLength(2)
})

test('a server that has no room, that missed some of it, or that has not read the report yet is asked again', async () => {
  const received = report('RECEIVED')
  for (const [status, code] of [
    [503, 'ATTACHMENT_NOT_KEPT'],
    [504, 'ATTACHMENT_OUTCOME_UNKNOWN'],
    [400, 'ATTACHMENT_INCOMPLETE'],
    [404, 'NOT_FOUND'],
  ] as const) {
    const { ask } = server(() => Response.json({ code }, { status, headers: { 'Retry-After': '2' } }))
    expect(await tryAttaching(photo(), received, TOKEN, ask), code).toMatchObject({
      again: true,
      afterSeconds: 2,
    })
  }
  const { ask } = server(() => Response.json({ code: 'NO_ATTACHMENTS' }, { status: 404 }))
  expect(await tryAttaching(photo(), received, TOKEN, ask)).toMatchObject({ again: false })
})
