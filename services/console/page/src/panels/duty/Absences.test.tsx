import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { DUTY } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'

const LI = { id: 'p-li', name: '李娜' }
const SUN = { id: 'p-sun', name: '孙立' }
const ABSENCE = {
  id: 'absence-1',
  person: SUN,
  substitute: LI,
  from: '2026-11-25T00:00:00Z',
  until: '2026-11-27T00:00:00Z',
  elsewhere: ['董市镇值班员'],
  reason: '防汛会议',
  approvedBy: null,
}
const chair = () => {
  const found = document.querySelector<HTMLElement>('[data-post="city-officer"]')
  if (found === null) throw new Error('the post is not on the page')
  return within(found)
}
const said = () => document.querySelector('[data-absence="absence-1"]')?.textContent ?? ''

describe('an absence', () => {
  test('waits at its chair with the substitute and where that one sits as well', async () => {
    const world = await live()
    change(world, { ...DUTY, absences: [ABSENCE] })
    expect(said()).toContain('外出：孙立')
    expect(said()).toContain('由 李娜 代班')
    expect(said()).toContain('待批')
    expect(said()).toContain('注意：李娜 其间另在 董市镇值班员')
    change(world, {
      ...DUTY,
      absences: [{ ...ABSENCE, elsewhere: [], approvedBy: { id: 'p-z', name: '张伟' } }],
    })
    expect(said()).toContain('张伟 已批准')
    expect(said()).not.toContain('待批')
    expect(chair().queryByRole('button', { name: '不批准' })).toBeNull()
  })

  test('is approved with one click by whoever sits at the own post, and declined only with a reason', async () => {
    const world = await live()
    change(world, { ...DUTY, absences: [ABSENCE] })
    expect(chair().getByRole('button', { name: '不批准' })).toHaveProperty('disabled', true)
    fireEvent.click(chair().getByRole('button', { name: '王海 批准 孙立 外出' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/absences/absence-1/answer')
    expect(world.bodies.at(-1)).toBe('{"personId":"p-wang","approve":true}')
  })

  test('offers no answer to whoever is away or stands in', async () => {
    const world = await live()
    change(world, { ...DUTY, absences: [{ ...ABSENCE, person: { id: 'p-wang', name: '王海' } }] })
    expect(chair().queryByRole('button', { name: /批准/ })).toBeNull()
    fireEvent.click(chair().getByRole('button', { name: '撤销 王海 的外出报备' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/absences/absence-1/withdrawal')
  })

  test('is filed with who is away, who sits there, from when until when and why', async () => {
    const world = await live()
    world.answers['GET /api/posts/city-officer/people'] = () => Response.json({ people: [SUN, LI] })
    change(world, DUTY)
    fireEvent.click(chair().getByText('办理'))
    fireEvent.click(chair().getByRole('button', { name: '值班员外出报备' }))
    await pass(1)
    for (const [label, name] of [
      ['外出人', '孙立'],
      ['代班人', '李娜'],
    ] as const) {
      fireEvent.mouseDown(chair().getByRole('combobox', { name: label }))
      await pass(50)
      const options = screen.getAllByText(name, { selector: '.ant-select-item-option-content' })
      for (const last of options.slice(-1)) fireEvent.click(last)
      await pass(50)
    }
    fireEvent.change(chair().getByLabelText('自'), { target: { value: '2026-11-25T08:00' } })
    expect(chair().getByRole('button', { name: '提交报备' })).toHaveProperty('disabled', true)
    fireEvent.change(chair().getByLabelText('至'), { target: { value: '2026-11-27T08:00' } })
    fireEvent.change(chair().getByLabelText('外出事由'), { target: { value: '会议' } })
    fireEvent.click(chair().getByRole('button', { name: '提交报备' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/posts/city-officer/absences')
    expect(JSON.parse(world.bodies.at(-1) ?? '{}')).toEqual({
      personId: 'p-sun',
      from: new Date('2026-11-25T08:00').toISOString(),
      until: new Date('2026-11-27T08:00').toISOString(),
      substituteId: 'p-li',
      reason: '会议',
    })
  })
})
