import { expect, test } from 'vitest'
import { sectionsOf } from './incidentSections'
import { apply, EMPTY } from './picture'
import { ALERT, ALL, INCIDENT, incidentOf, read } from './samples'

const CITY = { id: 'org-city', tier: 'CITY' }
const TOWN = { id: 'org-town', tier: 'TOWN' }
const full = apply(
  EMPTY,
  ALL.map((one) => read(one)),
)

test('each section says how much is in it and how much of that is not settled', () => {
  const counts = sectionsOf(full, incidentOf(), CITY)
  expect(counts.map(({ name, count, open }) => `${name} ${count}/${open}`)).toEqual([
    'alerts 1/1',
    'assessment 0/0',
    'zones 2/0',
    'assignments 1/1',
    'aids 1/1',
    'directives 1/1',
    'checklist 2/1',
    'clocks 1/1',
    'upward 0/0',
    'facts 0/0',
    'reports 1/0',
    'matches 2/2',
    'why 0/0',
    'timeline 1/0',
  ])
})

test('what is not on the page of a viewer is not led to', () => {
  const bare = apply(EMPTY, [read(INCIDENT), read(ALERT)])
  expect(sectionsOf(bare, incidentOf(), TOWN).map(({ name }) => name)).toEqual([
    'alerts',
    'assessment',
    'assignments',
    'checklist',
    'facts',
    'reports',
    'why',
    'timeline',
  ])
})
