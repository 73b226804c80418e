import { expect, test } from 'vitest'
import { readItem } from './items'
import { ALERT, ALL, alertOf, INCIDENT, incidentOf, read } from './samples'

test('every sample is read', () => {
  expect(ALL.map(readItem).map((item) => item?.kind)).toEqual([
    'incident',
    'alert',
    'line',
    'notification',
    'duty',
    'unit',
    'assignment',
    'proposal',
    'checklist',
    'lead',
    'directive',
    'clock',
    'aid',
    'neighbour',
    'zones',
    'matches',
    'spotCheck',
    'monitoring',
    'notice',
  ])
})

test('instants become milliseconds, and one that cannot be read is null', () => {
  expect(incidentOf().receivedAt).toBe(Date.parse('2026-11-23T19:12:07Z'))
  expect(incidentOf({ receivedAt: 'just now' }).receivedAt).toBeNull()
})

test('an incident of which nothing but kind and id can be read is still an incident', () => {
  expect(
    readItem({ kind: 'incident', id: 'x', towns: 'none', flags: {}, reports: [null, 3], casualties: 'two' }),
  ).toMatchObject({
    id: 'x',
    category: 'UNKNOWN',
    towns: [],
    flags: [],
    reports: [],
    casualties: null,
  })
})

test('an alert whose state cannot be read is open: silence must not look like an acknowledgement', () => {
  expect(alertOf({ state: null }).state).toBe('OPEN')
})

test('a kind of a newer server, an item without id, and what is no object are not read', () => {
  expect(
    [{ kind: 'newer', id: 'd' }, { kind: 'alert' }, { kind: 'alert', id: '' }, null, 'alert', []].map(
      readItem,
    ),
  ).toEqual(Array(6).fill(null))
})

test('unknown is null and never zero', () => {
  expect(incidentOf().casualties).toMatchObject({ dead: null, slightlyInjured: 2 })
})

test('text that acts is made harmless in every field, map keys too', () => {
  const hostile = 'a\u202eb\u0000'
  const item = read(
    { kind: 'line', id: 'l' },
    { incidentId: hostile, event: hostile, actor: hostile, params: { [hostile]: hostile } },
  )
  expect(JSON.stringify(item)).not.toMatch(/\\u0000|\u202e/)
})

test('a field named like a part of every object is not taken for one', () => {
  expect(read(ALERT, JSON.parse('{"__proto__":{"state":"ACKNOWLEDGED"}}') as object)).toMatchObject({
    state: 'OPEN',
  })
  expect(readItem(JSON.parse('{"kind":"incident","id":"constructor"}'))).toMatchObject({ id: 'constructor' })
  expect(INCIDENT.kind).toBe('incident')
})
