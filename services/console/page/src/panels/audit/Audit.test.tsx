import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'
import { viewHref } from '../../parts/route'
import { ALL } from '../../picture/samples'

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

const ASKED = 'GET /api/audit?from=2026-11-23T16%3A00%3A00.000Z&until=2026-11-24T16%3A00%3A00.000Z'

// As the examples of the OpenAPI document have them.
const PAGE = {
  records: [
    {
      type: 'SignedIn',
      at: '2026-11-24T00:02:11Z',
      accountId: '420583:account:city-duty',
      sessionId: '420583:session:0f1e2d3c',
      postId: 'city-duty',
      postName: '市应急值班员',
    },
    { type: 'SignInRefused', at: '2026-11-24T00:03:40Z', times: 4, way: 'IDENTITY' },
    {
      type: 'ReadRefused',
      at: '2026-11-24T01:10:05Z',
      accountId: '420583:account:town-101-duty',
      postId: 'town-101-duty',
      postName: '安福寺镇值班员',
      call: 'GET /api/posts/city-duty/handover',
      status: 403,
      code: 'NEITHER_OWN_NOR_CITY',
      times: 1,
    },
    {
      type: 'Exported',
      at: '2026-11-24T01:12:30Z',
      accountId: '420583:account:city-duty',
      postId: 'city-duty',
      postName: '市应急值班员',
      what: 'DIRECTORY',
      call: 'GET /api/directory/export?format=xlsx',
    },
  ],
  next: '8812',
}
const panel = () => within(screen.getByRole('region', { name: '审计' }))
const shown = () => screen.getByRole('region', { name: '审计' }).textContent

function leader() {
  const world = new FakeWorld()
  world.session = { ...SESSION, post: { id: 'city-leader', name: '带班领导', kind: 'DUTY_LEADER' } }
  return world
}

test('the leader reads who came in, was refused and took out what, page after page', async () => {
  const world = leader()
  world.answers[ASKED] = () => Response.json(PAGE)
  world.answers[`${ASKED}&after=8812`] = () =>
    Response.json({ records: [{ type: 'CalendarExported', at: '2026-11-24T01:15:00Z', calendarId: 'c3' }] })
  await live(ALL, world)
  expect(world.asked.some((one) => one.includes('/api/audit'))).toBe(false)
  fireEvent.click(panel().getByRole('button', { name: '今日' }))
  await pass(1)
  expect(shown()).toContain('登录 市应急值班员')
  expect(shown()).toContain('登录被拒 账号不存在')
  expect(shown()).toContain('（统一身份认证）')
  expect(shown()).toContain('4 次')
  expect(shown()).toContain('查看被拒 安福寺镇值班员')
  expect(shown()).toContain('导出 市应急值班员 通讯录')
  expect(shown()).toContain('GET /api/directory/export?format=xlsx')
  fireEvent.click(panel().getByRole('button', { name: '后面的记录' }))
  await pass(1)
  expect(shown()).toContain('值班日历被读取 c3')
  expect(panel().getAllByRole('listitem')).toHaveLength(5)
  expect(panel().queryByRole('button', { name: '后面的记录' })).toBeNull()
})

test('one post is asked for alone, and what cannot be read is said', async () => {
  const world = leader()
  world.answers[`${ASKED}&post=city-officer`] = () =>
    Response.json({ code: 'NOT_NOW', detail: 'Try again.' }, { status: 503 })
  await live(ALL, world)
  fireEvent.change(panel().getByLabelText('岗位'), { target: { value: 'city-officer' } })
  fireEvent.click(panel().getByRole('button', { name: '今日' }))
  await pass(1)
  expect(panel().getByRole('alert').textContent).toContain('Try again.')
})

test('nobody else has the panel', async () => {
  await live()
  expect(screen.queryByRole('region', { name: '审计' })).toBeNull()
})
