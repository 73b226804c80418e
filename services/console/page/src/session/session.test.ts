import { expect, test } from 'vitest'
import { readProblem, restore, signIn, signOut, type Fetch } from './session'

const SESSION = {
  username: 'wang',
  post: { id: 'city-officer', name: '值班员', kind: 'DUTY_OFFICER' },
  organization: { id: 'org-city', name: '枝江市应急值班室', tier: 'CITY' },
  jurisdiction: '420583',
  changePassword: false,
}

const answers =
  (status: number, body: unknown): Fetch =>
  () =>
    Promise.resolve(new Response(body === null ? null : JSON.stringify(body), { status }))
const offline: Fetch = () => Promise.reject(new TypeError('offline'))

test('whoever signs in is told who he is', async () => {
  const asked: unknown[] = []
  const http: Fetch = (path, init) => {
    asked.push(path, init.method, JSON.parse(init.body as string))
    return answers(200, SESSION)(path, init)
  }
  expect(await signIn(http, 'wang', 'secret')).toEqual({ how: 'SIGNED_IN', session: SESSION })
  expect(asked).toEqual(['/api/session', 'POST', { username: 'wang', password: 'secret' }])
})

test('a refusal carries the code of its problem', async () => {
  expect(await signIn(answers(401, { code: 'WRONG_SIGN_IN', detail: 'wrong' }), 'wang', 'x')).toEqual({
    how: 'REFUSED',
    code: 'WRONG_SIGN_IN',
    detail: 'wrong',
  })
})

test('a server that is away, ill, or says something else is unreachable, not a refusal', async () => {
  expect(await restore(offline)).toEqual({ how: 'UNREACHABLE' })
  expect(await restore(answers(503, { code: 'BUSY' }))).toEqual({ how: 'UNREACHABLE' })
  expect(await signIn(answers(503, { code: 'NOT_NOW' }), 'wang', 'x')).toMatchObject({
    how: 'REFUSED',
    code: 'NOT_NOW',
  })
  expect(await restore(answers(200, { hello: 'world' }))).toEqual({ how: 'UNREACHABLE' })
})

test('signing out is done only when the server says so, or knows of no session', async () => {
  expect(await signOut(answers(204, null))).toBe(true)
  expect(await signOut(answers(401, {}))).toBe(true)
  expect(await signOut(answers(500, {}))).toBe(false)
  expect(await signOut(offline)).toBe(false)
})

test('a problem without a document is named after its status', async () => {
  expect(await readProblem(new Response('<html>', { status: 502 }))).toEqual({
    code: 'HTTP_502',
    detail: null,
  })
})
