import { expect, test } from 'vitest'
import { incidentHref } from './route'

test('an incident has the address that a notice of the browser opens', () => {
  expect(incidentHref('incident:420583/1')).toBe('#/incidents/incident%3A420583%2F1')
})
