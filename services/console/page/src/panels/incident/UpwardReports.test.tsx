import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { ALL, DUTY, INCIDENT, SIGNED_UPWARD_REPORT, UPWARD_REPORT } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'

const section = () => screen.getByRole('region', { name: /信息报送/ })
const button = (name: string | RegExp) => within(section()).getByRole('button', { name })
const body = (world: FakeWorld) => JSON.parse(world.bodies.at(-1) ?? '') as Record<string, unknown>

function leader(): FakeWorld {
  const world = new FakeWorld()
  world.session = { ...SESSION, post: { id: 'city-leader', name: '带班领导', kind: 'DUTY_LEADER' } }
  return world
}

describe('upward reports', () => {
  test('are drafted with the form filled from what is known, and the rest left open', async () => {
    const world = await live([INCIDENT, DUTY])
    fireEvent.click(button('起草快报…'))
    const form = within(screen.getByRole('form', { name: '起草快报…' }))
    expect(form.getByLabelText('发生地点')).toHaveProperty('value', expect.stringContaining('董市镇'))
    expect(form.getByLabelText('直接经济损失（初步估计）')).toHaveProperty('value', '')
    fireEvent.change(form.getByLabelText('影响范围'), { target: { value: ' 下风向 500 米 ' } })
    fireEvent.click(form.getByRole('button', { name: '保存' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/upward-reports')
    expect(body(world).kind).toBe('INITIAL')
    expect(body(world).sections).toContainEqual({ heading: 'EXTENT', text: '下风向 500 米', asOf: null })
    expect(body(world).sections).toContainEqual({ heading: 'LOSS', text: '', asOf: null })
    change(world, UPWARD_REPORT)
    expect(screen.queryByRole('form', { name: '起草快报…' })).toBeNull()
    expect(section().textContent).toContain('快报（第 1 期）')
  })

  test('keep what was typed when somebody else begins one meanwhile', async () => {
    const world = await live([INCIDENT, DUTY])
    fireEvent.click(button('起草快报…'))
    const form = within(screen.getByRole('form', { name: '起草快报…' }))
    fireEvent.change(form.getByLabelText('影响范围'), { target: { value: '下风向 500 米' } })
    change(world, UPWARD_REPORT)
    expect(form.getByLabelText('影响范围')).toHaveProperty('value', '下风向 500 米')
    expect(form.getByText(/他人已起草一期/)).toBeTruthy()
  })

  test('are made in two minutes of four headings', async () => {
    const world = await live([INCIDENT, DUTY])
    fireEvent.click(button('两分钟快报…'))
    fireEvent.click(button('保存'))
    await pass(1)
    expect((body(world).sections as { heading: string }[]).map(({ heading }) => heading)).toEqual([
      'OCCURRED',
      'PLACE',
      'COURSE',
      'CASUALTIES',
    ])
  })

  test('are edited by the revision that was read', async () => {
    const world = await live([...ALL, UPWARD_REPORT])
    fireEvent.click(button('修改…'))
    const form = within(screen.getByRole('form', { name: '修改…' }))
    const casualties = form.getByLabelText('伤亡和失联情况')
    expect(casualties).toHaveProperty('value', '中毒 2 人')
    expect(form.getByLabelText('伤亡和失联情况：数字截至（北京时间）')).toHaveProperty(
      'value',
      '2026-11-24T03:12',
    )
    // Somebody else writes meanwhile: the form goes on, and names what was read.
    change(world, { ...UPWARD_REPORT, revision: 2 })
    fireEvent.change(form.getByLabelText('伤亡和失联情况'), { target: { value: '中毒 3 人' } })
    world.acknowledgement = () =>
      Promise.resolve(
        Response.json({ code: 'REVISION_CHANGED', detail: 'changed [CASUALTIES]' }, { status: 409 }),
      )
    fireEvent.click(form.getByRole('button', { name: '保存' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/upward-reports/incident-2.u1/text')
    expect(body(world).revision).toBe(1)
    expect(form.getByText(/他人已写出第 2 稿/)).toBeTruthy()
    expect(casualties).toHaveProperty('value', '中毒 3 人')
    fireEvent.click(form.getByRole('button', { name: '看新稿' }))
    expect(
      within(screen.getByRole('form', { name: '修改…' })).getByLabelText('伤亡和失联情况'),
    ).toHaveProperty('value', '中毒 2 人')
  })

  test('are submitted, and signed off or returned by whoever reads that revision', async () => {
    const world = await live([...ALL, UPWARD_REPORT], leader())
    expect(within(section()).queryByRole('button', { name: '签发' })).toBeNull()
    fireEvent.click(button('送签'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/upward-reports/incident-2.u1/submission')
    change(world, { ...UPWARD_REPORT, state: 'SUBMITTED', revision: 3, dueBy: '2026-11-23T19:22:17Z' })
    expect(section().textContent).toContain('须在 10:00 内签发或退回')
    expect(button('退回修改')).toHaveProperty('disabled', true)
    fireEvent.change(within(section()).getByLabelText('退回理由（信息报送）'), { target: { value: '补写' } })
    fireEvent.click(button('退回修改'))
    await pass(1)
    expect(body(world)).toEqual({ revision: 3, reason: '补写' })
    fireEvent.click(button('签发'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/upward-reports/incident-2.u1/signature')
    expect(body(world)).toEqual({ revision: 3 })
  })

  test('go to an office above by themselves, and again where it did not take them', async () => {
    const world = await live([...ALL, SIGNED_UPWARD_REPORT])
    fireEvent.click(button('发送至宜昌市人民政府总值班室'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/upward-reports/incident-2.u1/delivery')
    expect(body(world)).toEqual({ officeId: '420500-duty-office', attempt: 1 })
    const office = { ...SIGNED_UPWARD_REPORT.offices[0], attempt: 1, at: '2026-11-23T19:12:20Z' }
    change(world, { ...SIGNED_UPWARD_REPORT, offices: [{ ...office, state: 'SENDING' }] })
    await pass(1)
    expect(section().textContent).toContain('宜昌市人民政府总值班室：发送中（第 1 次）')
    expect(within(section()).queryByRole('button', { name: /发送至/ })).toBeNull()
    change(world, {
      ...SIGNED_UPWARD_REPORT,
      offices: [{ ...office, state: 'FAILED', code: 'TIMED_OUT' }],
    })
    await pass(1)
    expect(section().textContent).toContain('宜昌市人民政府总值班室：发送失败（第 1 次）')
    expect(section().textContent).toContain('打印送达')
    fireEvent.click(button('重新发送至宜昌市人民政府总值班室'))
    await pass(1)
    expect(body(world)).toEqual({ officeId: '420500-duty-office', attempt: 2 })
    change(world, {
      ...SIGNED_UPWARD_REPORT,
      state: 'SENT',
      dueBy: null,
      offices: [{ ...office, attempt: 2, state: 'TAKEN', at: '2026-11-23T19:12:40Z' }],
      sendings: [
        {
          to: 'PREFECTURE',
          channel: 'WRITTEN',
          toldTo: '宜昌市人民政府总值班室',
          sentAt: '2026-11-23T19:12:40Z',
          receipt: 'MAIL n1',
          by: null,
        },
      ],
    })
    await pass(1)
    expect(section().textContent).toContain('宜昌市人民政府总值班室：已发送（第 2 次）')
    expect(section().textContent).toContain('MAIL n1')
    expect(within(section()).queryByRole('button', { name: /发送至/ })).toBeNull()
  })

  test('can be sent again also where they failed before the console answered', async () => {
    const world = await live([...ALL, SIGNED_UPWARD_REPORT])
    fireEvent.click(button('发送至宜昌市人民政府总值班室'))
    change(world, {
      ...SIGNED_UPWARD_REPORT,
      offices: [
        {
          ...SIGNED_UPWARD_REPORT.offices[0],
          attempt: 1,
          at: '2026-11-23T19:12:20Z',
          state: 'FAILED',
          code: 'CHANNEL_OFF',
        },
      ],
    })
    await pass(1)
    const asked = world.asked.length
    fireEvent.click(button('重新发送至宜昌市人民政府总值班室'))
    await pass(1)
    expect(world.asked).toHaveLength(asked + 1)
    expect(body(world).attempt).toBe(2)
  })

  test('of an exercise go to nobody', async () => {
    await live([...ALL, { ...SIGNED_UPWARD_REPORT, handling: 'EXERCISE' }])
    expect(within(section()).queryByRole('button', { name: /发送至/ })).toBeNull()
    expect(section().textContent).toContain('演练信息不对外发送')
  })

  test('of an incident that calls itself an exercise go to nobody by themselves', async () => {
    await live([...ALL, { ...INCIDENT, flags: ['SAYS_EXERCISE'] }, SIGNED_UPWARD_REPORT])
    expect(within(section()).queryByRole('button', { name: /发送至/ })).toBeNull()
    expect(section().textContent).toContain('演练信息不对外发送')
  })

  test('are recorded as sent, to whom and when, and stand there with their receipt', async () => {
    const world = await live([...ALL, SIGNED_UPWARD_REPORT])
    expect(within(section()).queryByRole('button', { name: '修改…' })).toBeNull()
    fireEvent.click(button('登记报出'))
    const form = within(screen.getByRole('form', { name: '登记报出' }))
    fireEvent.change(form.getByLabelText('接收人（单位）'), { target: { value: '宜昌市应急管理局' } })
    fireEvent.click(form.getByRole('button', { name: '登记' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/upward-reports/incident-2.u1/sendings')
    expect(body(world)).toEqual({
      to: 'PREFECTURE',
      channel: 'WRITTEN',
      toldTo: '宜昌市应急管理局',
      sentAt: '2026-11-23T19:12:00.000Z',
      receipt: null,
    })
    change(world, {
      ...SIGNED_UPWARD_REPORT,
      state: 'SENT',
      dueBy: null,
      sendings: [
        {
          to: 'PREFECTURE',
          channel: 'WRITTEN',
          toldTo: '宜昌市应急管理局',
          sentAt: '2026-11-23T19:12:00Z',
          receipt: '收文 17 号',
          by: null,
        },
      ],
    })
    expect(section().textContent).toContain('收文 17 号')
    expect(button('起草续报…')).toBeTruthy()
    expect(button('起草终报…')).toBeTruthy()
  })

  test('are printed as the official form, unknown named as such and a drill marked first and last', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    await live([...ALL, { ...SIGNED_UPWARD_REPORT, handling: 'EXERCISE' }])
    fireEvent.click(button('打印'))
    await pass(1)
    expect(print).toHaveBeenCalledOnce()
    const sheet = document.querySelector('body > .sheet')
    expect(sheet?.textContent).toContain('突发事件信息快报')
    expect(sheet?.textContent).toMatch(/签发人：周/)
    expect(sheet?.textContent).toContain('中毒 2 人（截至 2026-11-24 03:12）')
    expect(sheet?.textContent).toContain('八、直接经济损失（初步估计）待续报')
    expect(sheet?.firstElementChild?.textContent).toContain('【演练】')
    expect(sheet?.lastElementChild?.textContent).toContain('【演练】')
    fireEvent(window, new Event('afterprint'))
    expect(document.querySelector('body > .sheet')).toBeNull()
  })

  test('are not for a town', async () => {
    const world = new FakeWorld()
    world.session = { ...SESSION, organization: { id: 'org-baiyang', name: '白洋镇', tier: 'TOWN' } }
    await live(ALL, world)
    expect(screen.queryByRole('region', { name: /信息报送/ })).toBeNull()
  })
})
