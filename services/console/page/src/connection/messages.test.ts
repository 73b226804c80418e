import { expect, test } from 'vitest'
import { ALERT } from '../picture/samples'
import { hello, readMessage } from './messages'

test('the page says hello with its token, or with none', () => {
  expect(JSON.parse(hello('t1'))).toEqual({ type: 'hello', protocol: 1, token: 't1' })
  expect(JSON.parse(hello(null))).toEqual({ type: 'hello', protocol: 1, token: null })
})

test('a change carries its items, and counts those it cannot read', () => {
  const frame = {
    type: 'change',
    token: 't',
    journal: 'response',
    sequence: 45,
    items: [ALERT, { kind: 'newer', id: 'd' }],
  }
  expect(readMessage(JSON.stringify(frame))).toMatchObject({
    type: 'change',
    token: 't',
    journal: 'response',
    sequence: 45,
    items: [{ kind: 'alert', id: 'alert-1' }],
    unread: 1,
  })
})

test('a heartbeat carries two instants; one that does not say when is none', () => {
  expect(readMessage('{"type":"heartbeat","at":"2026-11-23T19:12:07Z","pictureAt":null}')).toEqual({
    type: 'heartbeat',
    at: Date.parse('2026-11-23T19:12:07Z'),
    pictureAt: null,
  })
  expect(readMessage('{"type":"heartbeat"}')).toBeNull()
})

test.each(['', '{', '[]', 'null', '{"type":"poem"}', '{"type":"__proto__"}'])('%j is no message', (frame) => {
  expect(readMessage(frame)).toBeNull()
})

test('what is not text is no message', () => {
  expect(readMessage(new Uint8Array(3))).toBeNull()
})
