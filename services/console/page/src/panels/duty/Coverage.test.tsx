import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { live, pass } from '../../testing/live'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('DUTY')
})

test('coverage is read when somebody asks, the lowest first', async () => {
  const world = await live()
  const row = (postName: string, percent: number, gaps: number) => ({
    postId: postName,
    postName,
    organizationName: '董市镇',
    percent,
    uncoveredSeconds: 3600,
    gaps,
    longestSeconds: gaps * 1200,
  })
  world.answers['GET /api/coverage'] = () =>
    Response.json({ posts: [row('带班领导', 100, 0), row('值班员', 99.86, 2)] })
  fireEvent.click(screen.getByRole('button', { name: '近 30 天在岗率' }))
  await pass(1)
  const rows = within(screen.getByRole('table', { name: /在岗率/ })).getAllByRole('row')
  expect(rows.map((one) => one.textContent)).toEqual([
    '岗位在岗率空岗次数最长空岗',
    '董市镇 值班员99.86%240:00',
    '董市镇 带班领导100.00%0–',
  ])
})
