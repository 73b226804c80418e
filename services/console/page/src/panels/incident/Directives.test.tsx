import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ALERT, ALL, DIRECTIVE, DIRECTIVE_ANSWER, DUTY, INCIDENT } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'

const TOWN = {
  ...DUTY,
  id: 'baiyang-officer',
  organizationId: 'org-baiyang',
  organizationName: '白洋镇',
  tier: 'TOWN',
}
const section = () => screen.getByRole('region', { name: /指令/ })
const button = (name: string | RegExp) => within(section()).getByRole('button', { name })

function town(): FakeWorld {
  const world = new FakeWorld()
  world.session = {
    ...SESSION,
    post: { ...SESSION.post, id: 'baiyang-officer' },
    organization: { id: 'org-baiyang', name: '白洋镇', tier: 'TOWN' },
  }
  return world
}

describe('directives', () => {
  test('say who was ordered what, and how long the answer may take', async () => {
    const world = await live()
    expect(section().textContent).toContain('1 条指令，1 条未办结')
    expect(section().textContent).toContain('封闭白洋大道')
    expect(section().textContent).toContain('须在 29:53 内答复')
    change(world, { ...DIRECTIVE, dueBy: '2026-11-23T19:12:07Z', pressed: 2 })
    expect(section().textContent).toContain('督办第 2 次')
    expect(section().textContent).toContain('逾期未答复')
  })

  test('are given to whom one may order, in the words that were typed', async () => {
    const world = await live([INCIDENT, DUTY, TOWN])
    fireEvent.click(button('下达指令…'))
    expect(button('下达')).toHaveProperty('disabled', true)
    fireEvent.mouseDown(within(section()).getByRole('combobox', { name: '指令下达给' }))
    await pass(50)
    fireEvent.click(screen.getByText('白洋镇', { selector: '.ant-select-item-option-content' }))
    fireEvent.change(within(section()).getByLabelText('指令内容'), { target: { value: ' 封路 ' } })
    fireEvent.click(button('下达'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/directives')
    expect(world.bodies.at(-1)).toBe(
      '{"organizationId":"org-baiyang","text":"封路","answerWithinSeconds":1800}',
    )
    change(world, { ...DIRECTIVE, text: '封路' })
    expect(section().textContent).not.toContain('已受理，等画面更新')
  })

  test('are answered by whoever was ordered, with the reason where it cannot be done', async () => {
    const world = await live(ALL, town())
    expect(within(section()).queryByRole('button', { name: /撤回/ })).toBeNull()
    expect(button('无法办理')).toHaveProperty('disabled', true)
    fireEvent.change(within(section()).getByLabelText('答复内容（无法办理须说明原因）'), {
      target: { value: '缺人' },
    })
    fireEvent.click(button('无法办理'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/directives/incident-2.d1/answer')
    expect(world.bodies.at(-1)).toBe('{"answer":"CANNOT","text":"缺人"}')
  })

  test('call whoever has to answer, who can do so on top of the page', async () => {
    const world = await live(ALL, town())
    change(world, {
      ...ALERT,
      id: 'alert-directive',
      postId: 'baiyang-officer',
      reason: 'DIRECTIVE_RETURNED',
      matter: { id: 'incident-2.d1/1', about: '封闭…', answerBy: null },
    })
    const mine = screen.getByRole('region', { name: /待我签收|待签收/ })
    expect(mine.textContent).toContain('答复被退回，请重新答复')
    expect(mine.textContent).toContain('封闭白洋大道')
    fireEvent.click(within(mine).getByRole('button', { name: '已办理' }))
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"answer":"DONE","text":null}')
  })

  test('that are answered are accepted, or returned with a reason, by the number of the answer', async () => {
    const world = await live()
    change(world, { ...DIRECTIVE, state: 'ANSWERED', answers: [DIRECTIVE_ANSWER] })
    expect(section().textContent).toContain('已封闭')
    expect(button('退回')).toHaveProperty('disabled', true)
    fireEvent.change(within(section()).getByLabelText('退回理由'), { target: { value: '东口未封' } })
    fireEvent.click(button('退回'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/directives/incident-2.d1/return')
    expect(world.bodies.at(-1)).toBe('{"number":1,"reason":"东口未封"}')

    change(world, {
      ...DIRECTIVE,
      state: 'ANSWERED',
      answers: [
        { ...DIRECTIVE_ANSWER, returnReason: '东口未封' },
        { ...DIRECTIVE_ANSWER, number: 2 },
      ],
    })
    expect(section().textContent).toContain('退回：东口未封')
    fireEvent.click(button('确认办结'))
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"number":2}')
    change(world, { ...DIRECTIVE, state: 'ACCEPTED', dueBy: null })
    expect(within(section()).queryByRole('button', { name: /确认|退回|撤回/ })).toBeNull()
  })

  test('that are open are named when the incident is closed', async () => {
    const world = await live([INCIDENT, DIRECTIVE])
    fireEvent.click(screen.getByRole('button', { name: /^结案/ }))
    await pass(1)
    fireEvent.click(screen.getByText('处置完毕'))
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"outcome":"HANDLED","leftOpen":["incident-2.d1"]}')
  })
})
