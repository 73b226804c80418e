import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ACKNOWLEDGED, ALERT, ALL, DUTY, LINE, NOTIFICATION } from '../../picture/samples'
import { AT, change, live, pass } from '../../testing/live'
import type { FakeWorld } from '../../testing/world'

const section = () => screen.getByRole('region', { name: '为何无人应答' })
const open = () => void fireEvent.click(screen.getByRole('button', { name: '为何无人应答' }))
const one = () => section().querySelector('[data-why]')
const FAILED = { ...NOTIFICATION, state: 'FAILED', code: 'TIMED_OUT' }

async function shown(...items: object[]): Promise<FakeWorld> {
  const world = await live([...ALL, ...items])
  open()
  return world
}

test('an alert that is told and silent says who, what comes when, and whom to phone', async () => {
  await shown()
  const words = one()?.textContent ?? ''
  expect(words).toContain('已呼叫，无人签收。')
  expect(words).toContain('0:50 后升级')
  expect(words).toContain('王海（值班员） 第 1 步')
  expect(words).toContain('接口推送 渠道已接收')
  expect(words).toContain('03:13:07 第 2 步：周敏（带班领导）')
})

test('one whom no message reached is said to be so, with the number to phone and what to do', async () => {
  const world = await shown()
  change(world, FAILED)
  expect(one()?.getAttribute('data-why')).toBe('UNREACHED')
  expect(one()?.textContent).toContain('没有通知到任何人：消息全部发送失败。')
  expect(one()?.textContent).toContain('请打电话，不要再等消息')
  expect(
    within(one() as HTMLElement)
      .getByRole('link', { name: '拨打 王海 199-0000-0002' })
      .getAttribute('href'),
  ).toBe('tel:19900000002')
})

test('who was passed over is named with the reason, and a gap at the post with its moment', async () => {
  await shown(
    {
      ...LINE,
      id: 'response/46/0',
      params: { ...LINE.params, step: '2', reason: 'SKIPPED_NOBODY_REACHED' },
    },
    { ...DUTY, gap: { reason: 'UNSIGNED', missing: [], since: '2026-11-23T19:00:00Z', told: 1 } },
  )
  expect(one()?.textContent).toContain('第 2 步：周敏（带班领导） · 联系不上，已通知并直接进入下一步')
  expect(one()?.textContent).toContain('此岗位空岗，自 03:00:00')
})

test('one that was acknowledged says by whom, and that nobody has to be called', async () => {
  const world = await shown()
  change(world, ACKNOWLEDGED)
  expect(one()?.textContent).toContain('已签收，无须再呼叫。 王海（值班员） 03:12:20')
  expect(one()?.textContent).not.toContain('现在怎么办')
})

test('a rule that found nobody says why, what to do, and offers the numbers of the posts it names', async () => {
  await shown({
    ...LINE,
    id: 'response/47/0',
    event: 'RuleAlertedNobody',
    at: AT,
    params: { rule: 'TOWN_OF_PLACE', reason: 'NO_DRILL', posts: '值班员', postIds: 'city-officer' },
  })
  expect(one()?.textContent).toContain('没有正在进行的演练（本应通知：值班员）')
  expect(one()?.textContent).toContain('若确有其事，请按“这是真的”')
  expect(one()?.textContent).toContain('199-0000-0002')
})

test('hostile names are text', async () => {
  const people = [{ ...DUTY.people[0], name: '<img src=x onerror=alert(1)>' }]
  await shown({ ...DUTY, people })
  expect(one()?.textContent).toContain('<img src=x onerror=alert(1)>')
  expect(document.querySelector('.why-one img')).toBeNull()
})

test('the question at an alert leads to its answer, opens the section and moves the focus there', async () => {
  await live()
  const ask = screen.getAllByRole('link', { name: '为何无人应答：枝江市应急值班室 值班员' })
  expect(ask.map((link) => link.getAttribute('href'))).toEqual([
    '#/incidents/incident-2/why.alert-1',
    '#/incidents/incident-2/why.alert-1',
  ])
  location.hash = '#/incidents/incident-2/why.alert-1'
  act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')))
  await pass(20)
  expect(document.activeElement?.textContent).toBe('枝江市应急值班室 值班员')
  expect(section().querySelector('[hidden]')).toBeNull()
  expect(screen.getByRole('link', { name: /^无应答/ }).getAttribute('aria-current')).toBe('location')
})

test('of an alert that was acknowledged nobody asks why it is silent', async () => {
  await live([
    ...ALL.filter((item) => item !== ALERT),
    { ...ALERT, state: 'ACKNOWLEDGED', acknowledgedAt: AT },
  ])
  expect(screen.queryByRole('link', { name: /^为何无人应答/ })).toBeNull()
  expect(
    screen.getAllByRole('link', { name: '叫过谁：枝江市应急值班室 值班员' }).map((link) => link.textContent),
  ).toContain('叫过谁？')
})

test('an alert whose id has slashes is found by its address', async () => {
  await live([...ALL.filter((item) => item !== ALERT), { ...ALERT, id: 'incident:1/a.b' }])
  location.hash = '#/incidents/incident-2/why.incident%3A1%2Fa.b'
  act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')))
  await pass(20)
  expect(document.activeElement?.id).toBe('why.incident:1/a.b-title')
})
