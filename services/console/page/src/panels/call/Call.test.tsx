import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ALERT, ALL, INCIDENT } from '../../picture/samples'
import { GOES_AFTER_MILLIS } from '../../session/calls'
import { change, live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'

const PLACES = {
  sites: [
    {
      siteId: 'site-1',
      siteName: '厂区1',
      organizationName: '三宁化肥（虚构）',
      townName: '董市镇',
      coordinates: { latitude: 30.5, longitude: 111.6 },
      substances: [{ unNumber: '1005', name: '氨' }],
    },
  ],
  towns: [{ code: '420583104', name: '董市镇' }],
}
const TAKEN = {
  reportId: '420583-mzxw6ytboi3gk5ds-mfrggz',
  receivedAt: '2026-11-23T19:12:20Z',
  kind: 'INITIAL',
  warnings: [],
  missingFields: [{ field: 'MEASURES_TAKEN', pointer: '/measuresTaken', minimum: false, name: '已采取措施' }],
}

function taking(tier = 'CITY'): FakeWorld {
  const world = new FakeWorld()
  world.session = { ...SESSION, organization: { ...SESSION.organization, tier } }
  world.answers['GET /api/calls/places'] = () => Response.json(PLACES)
  world.answers['POST /api/calls'] = () => Response.json(TAKEN, { status: 201 })
  world.answers[`POST /api/reports/${TAKEN.reportId}/calls`] = () =>
    Response.json({ ...TAKEN, reportId: 'r-2', kind: 'FOLLOW_UP' }, { status: 201 })
  return world
}

const form = () => within(screen.getByRole('dialog', { name: '接报' }))
const focused = () => document.activeElement as HTMLElement
const press = (key: string, more: object = {}) => fireEvent.keyDown(focused(), { key, ...more })
const type = (value: string) => fireEvent.change(focused(), { target: { value } })
const sentTo = (world: FakeWorld, what: string) => {
  const at = world.asked.lastIndexOf(what)
  return JSON.parse(world.bodies[at] ?? 'null') as unknown
}

async function open(items: readonly object[] = ALL, world = taking()) {
  await live(items, world)
  fireEvent.keyDown(window, { code: 'KeyN', key: 'n', altKey: true })
  await pass(10)
  return world
}

test('a call is taken by keys alone: the category by one, a line with Enter, the whole with Ctrl+Enter', async () => {
  const world = await open([])
  expect(focused().getAttribute('type')).toBe('radio')
  press('2')
  expect(form().getByRole('radio', { name: /火灾/ })).toHaveProperty('checked', true)
  expect(focused().tagName).toBe('TEXTAREA')
  type('车间冒烟')
  form().getByRole('combobox', { name: /地点/ }).focus()
  type('董市')
  press('ArrowDown')
  press('ArrowDown')
  press('ArrowUp')
  const places = within(form().getByRole('listbox', { name: '可能的地点' }))
  expect(places.getByRole('option', { selected: true }).textContent).toContain('三宁化肥')
  press('Enter')
  expect(form().getByText('厂区：三宁化肥（虚构） 厂区1（董市镇），存有 氨')).toBeTruthy()
  press('Enter')
  expect(focused()).toBe(form().getByRole('textbox', { name: /经纬度/ }))
  form().getByRole('textbox', { name: '被困' }).focus()
  type('0')
  press('Enter', { ctrlKey: true })
  await pass(10)
  expect(sentTo(world, 'POST /api/calls')).toEqual({
    category: 'FIRE',
    description: '车间冒烟',
    location: { text: '三宁化肥（虚构） 厂区1' },
    siteId: 'site-1',
    casualties: { trapped: 0 },
  })
  expect(form().getByText('首报已收下')).toBeTruthy()
  expect(form().getByText('还可询问：已采取措施')).toBeTruthy()
})

test('each category asks what decides who goes, and what was answered is kept when it turns out to be another', async () => {
  await open([])
  press('1')
  form().getByRole('combobox', { name: '什么物质' }).focus()
  type('氨 UN 1005')
  expect(form().getByRole('textbox', { name: /风向/ })).toBeTruthy()
  fireEvent.click(form().getByRole('radio', { name: /道路交通/ }))
  expect(form().queryByRole('combobox', { name: '什么物质' })).toBeNull()
  expect(form().getByRole('textbox', { name: /装载货物/ })).toBeTruthy()
  fireEvent.click(form().getByRole('radio', { name: /危险化学品/ }))
  expect(form().getByRole('combobox', { name: '什么物质' })).toHaveProperty('value', '氨 UN 1005')
})

test('after two minutes it goes by itself; how long is left is shown, and what it still waits for', async () => {
  const world = await open([])
  press('2')
  await pass(30_250)
  expect(screen.getByRole('timer').textContent).toBe('1:30 后自动发出；还缺发生什么、在哪里')
  form().getByRole('combobox', { name: /地点/ }).focus()
  type('江边')
  expect(screen.getByRole('timer').textContent).toBe('1:30 后自动发出')
  await pass(GOES_AFTER_MILLIS - 30_000)
  expect(sentTo(world, 'POST /api/calls')).toEqual({ category: 'FIRE', location: { text: '江边' } })
  expect(screen.queryByRole('timer')).toBeNull()
  form().getByRole('textbox', { name: '死亡' }).focus()
  type('1')
  press('Enter')
  await pass(10)
  expect(sentTo(world, `POST /api/reports/${TAKEN.reportId}/calls`)).toEqual({ casualties: { dead: 1 } })
})

test('hidden it goes on, the view stays, and Escape gives the focus back', async () => {
  location.hash = '#/duty'
  const world = taking()
  await live([], world)
  const button = screen.getByRole('button', { name: /接报/ })
  button.focus()
  fireEvent.click(button)
  await pass(10)
  press('2')
  type('车间冒烟')
  press('Escape')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('在岗')
  expect(document.activeElement).toBe(button)
  expect(screen.getByRole('button', { name: /接报（未发出）/ })).toBeTruthy()
  fireEvent.keyDown(window, { code: 'KeyN', altKey: true })
  await pass(10)
  expect(form().getByRole('textbox', { name: '发生了什么' })).toHaveProperty('value', '车间冒烟')
})

test('what may be the same is shown while somebody types, and choosing it makes the call a follow-up of it', async () => {
  const world = await open()
  world.answers['POST /api/reports/report-2/calls'] = () =>
    Response.json({ ...TAKEN, kind: 'FOLLOW_UP' }, { status: 201 })
  expect(form().queryByRole('region', { name: '可能是同一起' })).toBeNull()
  press('1')
  form().getByRole('combobox', { name: /地点/ }).focus()
  type('姚家港化工园')
  const same = within(form().getByRole('region', { name: '可能是同一起' }))
  expect(same.getByText(/地名相同、类别相同/)).toBeTruthy()
  fireEvent.click(same.getByRole('button', { name: `是这一起（${INCIDENT.number}）` }))
  expect(form().getByText(`作为 ${INCIDENT.number} 的续报发出`)).toBeTruthy()
  press('Enter', { ctrlKey: true })
  await pass(10)
  expect(world.asked).toContain('POST /api/reports/report-2/calls')
  expect(world.asked).not.toContain('POST /api/calls')
})

test('which incident it is and who is being alerted is shown as it comes in', async () => {
  const world = await open([])
  press('2')
  type('车间冒烟')
  press('Enter', { ctrlKey: true })
  await pass(10)
  expect(form().getByText(/正在等待/)).toBeTruthy()
  const [report] = INCIDENT.reports
  change(world, { ...INCIDENT, reports: [{ ...report, id: TAKEN.reportId }] }, ALERT)
  expect(form().getByRole('link', { name: INCIDENT.number })).toBeTruthy()
  expect(form().getByRole('list', { name: '正在通知' }).textContent).toContain(ALERT.postName)
})

test('a phone number is called back in one tap, and a picked point is a place', async () => {
  await open([])
  fireEvent.change(form().getByLabelText('电话'), { target: { value: '199-0000-0099' } })
  expect(
    form()
      .getByRole('link', { name: '回拨 199' + '00000099' })
      .getAttribute('href'),
  ).toBe('tel:19900000099')
  const { pickPlace } = await import('../../parts/placePicked')
  act(() => void pickPlace({ latitude: 30.4061, longitude: 111.7702 }))
  expect(form().getByRole('textbox', { name: /经纬度/ })).toHaveProperty('value', '30.406100, 111.770200')
})

test('a reload shows again what was typed, and the end of the call forgets it', async () => {
  const world = await open([])
  press('2')
  type('车间冒烟')
  const again = taking()
  for (let at = 0; at < world.lasting.length; at += 1) {
    const key = world.lasting.key(at) ?? ''
    again.lasting.setItem(key, world.lasting.getItem(key) ?? '')
  }
  document.body.innerHTML = ''
  await live([], again)
  expect(form().getByRole('textbox', { name: '发生了什么' })).toHaveProperty('value', '车间冒烟')
  fireEvent.click(form().getByRole('button', { name: '放弃' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect([...Array(again.lasting.length).keys()].map((at) => again.lasting.key(at))).not.toContain(
    'liandong.call.420583.wang',
  )
})

test('an officer of an enterprise takes no calls', async () => {
  await live([], taking('ENTERPRISE'))
  fireEvent.keyDown(window, { code: 'KeyN', altKey: true })
  await pass(10)
  expect(screen.queryByRole('dialog', { name: '接报' })).toBeNull()
  expect(screen.queryByRole('button', { name: /接报/ })).toBeNull()
})
