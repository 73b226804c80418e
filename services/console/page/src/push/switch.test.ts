import { beforeEach, expect, test } from 'vitest'
import { FakeBrowser } from '../testing/browser'
import { FakeStorage } from '../testing/storage'
import { base64url, bytesOf } from './browser'
import { PushSwitch } from './switch'

const WANG = { id: 'p-wang', name: '王海' }

let browser: FakeBrowser
let storage: FakeStorage
let setUp: () => Promise<Response>
let answer: () => Promise<Response>
let asked: { path: string; body: unknown }[]

beforeEach(() => {
  browser = new FakeBrowser()
  storage = new FakeStorage()
  setUp = () => Promise.resolve(Response.json({ publicKey: 'KEY' }))
  answer = () => Promise.resolve(new Response(null, { status: 204 }))
  asked = []
})

async function looked(having: FakeBrowser | null = browser): Promise<PushSwitch> {
  const one = new PushSwitch(
    (path, { method, body }) => {
      if (method === 'GET') return setUp()
      asked.push({ path, body: JSON.parse(body as string) as unknown })
      return answer()
    },
    having,
    storage,
  )
  await one.look()
  return one
}

async function on(): Promise<PushSwitch> {
  const one = await looked()
  await one.turnOn(WANG)
  expect(one.view()).toEqual({ at: 'ON', person: WANG })
  return one
}

test('it is turned on for a person, and the console is told how the browser is called', async () => {
  await on()
  expect(asked).toEqual([
    {
      path: '/api/push/subscription',
      body: {
        personId: 'p-wang',
        endpoint: 'https://push.example.net/1',
        keys: { p256dh: 'point', auth: 'secret' },
      },
    },
  ])
  expect(browser.subscription?.key).toBe('KEY')
})

test('it stands when the page is opened again', async () => {
  await on()
  expect((await looked()).view()).toEqual({ at: 'ON', person: WANG })
})

test('it is turned off at the browser and at the console', async () => {
  const one = await on()
  await one.turnOff()
  expect(one.view()).toEqual({ at: 'OFF', failed: null })
  expect(asked.at(-1)).toEqual({
    path: '/api/push/subscription/ending',
    body: { personId: 'p-wang', endpoint: 'https://push.example.net/1' },
  })
  expect(browser.subscription).toBeNull()
  expect((await looked()).view().at).toBe('OFF')
})

test('it is turned off here though the console is out of reach: the push service tells it later', async () => {
  const one = await on()
  answer = () => Promise.reject(new TypeError('offline'))
  await one.turnOff()
  expect(one.view().at).toBe('OFF')
  expect(browser.subscription).toBeNull()
})

test('a refusal leaves nothing behind', async () => {
  answer = () => Promise.resolve(Response.json({ code: 'NOT_ON_DUTY' }, { status: 403 }))
  const one = await looked()
  await one.turnOn(WANG)
  expect(one.view()).toEqual({ at: 'OFF', failed: 'NOT_ON_DUTY' })
  expect(browser.subscription).toBeNull()
  expect((await looked()).view()).toEqual({ at: 'OFF', failed: null })
})

test('a push service out of reach is told by the name that the browser gives it', async () => {
  browser.fails = new DOMException('Registration failed', 'AbortError')
  const one = await looked()
  await one.turnOn(WANG)
  expect(one.view()).toEqual({ at: 'OFF', failed: 'AbortError' })
  expect(asked).toEqual([])
})

test('whoever does not allow it is asked no more, and a question left open changes nothing', async () => {
  browser.answers = 'default'
  const one = await looked()
  await one.turnOn(WANG)
  expect(one.view()).toEqual({ at: 'OFF', failed: null })
  browser.answers = 'denied'
  await one.turnOn(WANG)
  expect(one.view().at).toBe('BLOCKED')
  expect((await looked()).view().at).toBe('BLOCKED')
  expect(asked).toEqual([])
})

test('a subscription with another key is worth nothing, and is made anew', async () => {
  await on()
  setUp = () => Promise.resolve(Response.json({ publicKey: 'NEW' }))
  const one = await looked()
  expect(one.view().at).toBe('OFF')
  await one.turnOn(WANG)
  expect(browser.subscription).toMatchObject({ key: 'NEW', endpoint: 'https://push.example.net/2' })
})

test.each(['{', '7', '{"endpoint":"https://push.example.net/1"}', '{"person":{}}'])(
  'what is kept and cannot be read, %s, is off',
  async (kept) => {
    await on()
    storage.setItem('liandong.push', kept)
    expect((await looked()).view().at).toBe('OFF')
  },
)

test('it offers nothing where the operator set up none, or the console does not answer', async () => {
  setUp = () => Promise.resolve(Response.json({}))
  expect((await looked()).view().at).toBe('NOTHING')
  setUp = () => Promise.resolve(Response.json({ code: 'NOT_READY' }, { status: 503 }))
  expect((await looked()).view().at).toBe('NOTHING')
  setUp = () => Promise.reject(new TypeError('offline'))
  expect((await looked()).view().at).toBe('NOTHING')
})

test('a browser that cannot says so, where the operator set it up', async () => {
  const one = await looked(null)
  expect(one.view().at).toBe('UNSUPPORTED')
  await one.turnOn(WANG)
  expect(one.view().at).toBe('UNSUPPORTED')
})

test('keys are written as the standard has them', () => {
  expect([...bytesOf('-_8A')]).toEqual([0xfb, 0xff, 0x00])
  expect(base64url(bytesOf('-_8A').buffer)).toBe('-_8A')
  expect(base64url(null)).toBe('')
})
