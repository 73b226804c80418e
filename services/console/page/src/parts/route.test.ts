import { expect, test } from 'vitest'
import { chairHref, drillHref, incidentHref, MONITORING_HREF, routeOf, viewHref, VIEWS } from './route'

const BOARD = { view: 'BOARD', incident: null, section: null, post: null, drill: null }

test('an incident has the address that a notice of the browser opens', () => {
  expect(incidentHref('incident:420583/1')).toBe('#/incidents/incident%3A420583%2F1')
})

test('each view, each incident with its section, and each chair is found again by its address', () => {
  expect(VIEWS.map((view) => routeOf(viewHref(view)).view)).toEqual(VIEWS)
  expect(routeOf(incidentHref('incident:420583/1'))).toEqual({ ...BOARD, incident: 'incident:420583/1' })
  expect(routeOf(incidentHref('a/b', 'clocks'))).toEqual({ ...BOARD, incident: 'a/b', section: 'clocks' })
  expect(routeOf(chairHref('city/officer'))).toEqual({ ...BOARD, view: 'DUTY', post: 'city/officer' })
  expect(routeOf(drillHref('a/b'))).toEqual({ ...BOARD, view: 'DRILLS', drill: 'a/b' })
  expect(routeOf(MONITORING_HREF)).toEqual({ ...BOARD, section: 'monitoring' })
})

test('an unknown address is the board, however it is misspelt', () => {
  for (const hash of ['', '#', '#/', '#/nowhere', '#incidents-title', '#/incidents/', '#/incidents/%E0%A4%A'])
    expect(routeOf(hash)).toEqual(BOARD)
})
