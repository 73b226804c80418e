import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { live, pass } from '../../testing/live'
import { FakeWorld } from '../../testing/world'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('DUTY')
})

const PATH = '/api/organizations/org-city/schedules/2026-12'
const SHIFT = (day: string, person: string, name: string) => ({
  from: `2026-12-${day}T00:00:00Z`,
  until: `2026-12-${day}T12:00:00Z`,
  people: [{ id: person, name }],
  overrides: [],
})
const MONTH = {
  sequence: 45,
  zone: 'Asia/Shanghai',
  stage: 'DRAFT',
  revision: 3,
  checkedAtRevision: 3,
  last: { postId: 'city-officer', person: { id: 'p-wang', name: '王海' }, at: '2026-11-23T10:00:00Z' },
  posts: [
    {
      id: 'city-officer',
      name: '值班员',
      kind: 'DUTY_OFFICER',
      shifts: [SHIFT('01', 'p-wang', '王海'), SHIFT('02', 'p-li', '李娜')],
    },
  ],
  overrides: [],
  days: [...Array<string>(4).fill('WORKDAY'), 'REST_DAY', 'WORKDAY', 'HOLIDAY'],
  findings: [{ check: 'SHORT_REST', warnings: 2 }],
  warnings: [
    {
      check: 'SHORT_REST',
      post: null,
      person: 'p-li',
      from: '2026-12-01T12:00:00Z',
      until: '2026-12-01T16:00:00Z',
    },
  ],
}
const panel = () => within(screen.getByRole('region', { name: '月度值班表' }))
const button = (name: string | RegExp) => panel().getByRole('button', { name })

async function shown(month: object | null, world = new FakeWorld()) {
  world.answers[`GET ${PATH}`] = () =>
    month === null
      ? Response.json({ code: 'NO_SUCH_SCHEDULE', detail: 'draft it' }, { status: 404 })
      : Response.json(month)
  await live(undefined, world)
  fireEvent.click(button('查看'))
  await pass(1)
  return world
}

describe('a month', () => {
  test('marks whoever cannot be reached', async () => {
    const shift = {
      ...SHIFT('03', 'p-zhao', '赵六'),
      people: [{ id: 'p-zhao', name: '赵六', reached: false }],
    }
    await shown({ ...MONTH, posts: MONTH.posts.map((post) => ({ ...post, shifts: [shift] })) })
    expect(button(/赵六（联系不上）/)).toBeTruthy()
  })

  test('is asked for when somebody wants it: the next one of the own organization', async () => {
    const world = await live()
    expect(world.asked.some((one) => one.includes('/schedules/'))).toBe(false)
    fireEvent.click(button('查看'))
    await pass(1)
    expect(world.asked.at(-1)).toBe(`GET ${PATH}`)
  })

  test('says beside the name who is on leave in a shift, and in no other', async () => {
    await shown({
      ...MONTH,
      leaves: [
        {
          id: 'l1',
          person: { id: 'p-li', name: '李娜' },
          from: '2026-12-02T10:00:00Z',
          until: '2026-12-05T00:00:00Z',
        },
        {
          id: 'l2',
          person: { id: 'p-wang', name: '王海' },
          from: '2026-12-01T12:00:00Z',
          until: '2026-12-05T00:00:00Z',
        },
      ],
    })
    expect(panel().getByText(/李娜（请假）/)).toBeTruthy()
    expect(panel().queryByText(/王海（请假）/)).toBeNull()
  })

  test('that nobody drafted is drafted with one click, and read until it is there', async () => {
    const world = await shown(null)
    const draft = button('按轮值起草')
    world.answers[`POST ${PATH}/draft`] = () => {
      let reads = 0
      world.answers[`GET ${PATH}`] = () => Response.json({ ...MONTH, sequence: ++reads < 3 ? 40 : 46 })
      return Response.json({ accepted: true, journal: 'duty', sequence: 46 })
    }
    fireEvent.click(draft)
    await pass(1000)
    expect(world.asked.filter((one) => one === `GET ${PATH}`)).toHaveLength(4)
    expect(panel().getByText('草稿')).toBeDefined()
  })

  test('shows a row for each day with who sits there, and what the check has found', async () => {
    await shown(MONTH)
    expect(panel().getAllByRole('row')).toHaveLength(32)
    expect(panel().getByRole('row', { name: /12-01 二/ }).textContent).toContain('08:00–20:00 王海')
    const marked = panel()
      .getAllByRole('row')
      .filter((row) => row.className !== '')
      .map((row) => row.firstChild?.textContent)
    expect(marked).toEqual(['12-05 六', '12-07 一 节'])
    expect(panel().getByText('间隔休息不足 2')).toBeDefined()
    expect(panel().getByRole('listitem').textContent).toContain('李娜')
  })

  test('is edited shift by shift under the revision that was read, and said when another was quicker', async () => {
    const world = await shown(MONTH)
    world.answers['GET /api/posts/city-officer/people'] = () =>
      Response.json({ people: [{ id: 'p-wang', name: '王海' }] })
    fireEvent.click(button(/08:00–20:00 王海/))
    await pass(1)
    world.answers[`POST ${PATH}/edits`] = () =>
      Response.json(
        { code: 'DRAFT_CHANGED', detail: 'revision 4: city-officer on 2 December' },
        { status: 409 },
      )
    fireEvent.submit(panel().getByRole('form', { name: '改这个班次的人' }))
    await pass(1)
    expect(world.bodies[world.asked.lastIndexOf(`POST ${PATH}/edits`)]).toBe(
      '{"revision":3,"postId":"city-officer","from":"2026-12-01T00:00:00.000Z","until":"2026-12-01T12:00:00.000Z","people":["p-wang"]}',
    )
    expect(panel().getByRole('alert').textContent).toContain('草稿已被别人改过')
    expect(panel().getByRole('alert').textContent).toContain('city-officer on 2 December')
    expect(world.asked.at(-1)).toBe(`GET ${PATH}`)
  })

  const answering = (world: FakeWorld) => {
    let revision = 3
    world.answers[`POST ${PATH}/edits`] = () => {
      revision += 1
      world.answers[`GET ${PATH}`] = () => Response.json({ ...MONTH, revision })
      return Response.json({ accepted: true, journal: 'duty', sequence: 45 })
    }
  }
  const edits = (world: FakeWorld) =>
    world.asked.flatMap((one, at) =>
      one === `POST ${PATH}/edits` ? [JSON.parse(world.bodies[at] ?? '') as Record<string, unknown>] : [],
    )
  const drag = (from: RegExp, to: RegExp, pointerType = 'mouse') => {
    fireEvent.pointerDown(button(from), { button: 0, pointerType })
    fireEvent.pointerEnter(button(to), { pointerType })
    fireEvent.pointerUp(button(to), { button: 0, pointerType })
  }

  test('of which one shift is dragged to another exchanges their people, each under its revision', async () => {
    const world = await shown(MONTH)
    answering(world)
    drag(/08:00–20:00 王海/, /08:00–20:00 李娜/)
    const form = panel().getByRole('form', { name: '把一个班次移到另一个' })
    expect(form.textContent).toContain('值班员 12-01 08:00–20:00 王海')
    expect(form.textContent).toContain('值班员 12-02 08:00–20:00 李娜')
    expect(document.activeElement).toBe(form)
    expect(edits(world)).toEqual([])
    fireEvent.submit(form)
    await pass(1)
    await pass(1)
    expect(edits(world).map(({ revision, from, people }) => [revision, from, people])).toEqual([
      [3, '2026-12-01T00:00:00.000Z', ['p-li']],
      [4, '2026-12-02T00:00:00.000Z', ['p-wang']],
    ])
    expect(panel().queryByRole('form', { name: '把一个班次移到另一个' })).toBeNull()
  })

  test('is moved by keys as by the pointer: choose, bring, choose the other', async () => {
    const world = await shown(MONTH)
    answering(world)
    fireEvent.click(button(/08:00–20:00 王海/))
    fireEvent.click(button('移到另一班次'))
    expect(panel().getByText('再点要换的班次')).toBeDefined()
    fireEvent.click(button(/08:00–20:00 李娜/))
    fireEvent.click(button('同样的人也上这一班'))
    await pass(1)
    expect(edits(world).map(({ revision, from, people }) => [revision, from, people])).toEqual([
      [3, '2026-12-02T00:00:00.000Z', ['p-wang']],
    ])
  })

  test('whose exchange is refused half way says so, and the month is read again', async () => {
    const world = await shown(MONTH)
    answering(world)
    drag(/08:00–20:00 王海/, /08:00–20:00 李娜/)
    const first = world.answers[`POST ${PATH}/edits`]
    world.answers[`POST ${PATH}/edits`] = () => {
      world.answers[`POST ${PATH}/edits`] = () =>
        Response.json({ code: 'DRAFT_CHANGED', detail: 'revision 6' }, { status: 409 })
      return first?.() ?? Response.error()
    }
    fireEvent.submit(panel().getByRole('form', { name: '把一个班次移到另一个' }))
    await pass(1)
    await pass(1)
    const alerts = panel().getAllByRole('alert')
    expect(alerts.map((one) => one.textContent).join()).toContain('草稿已被别人改过')
    expect(alerts.map((one) => one.textContent).join()).toContain('前一个班次已改，另一个没有改成')
  })

  test('is not dragged with a finger, which scrolls, nor onto itself, nor once it is published', async () => {
    await shown(MONTH)
    const form = () => panel().queryByRole('form', { name: '把一个班次移到另一个' })
    drag(/08:00–20:00 王海/, /08:00–20:00 李娜/, 'touch')
    drag(/08:00–20:00 王海/, /08:00–20:00 王海/)
    expect(form()).toBeNull()
    cleanup()
    await shown({ ...MONTH, stage: 'PUBLISHED' })
    drag(/08:00–20:00 王海/, /08:00–20:00 李娜/)
    expect(form()).toBeNull()
  })

  test('is checked and published under its revision', async () => {
    const world = await shown(MONTH)
    fireEvent.click(button('检查'))
    await pass(1)
    expect(world.asked).toContain(`POST ${PATH}/check`)
    world.answers[`POST ${PATH}/publication`] = () => {
      world.answers[`GET ${PATH}`] = () => Response.json({ ...MONTH, stage: 'PUBLISHED' })
      return Response.json({ accepted: true, journal: 'duty', sequence: 45 })
    }
    fireEvent.click(button('公布'))
    await pass(1)
    expect(world.bodies[world.asked.lastIndexOf(`POST ${PATH}/publication`)]).toBe('{"revision":3}')
    expect(panel().getByText('已公布')).toBeDefined()
    expect(panel().queryByRole('button', { name: '公布' })).toBeNull()
    expect(panel().getByRole('link', { name: '下载 PDF' }).getAttribute('href')).toBe(`${PATH}/paper.pdf`)
  })

  test('that is published: two shifts are chosen and a swap is asked, with a reason', async () => {
    const world = await shown({ ...MONTH, stage: 'PUBLISHED' })
    world.answers['POST /api/swaps'] = () => Response.json({ accepted: true, journal: 'duty', sequence: 47 })
    fireEvent.click(button(/08:00–20:00 王海/))
    expect(panel().getByText('再点要换的班次')).toBeDefined()
    fireEvent.click(button(/08:00–20:00 李娜/))
    expect(button('申请换班')).toHaveProperty('disabled', true)
    fireEvent.change(panel().getByLabelText('换班原因'), { target: { value: '家事' } })
    fireEvent.click(button('申请换班'))
    await pass(1)
    expect(JSON.parse(world.bodies[world.asked.lastIndexOf('POST /api/swaps')] ?? '')).toEqual({
      asker: {
        personId: 'p-wang',
        postId: 'city-officer',
        from: '2026-12-01T00:00:00.000Z',
        until: '2026-12-01T12:00:00.000Z',
      },
      other: {
        personId: 'p-li',
        postId: 'city-officer',
        from: '2026-12-02T00:00:00.000Z',
        until: '2026-12-02T12:00:00.000Z',
      },
      reason: '家事',
    })
  })

  test('whose act nobody answered is asked again under the same key', async () => {
    const world = await shown(MONTH)
    let asked = 0
    world.answers[`POST ${PATH}/check`] = () =>
      ++asked === 1
        ? Response.json({ code: 'OUTCOME_UNKNOWN', detail: 'ask again' }, { status: 504 })
        : Response.json({ accepted: true, journal: 'duty', sequence: 45 })
    fireEvent.click(button('检查'))
    await pass(1)
    expect(panel().getByRole('alert').textContent).toContain('ask again')
    fireEvent.click(button('检查'))
    await pass(1)
    const keys = world.keys.filter((_, at) => world.asked[at] === `POST ${PATH}/check`)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    fireEvent.click(button('检查'))
    await pass(1)
    expect(world.keys.at(world.asked.lastIndexOf(`POST ${PATH}/check`))).not.toBe(keys[0])
  })
})
