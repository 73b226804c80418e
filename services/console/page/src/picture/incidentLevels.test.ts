import { expect, test } from 'vitest'
import { incidentsByLevel } from './incidentLevels'
import { apply, EMPTY } from './picture'
import { ASSIGNMENT, CHECKLIST, CLOSED, INCIDENT, read } from './samples'

test('incidents come by level, then newest first, with their units under way; closed ones and those of drills stand apart', () => {
  const picture = apply(EMPTY, [
    read(INCIDENT, { id: 'old', receivedAt: '2026-11-23T10:00:00Z' }),
    read(INCIDENT, { id: 'new' }),
    read(INCIDENT, { id: 'two', receivedAt: '2026-11-23T09:00:00Z' }),
    read(INCIDENT, { id: 'four' }),
    read(INCIDENT, { id: 'done', closing: CLOSED }),
    read(INCIDENT, { id: 'drilled', drillId: 'drill-1' }),
    read(CHECKLIST, { id: 'two', level: 'II' }),
    read(CHECKLIST, { id: 'four', level: 'IV' }),
    read(CHECKLIST, { id: 'new', level: null }),
    read(ASSIGNMENT, { id: 'a1', incidentId: 'two', state: 'EN_ROUTE' }),
    read(ASSIGNMENT, { id: 'a2', incidentId: 'two', state: 'RELEASED' }),
  ])
  const { open, drill, closed } = incidentsByLevel(picture, 'city-officer')
  expect(open.map(({ incident, level, units }) => [incident.id, level, units])).toEqual([
    ['two', 'II', 1],
    ['four', 'IV', 0],
    ['new', null, 0],
    ['old', null, 0],
  ])
  expect(drill.map(({ incident }) => incident.id)).toEqual(['drilled'])
  expect(closed.map(({ incident }) => incident.id)).toEqual(['done'])
})
