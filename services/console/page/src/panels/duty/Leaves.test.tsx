import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { DUTY } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'

const LEAVE = { id: 'leave-1', from: '2026-11-25T00:00:00Z', until: '2026-11-28T00:00:00Z' }
const LI = { id: 'p-li', name: '李娜', leaves: [LEAVE] }
const chair = () => {
  const found = document.querySelector<HTMLElement>('[data-post="city-officer"]')
  if (found === null) throw new Error('the post is not on the page')
  return within(found)
}

async function open(act: string) {
  const world = await live()
  world.answers['GET /api/posts/city-officer/people'] = () =>
    Response.json({ people: [{ id: 'p-wang', name: '王海', leaves: [] }, LI] })
  change(world, DUTY)
  fireEvent.click(chair().getByText('办理'))
  fireEvent.click(chair().getByRole('button', { name: act }))
  await pass(1)
  return world
}

describe('a leave', () => {
  test('is said of whoever is chosen, with its window', async () => {
    await open('值班员替班')
    fireEvent.mouseDown(chair().getByRole('combobox', { name: '替班人' }))
    await pass(50)
    const labels = screen
      .getAllByText(/李娜|王海/, { selector: '.ant-select-item-option-content' })
      .map((one) => one.textContent)
    expect(labels).toContain('王海')
    expect(labels.some((label) => /^李娜 （请假 .+ – .+）$/.test(label))).toBe(true)
  })

  test('stands beside what the person lacks for the post', async () => {
    const world = await live()
    world.answers['GET /api/posts/city-officer/people'] = () =>
      Response.json({
        people: [
          { id: 'p-wang', name: '王海', leaves: [], lacks: [{ kind: 'hazmat', name: '危险化学品' }] },
          { ...LI, leaves: [], lacks: [{ kind: 'hazmat', name: '危险化学品', validUntil: '2026-11-20' }] },
        ],
      })
    change(world, DUTY)
    fireEvent.click(chair().getByText('办理'))
    fireEvent.click(chair().getByRole('button', { name: '值班员替班' }))
    await pass(1)
    fireEvent.mouseDown(chair().getByRole('combobox', { name: '替班人' }))
    await pass(50)
    const labels = screen
      .getAllByText(/李娜|王海/, { selector: '.ant-select-item-option-content' })
      .map((one) => one.textContent)
    expect(labels).toContain('王海 （缺资质：危险化学品）')
    expect(labels).toContain('李娜 （资质已过期：危险化学品（2026-11-20））')
  })

  test('is filed with its window and nothing else, and taken back', async () => {
    const world = await open('值班员请假')
    expect(chair().getByText(/李娜 请假/)).toBeTruthy()
    fireEvent.click(chair().getByRole('button', { name: '李娜 销假' }))
    await pass(1)
    expect(world.asked).toContain('POST /api/leaves/leave-1/withdrawal')
    expect(world.asked.at(-1)).toBe('GET /api/posts/city-officer/people')
    fireEvent.mouseDown(chair().getByRole('combobox', { name: '请假人' }))
    await pass(50)
    fireEvent.click(screen.getByText('王海', { selector: '.ant-select-item-option-content' }))
    fireEvent.change(chair().getByLabelText('自'), { target: { value: '2026-11-25T08:00' } })
    expect(chair().getByRole('button', { name: '登记请假' })).toHaveProperty('disabled', true)
    fireEvent.change(chair().getByLabelText('至'), { target: { value: '2026-11-27T08:00' } })
    fireEvent.click(chair().getByRole('button', { name: '登记请假' }))
    await pass(1)
    expect(world.asked).toContain('POST /api/people/p-wang/leaves')
    expect(world.bodies).toContain(
      JSON.stringify({
        from: new Date('2026-11-25T08:00').toISOString(),
        until: new Date('2026-11-27T08:00').toISOString(),
      }),
    )
  })

  test('is said after an override that seats somebody all the same', async () => {
    const world = await open('值班员替班')
    world.answers['POST /api/posts/city-officer/overrides'] = () =>
      Response.json({ accepted: true, alsoSeated: [], onLeave: ['p-wang'], unqualified: ['p-wang'] })
    fireEvent.mouseDown(chair().getByRole('combobox', { name: '替班人' }))
    await pass(50)
    fireEvent.click(screen.getByText('王海', { selector: '.ant-select-item-option-content' }))
    fireEvent.change(chair().getByLabelText(/至/), { target: { value: '2026-11-25T20:00' } })
    fireEvent.change(chair().getByLabelText('事由（领导是否同意）'), { target: { value: '缺人' } })
    fireEvent.click(chair().getByRole('button', { name: '确认替班' }))
    await pass(1)
    expect(chair().getByRole('status').textContent).toContain('下列人员该时段在请假： 王海')
    expect(chair().getByRole('status').textContent).toContain('下列人员缺少该岗位要求的资质： 王海')
  })
})
