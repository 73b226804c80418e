import { expect, test } from 'vitest'
import { tierCovers } from './covering'
import { apply, EMPTY } from './picture'
import { DUTY, read } from './samples'

const TOWN = { organizationId: 'org-town', organizationName: '董市镇', tier: 'TOWN' }
const GAP = { reason: 'UNSIGNED', missing: [], since: null, told: 1 }
const chen = { id: 'p-chen', name: '陈刚', phone: '199-0000-0011' }

test('each tier says how many of its posts lack people, and whom to ask about each', () => {
  const picture = apply(EMPTY, [
    read(DUTY),
    read(DUTY, { id: 'leader', people: [], postName: '带班领导' }),
    read(DUTY, { id: 'town-1', ...TOWN, people: [chen] }),
    read(DUTY, { id: 'town-2', ...TOWN, gap: GAP, people: [{ ...chen, id: 'p-liu', phone: null }] }),
    read(DUTY, { id: 'alone', tier: 'ENTERPRISE', organizationId: 'e', people: [] }),
  ])
  expect(
    tierCovers(picture).map(({ tier, posts, lacking }) => [
      tier,
      posts,
      ...lacking.map(({ post, ask }) => `${post.id} ${ask?.name ?? 'nobody'}`),
    ]),
  ).toEqual([
    ['CITY', 2, 'leader 王海'],
    ['TOWN', 2, 'town-2 陈刚'],
    ['ENTERPRISE', 1, 'alone nobody'],
  ])
})
