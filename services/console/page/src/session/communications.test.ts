import { expect, test } from 'vitest'
import { readTests, startTest } from './communications'
import type { Fetch } from './session'

const ANSWER = {
  tests: [
    {
      number: '420583-T12',
      postId: 'p',
      postName: '市值班员',
      at: '2026-11-24T02:00:00Z',
      until: '2026-11-24T02:10:00Z',
      people: [
        {
          personId: 'a',
          name: '钟佳怡',
          confirmed: true,
          channels: [
            { channel: 'SMS', state: 'SENT', attempts: 1, sentAfterMillis: 420, confirmedAfterMillis: 41000 },
            { channel: 'MAIL', state: 'FAILED', attempts: 1, code: 'BAD_ADDRESS' },
          ],
        },
        { personId: 'b', confirmed: false, channels: [] },
      ],
    },
  ],
}

test('the table is read as the console tells it, and what never came is null', async () => {
  const answer = await readTests(() => Promise.resolve(Response.json(ANSWER)))
  expect(answer).toEqual({
    ok: [
      {
        number: '420583-T12',
        postName: '市值班员',
        ended: false,
        people: [
          {
            personId: 'a',
            name: '钟佳怡',
            confirmed: true,
            channels: [
              {
                channel: 'SMS',
                state: 'SENT',
                sentAfter: 420,
                deliveredAfter: null,
                confirmedAfter: 41000,
                code: null,
              },
              {
                channel: 'MAIL',
                state: 'FAILED',
                sentAfter: null,
                deliveredAfter: null,
                confirmedAfter: null,
                code: 'BAD_ADDRESS',
              },
            ],
          },
          { personId: 'b', name: null, confirmed: false, channels: [] },
        ],
      },
    ],
  })
})

test('a test is started for people under a key', async () => {
  const asked: RequestInit[] = []
  const http: Fetch = (_, init) => {
    asked.push(init)
    return Promise.resolve(Response.json({ accepted: true, journal: 'notifications', sequence: 9 }))
  }
  expect(await startTest(http, 'k1', ['a', 'b'])).toEqual({ ok: true })
  expect(asked[0]?.body).toBe('{"people":["a","b"]}')
  expect((asked[0]?.headers as Record<string, string>)['idempotency-key']).toBe('k1')
})

test('a refusal and silence are told apart', async () => {
  const refused: Fetch = () => Promise.resolve(Response.json({ code: 'NOBODY_CHOSEN' }, { status: 400 }))
  expect(await startTest(refused, 'k', [])).toEqual({ problem: { code: 'NOBODY_CHOSEN', detail: null } })
  const silent: Fetch = () => Promise.reject(new TypeError('offline'))
  expect(await readTests(silent)).toEqual({ problem: { code: 'UNREACHABLE', detail: null } })
})
