import { expect, test } from 'vitest'
import { awaitingIn } from './awaiting'
import { apply, EMPTY } from './picture'
import { callsOn } from './ringing'
import { ACKNOWLEDGED, ALERT, DIRECTIVE, DUTY, INCIDENT, MONITORING, read, SPOT_CHECK } from './samples'
import { arrange } from './urgency'

const ME = { post: { id: 'city-officer' }, organization: { id: 'org-city', tier: 'CITY' } }
const GAP = { reason: 'UNSIGNED', missing: [], since: '1970-01-01T00:00:01Z', told: 0 }
const HEARD = ['gap city-officer 1000']

function calls(samples: readonly (readonly [object, object?])[], heard: readonly string[] = []) {
  const picture = apply(
    EMPTY,
    samples.map(([sample, change]) => read(sample, change)),
  )
  const { rows } = arrange(awaitingIn(picture, ME), 0, new Map())
  return callsOn(picture, ME.post.id, rows, new Set(heard))
}

test('an alert of mine is heard until it is acknowledged', () => {
  expect(calls([[ALERT]])[0]).toBe('ALERT')
  expect(calls([[ACKNOWLEDGED]])).toEqual([])
  expect(calls([[ALERT, { postId: 'town-officer', alerted: [] }]])).toEqual([])
})

test('a gap and a warning are heard until they are answered, or somebody says that he has heard', () => {
  expect(calls([[DUTY, { gap: GAP }]])).toEqual(['WATCH'])
  expect(calls([[MONITORING]])).toEqual(['WATCH'])
  expect(calls([[DUTY, { gap: GAP }]], HEARD)).toEqual([])
  expect(calls([[DUTY, { gap: GAP }], [MONITORING]], HEARD)).toEqual(['WATCH'])
  const next = { ...GAP, since: '1970-01-01T00:00:02Z' }
  expect(calls([[DUTY, { gap: next }]], HEARD)).toEqual(['WATCH'])
  expect(calls([[DUTY]])).toEqual([])
})

test('a spot check of the own post is heard until it is answered or missed; that of another is not', () => {
  expect(calls([[SPOT_CHECK, { id: 'city-officer', state: 'OPEN' }]])).toEqual(['WATCH'])
  expect(calls([[SPOT_CHECK, { id: 'city-officer' }]])).toEqual([])
  expect(calls([[SPOT_CHECK, { id: 'city-officer', state: 'MISSED' }]])).toEqual([])
  expect(calls([[SPOT_CHECK, { state: 'OPEN' }]])).toEqual([])
})

test('an alert of an exercise is a drill, below whatever is real; one that does not say so is real', () => {
  const matter = { id: 'incident-2.d1/1', about: null, answerBy: null }
  const alert = [ALERT, { reason: 'DIRECTIVE_GIVEN', matter }] as const
  expect(calls([alert, [DIRECTIVE, { handling: 'EXERCISE' }]])).toEqual(['DRILL'])
  expect(calls([alert, [DIRECTIVE, { handling: 'EXERCISE' }], [MONITORING]])).toEqual(['WATCH', 'DRILL'])
  expect(calls([alert, [DIRECTIVE]])[0]).toBe('ALERT')
  expect(calls([alert])[0]).toBe('ALERT')
})

test('an alert of a drill’s incident calls softly, and one that is real beside it does not', () => {
  const drilled = [INCIDENT, { id: 'drilled', drillId: 'drill-1' }] as const
  const alert = [ALERT, { id: 'a2', incidentId: 'drilled' }] as const
  expect(calls([drilled, alert])).toEqual(['DRILL'])
  expect(calls([drilled, alert, [INCIDENT], [ALERT]])[0]).toBe('ALERT')
})
