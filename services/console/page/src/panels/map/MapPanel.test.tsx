import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { AID, ALL, CHECKLIST, CLOSED, INCIDENT, UNIT, ZONES } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import { FakeWorld } from '../../testing/world'

/** As the OpenAPI's example has it. */
const MAP = {
  base: {},
  seats: [{ id: 'dongshi', name: '董市镇', tier: 'TOWN', coordinates: { latitude: 30.4, longitude: 111.7 } }],
  sites: [
    {
      id: 'site-1',
      name: '厂区1',
      organizationName: '三宁化肥（虚构）',
      coordinates: { latitude: 30.5, longitude: 111.6 },
    },
  ],
  points: [
    {
      id: 'point-1',
      kind: 'SCHOOL',
      name: '董市镇示例小学',
      people: 640,
      coordinates: { latitude: 30.41, longitude: 111.69 },
    },
  ],
}

/** The map's view; jsdom has no WebGL2, like an old machine at three in the morning. */
async function openMap(items: readonly object[] = ALL, answer: () => Response = () => Response.json(MAP)) {
  const world = new FakeWorld()
  world.answers['GET /api/map'] = answer
  location.hash = '#/map'
  await live(items, world)
  await pass(10)
  return world
}

const map = () => within(screen.getByRole('region', { name: '地图' }))
const layer = (name: string) => within(map().getByRole('region', { name }))
const row = (key: string) => {
  const found = document.querySelector(`[data-placed="${key}"]`)
  if (found === null) throw new Error(`${key} is in the list`)
  return within(found as HTMLElement)
}

describe('where no map can be drawn', () => {
  test('that is said, and the list says what the map would show', async () => {
    await openMap()
    expect(map().getByRole('alert').textContent).toContain('没有 WebGL2')
    expect(document.querySelector('[data-map]')).toBeNull()
    expect(row('INCIDENT/incident-2').getByRole('button').textContent).toContain('危险化学品泄漏')
    expect(layer('队伍').getByRole('button').textContent).toContain('马家店消防站一车')
    expect(layer('厂区').getByRole('button').textContent).toContain('三宁化肥（虚构）')
    expect(row('POINT/point-1').getByRole('button').textContent).toContain('学校 · 最多 640 人')
    expect(layer('城镇与部门').getByRole('button').textContent).toContain('董市镇')
  })

  test('a place is said in words, in degrees, and from the chosen incident', async () => {
    await openMap()
    const unit = row('UNIT/unit-fire-1').getByRole('button').textContent
    expect(unit).toContain('董市镇 东北面 6.3 公里')
    expect(unit).toContain('30.43010, 111.75620')
    expect(unit).toContain('距所选事件 东面 16.5 公里')
    expect(row('UNIT/unit-fire-1').getByText('没有报过位置，按驻地显示')).not.toBeNull()
  })

  test('zones stand with their incident, and go with their switch', async () => {
    await openMap()
    expect(row('INCIDENT/incident-2').getByText('隔离区 四周 300 米')).not.toBeNull()
    fireEvent.click(map().getByRole('checkbox', { name: '警戒范围' }))
    expect(row('INCIDENT/incident-2').queryByText('隔离区 四周 300 米')).toBeNull()
    fireEvent.click(map().getByRole('checkbox', { name: '队伍' }))
    expect(map().queryByRole('region', { name: '队伍' })).toBeNull()
  })

  test('zones that are drawn anew are said anew, and those of what is over are gone with it', async () => {
    const world = await openMap()
    change(world, { ...ZONES, zones: [{ ...ZONES.zones[0], metres: 600 }] })
    expect(row('INCIDENT/incident-2').getByText('隔离区 四周 600 米')).not.toBeNull()
    change(world, { ...INCIDENT, closing: CLOSED })
    expect(document.querySelector('[data-placed="INCIDENT/incident-2"]')).toBeNull()
  })

  test('a unit that tells where it is moves, with the age of what it told', async () => {
    const world = await openMap()
    change(world, {
      ...UNIT,
      coordinates: { latitude: 30.40391, longitude: 111.58672 },
      positionAt: '2026-11-23T19:11:17Z',
    })
    expect(row('UNIT/unit-fire-1').getByRole('button').textContent).toContain('距所选事件 就在此处')
    expect(row('UNIT/unit-fire-1').getByText(/位置报于/).textContent).toContain('1 分钟')
  })

  test('what has no coordinates is said to be on no map', async () => {
    await openMap([
      { ...INCIDENT, coordinates: null, siteId: null },
      { ...AID, stagingArea: '高速出口', end: null },
    ])
    expect(row('INCIDENT/incident-2').getByText('没有坐标，不在图上')).not.toBeNull()
    const staging = layer('集结地点').getByRole('button').textContent
    expect(staging).toContain('高速出口')
    expect(staging).toContain('没有坐标，不在图上')
  })
})

describe('what is chosen', () => {
  test('has a card that leads to its incident', async () => {
    await openMap([INCIDENT, CHECKLIST, UNIT])
    fireEvent.click(row('INCIDENT/incident-2').getByRole('button'))
    const card = within(map().getByRole('region', { name: '已选中' }))
    expect(card.getByText('III 级响应 · 420583-20261124-002')).not.toBeNull()
    expect(card.getByRole('link').getAttribute('href')).toBe('#/incidents/incident-2')
    expect(row('INCIDENT/incident-2').getByRole('button').getAttribute('aria-pressed')).toBe('true')
    fireEvent.click(card.getByRole('button', { name: '取消选中' }))
    expect(map().queryByRole('region', { name: '已选中' })).toBeNull()
  })

  test('of a unit leads to the incident it was sent to', async () => {
    await openMap()
    fireEvent.click(row('UNIT/unit-fire-1').getByRole('button'))
    const card = within(map().getByRole('region', { name: '已选中' }))
    expect(card.getByRole('link').getAttribute('href')).toBe('#/incidents/incident-2')
  })

  test('is the incident whose detail led here', async () => {
    await openMap()
    act(() => {
      location.hash = '#/incidents/incident-2'
    })
    await pass(10)
    fireEvent.click(screen.getByRole('link', { name: '在地图上看' }))
    act(() => {
      location.hash = '#/map/incident-2'
    })
    await pass(10)
    expect(document.querySelector('[data-chosen="INCIDENT/incident-2"]')).not.toBeNull()
  })

  test('is measured from, leg by leg, without a map and with the keyboard alone', async () => {
    await openMap()
    for (const key of ['SITE/site-1', 'POINT/point-1']) {
      fireEvent.click(row(key).getByRole('button'))
      fireEvent.click(map().getByRole('button', { name: '从这里量' }))
    }
    expect(map().getByRole('status').textContent).toBe('全长 13.2 公里')
    fireEvent.click(map().getByRole('button', { name: '退一点' }))
    expect(map().getByRole('status').textContent).toBe('全长 0 米')
    fireEvent.click(map().getByRole('button', { name: '清除' }))
    expect(map().queryByRole('status')).toBeNull()
  })
})

test('where sites and points cannot be read, incidents and units are there, and it is asked again', async () => {
  let ready = false
  const refusal = () => Response.json({ code: 'NOT_READY', detail: 'wait' }, { status: 503 })
  await openMap(ALL, () => (ready ? Response.json(MAP) : refusal()))
  expect(map().getByText(/NOT_READY/)).not.toBeNull()
  expect(row('UNIT/unit-fire-1')).not.toBeNull()
  expect(map().queryByRole('region', { name: '厂区' })).toBeNull()
  ready = true
  fireEvent.click(map().getByRole('button', { name: '再读一次' }))
  await pass(10)
  expect(layer('厂区').getByRole('button').textContent).toContain('厂区1')
  expect(map().queryByText(/NOT_READY/)).toBeNull()
})

test('a blind page says that the positions are old', async () => {
  const world = await openMap()
  act(() => world.sockets.last.close())
  await pass(20_000)
  expect(map().getByText('失明：这是断线前的位置，之后情况不明。')).not.toBeNull()
})

test('hostile names stay text', async () => {
  await openMap(ALL, () =>
    Response.json({ ...MAP, sites: [{ ...MAP.sites[0], name: '<img src=x onerror=alert(1)>' }] }),
  )
  expect(layer('厂区').getByText('<img src=x onerror=alert(1)>')).not.toBeNull()
  expect(document.querySelector('.map img')).toBeNull()
})
