import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { DUTY } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import type { FakeWorld } from '../../testing/world'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('DUTY')
})

const CURRENT = 'GET /api/posts/city-officer/duty-log/current'
const NOTE = {
  id: 'note-1',
  occurredAt: '2026-11-23T19:05:00Z',
  state: 'WRITTEN',
  course: '2人受伤',
  place: '江边',
  caller: { phone: '199-0000-0133' },
  forRelief: true,
  handedOver: false,
}
const WANG = { id: 'p-wang', name: '王海' }

function log(lines: object[], sequence = 1, more: object = {}) {
  return {
    sequence,
    from: '2026-11-23T19:00:00Z',
    until: '2026-11-24T07:00:00Z',
    people: [WANG],
    lines,
    ...more,
  }
}
const line = (kind: string, more: object = {}) => ({
  at: '2026-11-23T19:06:00Z',
  kind,
  people: [WANG],
  exercise: false,
  ...more,
})
const panel = () => within(screen.getByRole('region', { name: '值班员值班日志' }))
const shown = () => screen.getByRole('region', { name: '值班员值班日志' }).textContent
const entry = () => panel().getByLabelText('记一笔：发生了什么')
const lastBody = (world: FakeWorld): unknown =>
  JSON.parse(world.bodies.filter((one) => one !== null).at(-1) ?? '')

async function open(world: FakeWorld, lines: object[]) {
  world.answers[CURRENT] = () => Response.json(log(lines))
  const summary = panel().getByText('本班日志')
  const details = summary.closest('details')
  if (details === null) throw new Error('the lines stand behind a word')
  details.open = true
  fireEvent(details, new Event('toggle'))
  await pass(1)
}

describe('the duty log', () => {
  test('takes a line with the enter key, at the time it is now, by whoever is on duty', async () => {
    const world = await live()
    fireEvent.change(entry(), { target: { value: ' 江水上涨 ' } })
    fireEvent.keyDown(entry(), { key: 'Enter', keyCode: 13 })
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/posts/city-officer/notes')
    expect(lastBody(world)).toMatchObject({
      personId: 'p-wang',
      note: { course: '江水上涨', forRelief: false },
    })
    expect(lastBody(world)).not.toHaveProperty('note.caller')
    expect(entry()).toHaveProperty('value', '')
  })

  test('keeps the text and the key where nobody knows whether it was written', async () => {
    const world = await live()
    world.answers['POST /api/posts/city-officer/notes'] = () =>
      Response.json({ code: 'OUTCOME_UNKNOWN' }, { status: 504 })
    fireEvent.change(entry(), { target: { value: '江水上涨' } })
    fireEvent.click(panel().getByRole('button', { name: '记入' }))
    await pass(1)
    const first = lastBody(world)
    expect(panel().getByRole('alert').textContent).toContain('请再按一次')
    expect(entry()).toHaveProperty('value', '江水上涨')
    delete world.answers['POST /api/posts/city-officer/notes']
    await pass(60_000)
    fireEvent.click(panel().getByRole('button', { name: '记入' }))
    await pass(1)
    expect(lastBody(world)).toEqual(first)
    expect(entry()).toHaveProperty('value', '')
  })

  test('has the fields of a telephone call behind one word', async () => {
    const world = await live()
    fireEvent.change(entry(), { target: { value: '有刺激性气味' } })
    fireEvent.change(panel().getByLabelText('地点'), { target: { value: '江边' } })
    fireEvent.change(panel().getByLabelText('来电号码'), { target: { value: '199-0000-0133' } })
    fireEvent.click(panel().getByLabelText('需交接'))
    fireEvent.click(panel().getByRole('button', { name: '记入' }))
    await pass(1)
    expect(lastBody(world)).toMatchObject({
      note: { place: '江边', caller: { phone: '199-0000-0133' }, forRelief: true },
    })
  })

  test('shows the lines of the shift, what was struck out with its reason, and where to print it', async () => {
    const world = await live()
    const struck = { ...NOTE, struckOut: { by: WANG, reason: '人数核实', at: '2026-11-23T19:08:00Z' } }
    await open(world, [
      line('INCIDENT_ALERTED', { people: [], incidentNumber: '420583-003', detail: '球罐区' }),
      line('NOTE', { note: struck }),
      line('NOTE', { note: { ...NOTE, id: 'note-2', course: '1人受伤', state: 'CHANGED' } }),
      line('LEVEL_SET', { detail: 'III' }),
      line('HANDED_OVER', {
        handed: [
          { kind: 'INCIDENT', count: 2 },
          { kind: 'FOLLOW_UP', count: 1 },
          { kind: 'OF_A_NEWER_CONSOLE', count: 1 },
        ],
      }),
    ])
    expect(shown()).toContain('接到事件 420583-003 球罐区')
    expect(shown()).toContain('王海划除：人数核实')
    expect(document.querySelector('.dutylog s')?.textContent).toContain('2人受伤')
    expect(shown()).toContain('来电号码：199-0000-0133')
    expect(shown()).toContain('内容与记录时不一致')
    expect(shown()).toContain('III 级响应')
    expect(shown()).toContain('移交：突发事件 2、待续报 1、OF_A_NEWER_CONSOLE 1')
    expect(panel().getByRole('link', { name: '打印（PDF）' }).getAttribute('href')).toBe(
      '/api/posts/city-officer/duty-log/2026-11-23T19%3A00%3A00Z/paper.pdf',
    )
  })

  test('strikes a note out with a reason and a correction in one act, and reads it again', async () => {
    const world = await live()
    await open(world, [line('NOTE', { note: NOTE })])
    world.answers['POST /api/posts/city-officer/notes/note-1/striking-out'] = () =>
      Response.json({ accepted: true, journal: 'duty', sequence: 2 })
    fireEvent.click(panel().getByRole('button', { name: '划除：2人受伤' }))
    expect(panel().getByRole('button', { name: '确认划除' })).toHaveProperty('disabled', true)
    fireEvent.change(panel().getByLabelText('为何划除'), { target: { value: '人数核实' } })
    fireEvent.click(panel().getByLabelText('同时写入更正'))
    const form = within(panel().getByRole('form', { name: '划除并写入更正' }))
    fireEvent.change(form.getByLabelText('记一笔：发生了什么'), { target: { value: '1人受伤' } })
    world.answers[CURRENT] = () =>
      Response.json(log([line('NOTE', { note: { ...NOTE, course: '1人受伤' } })], 2))
    fireEvent.click(form.getByRole('button', { name: '划除并写入更正' }))
    await pass(1)
    expect(lastBody(world)).toEqual({
      personId: 'p-wang',
      reason: '人数核实',
      correction: {
        occurredAt: '2026-11-23T19:05:00Z',
        course: '1人受伤',
        place: '江边',
        caller: { phone: '199-0000-0133' },
        forRelief: true,
      },
    })
    expect(world.asked.at(-1)).toBe(CURRENT)
    expect(shown()).toContain('1人受伤')
  })

  test('where nobody is on duty nobody writes, and everybody reads', async () => {
    const world = await live()
    change(world, { ...DUTY, people: [] })
    expect(panel().queryByLabelText('记一笔：发生了什么')).toBeNull()
    await open(world, [])
    expect(shown()).toContain('这一班还没有记录')
  })
})
