import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { ALL, DUTY } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('DUTY')
})

const LI = { id: 'p-li', name: '李娜' }
const RELIEF = {
  people: [LI],
  signedOn: [],
  shift: '2026-11-23T19:00:00Z',
  until: '2026-11-24T07:00:00Z',
  signOnBy: '2026-11-23T19:20:00Z',
  offeredBy: null,
  note: null,
  handedOver: false,
}
const chair = () => {
  const found = document.querySelector<HTMLElement>('[data-post="city-officer"]')
  if (found === null) throw new Error('the post is not on the page')
  return within(found)
}
const button = (name: string | RegExp) => chair().getByRole('button', { name })
const said = () => document.querySelector('[data-post="city-officer"]')?.textContent ?? ''

describe('a post', () => {
  test('says who is to come and until when, and the one who has come signs on with one click', async () => {
    const world = await live()
    change(world, { ...DUTY, relief: RELIEF })
    expect(said()).toContain('李娜（未签到）')
    fireEvent.click(button('李娜 签到'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/posts/city-officer/sign-on')
    expect(world.bodies.at(-1)).toBe('{"personId":"p-li"}')
    change(world, { ...DUTY, relief: { ...RELIEF, signedOn: [LI] } })
    expect(said()).toContain('李娜（已签到）')
    expect(chair().queryByRole('button', { name: '李娜 签到' })).toBeNull()
  })

  test('marks whoever is to come and cannot be reached', async () => {
    const world = await live()
    change(world, { ...DUTY, relief: { ...RELIEF, people: [{ ...LI, reached: false }] } })
    expect(said()).toContain('李娜（联系不上）（未签到）')
  })

  test('is handed over item by item: nobody signs before everything was gone through', async () => {
    const world = await live()
    world.answers['GET /api/posts/city-officer/handover'] = () =>
      Response.json({
        items: [
          { item: { kind: 'INCIDENT', id: 'incident-2' }, incidentId: 'incident-2', number: '420583-002' },
          {
            item: { kind: 'CLOCK', id: 'incident-2.clock.city-first' },
            incidentId: 'incident-2',
            number: '420583-002',
          },
          { item: { kind: 'ALERT', id: 'alert-1' }, incidentId: 'incident-2', number: '420583-002' },
          { item: { kind: 'ASSIGNMENT', id: 'long-gone' }, incidentId: 'incident-2', number: '420583-002' },
          {
            item: { kind: 'FOLLOW_UP', id: 'incident-2' },
            incidentId: 'incident-2',
            number: '420583-002',
            dueAt: '2026-11-23T19:20:00Z',
          },
          { item: { kind: 'WARNING', id: 'w1' }, text: '主厂区 GT-101', colour: 'ORANGE' },
          { item: { kind: 'NOTE', id: 'note-1' }, text: '水泵未修好' },
        ],
      })
    change(world, { ...DUTY, relief: { ...RELIEF, signedOn: [LI] } })
    fireEvent.click(button('王海 交班'))
    await pass(1)
    expect(said()).toContain('突发事件 危险化学品泄漏 · 董市镇姚家港化工园 2 号罐区  420583-002')
    expect(said()).toContain('未完成的时限 市级首报')
    expect(said()).toContain('未了结的警报 枝江市应急值班室 值班员（未签收）')
    expect(said()).toContain('任务派遣   420583-002')
    expect(said()).toContain('待续报  03:20:00 420583-002')
    expect(said()).toContain('未答复的监测预警 橙色 主厂区 GT-101')
    expect(said()).toContain('值班记事 水泵未修好')
    expect(button('王海 签字交班')).toHaveProperty('disabled', true)
    chair()
      .getAllByRole('checkbox')
      .forEach((one) => fireEvent.click(one))
    fireEvent.change(chair().getByLabelText('交班说明（天气、电话、其他）'), { target: { value: '雨' } })
    fireEvent.click(button('王海 签字交班'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/posts/city-officer/handover')
    expect(world.bodies.at(-1)).toBe(
      '{"personId":"p-wang","items":[{"kind":"INCIDENT","id":"incident-2"},{"kind":"CLOCK","id":"incident-2.clock.city-first"},{"kind":"ALERT","id":"alert-1"},{"kind":"ASSIGNMENT","id":"long-gone"},{"kind":"FOLLOW_UP","id":"incident-2"},{"kind":"WARNING","id":"w1"},{"kind":"NOTE","id":"note-1"}],"note":"雨"}',
    )
    change(world, {
      ...DUTY,
      relief: { ...RELIEF, signedOn: [LI], offeredBy: { id: 'p-wang', name: '王海' }, note: '雨' },
    })
    expect(said()).toContain('王海 已签字交班，待接班签字')
  })

  test('is the relief’s only once he has gone through the same, item by item, and signed', async () => {
    const world = await live()
    world.answers['GET /api/posts/city-officer/handover'] = () =>
      Response.json({
        items: [
          { item: { kind: 'INCIDENT', id: 'incident-2' }, incidentId: 'incident-2', number: '420583-002' },
          { item: { kind: 'NOTE', id: 'note-1' }, text: '水泵未修好' },
        ],
      })
    const offeredBy = { id: 'p-wang', name: '王海' }
    change(world, { ...DUTY, relief: { ...RELIEF, signedOn: [LI], offeredBy, note: '雨' } })
    expect(chair().queryByRole('button', { name: '李娜 签字接班' })).toBeNull()
    fireEvent.click(button('李娜 接班：逐项过目'))
    await pass(1)
    expect(said()).toContain('值班记事 水泵未修好')
    const boxes = chair().getAllByRole('checkbox')
    boxes.slice(1).forEach((one) => fireEvent.click(one))
    expect(button('李娜 签字接班')).toHaveProperty('disabled', true)
    boxes.slice(0, 1).forEach((one) => fireEvent.click(one))
    fireEvent.click(button('李娜 签字接班'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/posts/city-officer/handover-acceptance')
    expect(world.bodies.at(-1)).toBe('{"personId":"p-li"}')
  })

  test('that was handed over early says who answers from when on, for until then nobody else does', async () => {
    const world = await live()
    change(world, {
      ...DUTY,
      relief: { ...RELIEF, people: [], signedOn: [LI], until: null, signOnBy: null, handedOver: true },
    })
    expect(said()).toContain('已交接班，李娜在岗始于 03:00:00')
    expect(chair().queryByRole('button', { name: '王海 交班' })).toBeNull()
  })

  test('is taken over in an emergency only with a reason', async () => {
    const world = await live()
    change(world, { ...DUTY, relief: RELIEF })
    fireEvent.click(button('紧急接班'))
    expect(button('李娜 紧急接班')).toHaveProperty('disabled', true)
    fireEvent.change(chair().getByLabelText('为何不等交班签字'), { target: { value: '急病送医' } })
    fireEvent.click(button('李娜 紧急接班'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/posts/city-officer/takeover')
    expect(world.bodies.at(-1)).toBe('{"personId":"p-li","reason":"急病送医"}')
  })

  test('shows its gap, its overrides and the swaps that wait', async () => {
    const world = await live()
    change(world, {
      ...DUTY,
      gap: { reason: 'UNSIGNED', missing: [LI], since: '2026-11-23T19:10:00Z', told: 2 },
      overrides: [
        {
          id: 'o1',
          change: 'REPLACE',
          from: '2026-11-24T00:00:00Z',
          until: '2026-11-24T08:00:00Z',
          out: [{ id: 'p-wang', name: '王海' }],
          in: [LI],
          reason: '外出培训',
        },
      ],
      swaps: [
        {
          id: 's1',
          asker: { person: { id: 'p-wang', name: '王海' }, postName: '值班员', from: null, until: null },
          other: { person: LI, postName: '值班员', from: null, until: null },
          reason: '家事',
        },
      ],
    })
    expect(said()).toContain('空岗：未签到 李娜')
    expect(said()).toContain('已通报 2 次')
    expect(said()).toContain('替班 王海 → 李娜')
    fireEvent.click(button('撤销 李娜、王海 的替班'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/overrides/o1/withdrawal')
    expect(button('不同意')).toHaveProperty('disabled', true)
    fireEvent.click(button('李娜 同意换班'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/swaps/s1/answer')
    expect(world.bodies.at(-1)).toBe('{"personId":"p-li","accept":true}')
  })

  test('is given to a substitute at once, from the people of its organization', async () => {
    const world = await live()
    world.answers['GET /api/posts/city-officer/people'] = () =>
      Response.json({ people: [{ id: 'p-wang', name: '王海' }, LI] })
    fireEvent.click(chair().getByText('办理'))
    expect(document.querySelector('[data-post="city-officer"] details')?.hasAttribute('open')).toBe(true)
    fireEvent.click(button('值班员替班'))
    await pass(1)
    expect(button('确认替班')).toHaveProperty('disabled', true)
    fireEvent.mouseDown(chair().getByRole('combobox', { name: '替班人' }))
    await pass(50)
    fireEvent.click(screen.getByText('李娜', { selector: '.ant-select-item-option-content' }))
    fireEvent.change(chair().getByLabelText(/至/), { target: { value: '2026-11-24T20:00' } })
    fireEvent.change(chair().getByLabelText('事由（领导是否同意）'), { target: { value: '发热' } })
    fireEvent.click(button('确认替班'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/posts/city-officer/overrides')
    expect(JSON.parse(world.bodies.at(-1) ?? '{}')).toEqual({
      kind: 'REPLACE',
      until: new Date('2026-11-24T20:00').toISOString(),
      out: ['p-wang'],
      in: ['p-li'],
      reason: '发热',
    })
  })

  test('says who sits elsewhere in that while, and that it holds all the same', async () => {
    const world = await live()
    world.answers['GET /api/posts/city-officer/people'] = () => Response.json({ people: [LI] })
    world.answers['POST /api/posts/city-officer/overrides'] = () =>
      Response.json({ accepted: true, alsoSeated: [{ personId: 'p-wang', postId: 'city-officer' }] })
    fireEvent.click(chair().getByText('办理'))
    fireEvent.click(button('值班员替班'))
    await pass(1)
    fireEvent.mouseDown(chair().getByRole('combobox', { name: '替班人' }))
    await pass(50)
    fireEvent.click(screen.getByText('李娜', { selector: '.ant-select-item-option-content' }))
    fireEvent.change(chair().getByLabelText(/至/), { target: { value: '2026-11-24T20:00' } })
    fireEvent.change(chair().getByLabelText('事由（领导是否同意）'), { target: { value: '发热' } })
    fireEvent.click(button('确认替班'))
    await pass(1)
    expect(chair().getByRole('status').textContent).toContain('王海 枝江市应急值班室 值班员')
    fireEvent.click(button('知道了'))
    expect(chair().queryByRole('status')).toBeNull()
  })

  test('shows what its roster lacks in the days to come', async () => {
    const world = await live()
    change(world, {
      ...DUTY,
      ahead: [{ from: '2026-11-25T00:00:00Z', until: '2026-11-25T12:00:00Z', rostered: 0, minimum: 1 }],
    })
    expect(said()).toContain('未来空岗（0/1 人） 11-25 08:00:00 – 11-25 20:00:00')
  })

  test('of others is followed with one click, and no longer with another', async () => {
    const world = new FakeWorld()
    world.session = { ...SESSION, post: { ...SESSION.post, id: 'baiyang-officer' } }
    await live(ALL, world)
    fireEvent.click(button('关注值班员的交接班'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/posts/city-officer/follow')
    change(world, { ...DUTY, followers: ['baiyang-officer'] })
    expect(button('关注值班员的交接班').getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(button('关注值班员的交接班'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/posts/city-officer/unfollow')
  })

  test('of another organization has no acts for anybody but the city', async () => {
    const world = new FakeWorld()
    world.session = {
      ...SESSION,
      post: { ...SESSION.post, id: 'baiyang-officer' },
      organization: { id: 'org-baiyang', name: '白洋镇', tier: 'TOWN' },
    }
    await live(ALL, world)
    change(world, { ...DUTY, relief: RELIEF })
    expect(said()).toContain('李娜（未签到）')
    expect(
      chair()
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['关注'])
  })
})
