import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { drillHref, viewHref } from '../../parts/route'
import { ALERT, ALL, CONDUCT, DRILL, DUTY, FINDING, INCIDENT, SCENARIO } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'

const LEADER = { ...SESSION, post: { id: 'city-leader', name: '带班领导', kind: 'DUTY_LEADER' } }
const DRILL_INCIDENT = { ...INCIDENT, id: 'drilled', number: '420583-20261124-009', drillId: DRILL.id }
const DRILL_ALERT = {
  ...ALERT,
  id: 'drilled-alert',
  incidentId: 'drilled',
  incidentNumber: '420583-20261124-009',
}

const mend = () => within(screen.getByRole('region', { name: /^演练整改/ }))

function asLeader() {
  const world = new FakeWorld()
  world.session = LEADER
  return world
}

describe('a drill that is on', () => {
  test('is said on every view, with its clock, and why it stands still', async () => {
    const world = await live([...ALL, DRILL])
    const banner = screen.getByRole('region', { name: '正在进行的演练' })
    expect(banner.textContent).toContain('演练进行中 · DRILL 冷库氨泄漏 2:00')
    change(world, {
      ...DRILL,
      phase: 'PAUSED',
      pause: { reason: 'LIVE_INCIDENT', incidentId: INCIDENT.id, at: '2026-11-23T19:12:10Z' },
      clock: { runningSince: null, elapsedSeconds: 113, shiftedSeconds: 60 },
    })
    expect(banner.textContent).toContain('演练已暂停 · DRILL （有真实事件，以实情为先')
    expect(banner.textContent).toContain('2:53')
    expect(within(banner).getByRole('link', { name: INCIDENT.number })).toBeTruthy()
    change(world, { ...DRILL, phase: 'FINISHED', endedAt: '2026-11-23T19:13:00Z' })
    expect(screen.queryByRole('region', { name: '正在进行的演练' })).toBeNull()
  })

  test('leaves what is real alone: it counts nowhere, and stands apart', async () => {
    await live([INCIDENT, ALERT, DUTY, DRILL, DRILL_INCIDENT, DRILL_ALERT])
    expect(document.title).toBe('（1）联动 · 值班台')
    expect(screen.getByRole('heading', { name: '1 条警报待签收' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: '突发事件 1' })).toBeTruthy()
    const apart = screen.getByRole('region', { name: '演练事件（1）' })
    expect(within(apart).getByText('演练')).toBeTruthy()
    expect(document.querySelectorAll('.mine-alert .tag-drill')).toHaveLength(1)
    expect(document.querySelector('.mine-alert')?.textContent).not.toContain('演练')
    expect(document.querySelector('[data-shown]')?.getAttribute('data-shown')).toBe(INCIDENT.id)
  })

  test('alone does not make the page urgent', async () => {
    await live([DUTY, DRILL, DRILL_INCIDENT, DRILL_ALERT])
    expect(document.title).toBe('联动 · 值班台')
    expect(screen.getByRole('heading', { name: '1 条演练警报待签收' })).toBeTruthy()
    expect(document.querySelector('.mine')?.className).toBe('mine')
    expect(screen.getByRole('heading', { name: '突发事件 0' })).toBeTruthy()
  })
})

test('what is rehearsed and turns out to be real is reported by one press', async () => {
  const world = await live([DUTY, DRILL, DRILL_INCIDENT])
  const real = screen.getByRole('button', { name: '演练事件 420583-20261124-009 是真的：按实情上报' })
  fireEvent.click(real)
  await pass(1)
  expect(world.asked.filter((one) => one === 'POST /api/incidents/drilled/real')).toHaveLength(1)
  expect(screen.getByText('已按实情上报')).toBeTruthy()
  fireEvent.click(real)
  await pass(1)
  expect(world.asked.filter((one) => one === 'POST /api/incidents/drilled/real')).toHaveLength(1)
})

test('of what is real nobody is asked whether it is', async () => {
  await live([INCIDENT, DUTY])
  expect(screen.queryByRole('button', { name: /是真的/ })).toBeNull()
})

describe('the view of drills', () => {
  beforeEach(() => {
    location.hash = viewHref('DRILLS')
  })

  test('shows its director the clock, what comes next and what became of what was expected', async () => {
    const world = await live([...ALL, DRILL, CONDUCT], asLeader())
    const drill = within(screen.getByRole('article', { name: '冷库氨泄漏' }))
    const states = [...document.querySelectorAll('[data-inject]')].map((one) => [
      one.getAttribute('data-inject'),
      one.textContent,
    ])
    expect(states.map(([id]) => id)).toEqual(['smell', 'held', 'leak'])
    expect(states[0]?.[1]).toContain('1:00 后')
    expect(states[1]?.[1]).toContain('待预期 cordon 达成')
    expect(document.querySelector('[data-expectation=acknowledged]')?.textContent).toContain('达成')
    expect(document.querySelector('[data-expectation=level]')?.textContent).toContain('未达成')
    fireEvent.click(drill.getByRole('button', { name: '现在注入：群众来电' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/drills/420583%3Adrill%3A1/injects/smell/fire')
    fireEvent.click(drill.getByRole('button', { name: '把脚本时钟拨快 5 分钟' }))
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"seconds":300}')
    fireEvent.click(drill.getByRole('button', { name: '暂停' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/drills/420583%3Adrill%3A1/pause')
  })

  test('shows an expectation turning green, and takes an evaluator’s word and mark', async () => {
    const world = await live([...ALL, DRILL, CONDUCT], asLeader())
    fireEvent.change(screen.getByRole('textbox', { name: '判定说明：警戒到位' }), {
      target: { value: '用了锥桶' },
    })
    fireEvent.click(screen.getByRole('button', { name: '判达成：警戒到位' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/drills/420583%3Adrill%3A1/expectations/cordon/judge')
    expect(world.bodies.at(-1)).toBe('{"met":true,"note":"用了锥桶"}')
    change(world, {
      ...CONDUCT,
      expectations: CONDUCT.expectations.map((one) =>
        one.id === 'cordon'
          ? { ...one, state: 'MET', judged: { met: true, note: '用了锥桶', postName: '带班领导', at: null } }
          : one,
      ),
    })
    expect(document.querySelector('[data-expectation=cordon]')?.getAttribute('data-state')).toBe('MET')
    fireEvent.change(screen.getByRole('textbox', { name: '0 至 100 分' }), { target: { value: '101' } })
    const mark = within(screen.getByRole('form', { name: '评分' })).getByRole('button', { name: /评\s*分/ })
    expect(mark).toHaveProperty('disabled', true)
    fireEvent.change(screen.getByRole('textbox', { name: '0 至 100 分' }), { target: { value: '80' } })
    fireEvent.click(mark)
    await pass(1)
    expect(world.bodies.at(-1)).toBe('{"heading":"WARNING_AND_REPORTING","mark":80,"note":null}')
  })

  test('keeps what comes from whoever takes part', async () => {
    await live([...ALL, DRILL])
    expect(screen.getByText('情景注入和预期由导调员、评估员查看，结束后公开。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '暂停' })).toBeNull()
    expect(document.querySelector('[data-inject]')).toBeNull()
  })

  test('plans a drill with a scenario of the library', async () => {
    const world = await live([...ALL, SCENARIO])
    const form = within(screen.getByRole('form', { name: '排定演练' }))
    fireEvent.change(form.getByLabelText('开始时间（北京时间）'), { target: { value: '2026-11-25T09:30' } })
    fireEvent.click(form.getByRole('checkbox', { name: '预先通知参演人员' }))
    fireEvent.click(form.getByRole('button', { name: /排\s*定/ }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/drills')
    expect(world.bodies.at(-1)).toBe(
      '{"scenario":"420583:scenario:ammonia","startsAt":"2026-11-25T01:30:00.000Z","announced":false}',
    )
  })

  test('a finding is answered by whoever is to mend it, and struck off by who raised it', async () => {
    const world = await live([...ALL, DRILL, FINDING])
    fireEvent.change(mend().getByRole('textbox', { name: '说明：警戒带不足' }), {
      target: { value: '已补充两卷' },
    })
    fireEvent.click(mend().getByRole('button', { name: '已整改：警戒带不足' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/drill-findings/420583%3Afinding%3A1/answer')
    expect(world.bodies.at(-1)).toBe('{"note":"已补充两卷"}')
    change(world, { ...FINDING, state: 'ANSWERED', note: '已补充两卷' })
    expect(screen.queryByRole('button', { name: '销案：警戒带不足' })).toBeNull()
  })

  test('has a report once it is over: to read, to print and for an office program', async () => {
    const world = asLeader()
    location.hash = drillHref(DRILL.id)
    const over = { ...DRILL, phase: 'FINISHED', endedAt: '2026-11-23T19:30:00Z' }
    world.answers['GET /api/drills/420583%3Adrill%3A1/report'] = () =>
      Response.json({
        drill: over,
        scenarioId: '420583:scenario:ammonia',
        objectives: ['<img src=x onerror=alert(1)>'],
        expectations: [
          {
            id: 'acknowledged',
            text: '两分钟内签收',
            heading: 'WARNING_AND_REPORTING',
            afterTitle: '冷库报告氨泄漏',
            withinSeconds: 120,
            state: 'LATE',
            metAt: '2026-11-23T19:12:44Z',
            tookSeconds: 154,
            overSeconds: 34,
          },
        ],
        people: [
          { seat: { postId: 'p', postName: '值班员' }, expected: ['acknowledged'] },
          {
            seat: { postId: 'p', postName: '值班员' },
            personName: '王海',
            acknowledgedAt: '2026-11-23T19:12:44Z',
            acknowledgedSeconds: 92,
            expected: [],
          },
        ],
        headings: [],
        timeline: [
          { at: '2026-11-23T19:12:10Z', atSeconds: 130, passage: 'PAUSED', reason: 'LIVE_INCIDENT' },
          {
            at: '2026-11-23T19:12:11Z',
            atSeconds: 130,
            passage: 'HAPPENING',
            happening: { kind: 'NOTIFIED', at: '2026-11-23T19:12:11Z' },
          },
        ],
        earlier: 3,
      })
    world.answers['GET /api/drill-scenarios/420583%3Ascenario%3Aammonia/trend'] = () =>
      Response.json({
        drills: [
          { drillId: 'earlier', startedAt: '2025-11-23T19:00:00Z', met: 1, expected: 2 },
          { drillId: DRILL.id, startedAt: '2026-11-23T19:10:00Z', met: 0, expected: 1 },
        ],
        expectations: [
          {
            id: 'acknowledged',
            text: '两分钟内签收',
            outcomes: [null, { state: 'LATE', tookSeconds: 154, withinSeconds: 120 }],
          },
        ],
        headings: [{ heading: 'HANDLING', marks: [80, null] }],
      })
    await live([...ALL, DRILL, CONDUCT], world)
    expect(screen.queryByRole('button', { name: '查看评估总结' })).toBeNull()
    change(world, over)
    const part = within(screen.getByRole('region', { name: '评估总结' }))
    expect(part.getByRole('link', { name: '下载 PDF' }).getAttribute('href')).toBe(
      '/api/drills/420583%3Adrill%3A1/report.pdf',
    )
    expect(part.getByRole('link', { name: /DOCX/ }).getAttribute('href')).toBe(
      '/api/drills/420583%3Adrill%3A1/report.docx',
    )
    fireEvent.click(part.getByRole('button', { name: '查看评估总结' }))
    await pass(1)
    expect(part.getByText('<img src=x onerror=alert(1)>')).toBeTruthy()
    expect(part.getByText('预期 1 项：按时达成 0，超时达成 1，未达成 0，待定 0。')).toBeTruthy()
    expect(document.querySelector('[data-outcome=acknowledged]')?.textContent).toContain('2:34 超 0:34')
    const people = within(part.getByRole('region', { name: '各岗位、人员响应' }))
    expect(people.getByRole('row', { name: /^王海/ }).textContent).toContain('1:32')
    expect(people.getByRole('row', { name: /^值班员/ }).textContent).toContain('两分钟内签收 超时达成')
    expect(part.getByRole('region', { name: '脚本与经过' }).textContent).toContain('有真实事件')
    expect(part.getByRole('region', { name: '脚本与经过' }).textContent).not.toContain('通知')
    expect(part.getByText('更早还有 3 条情况，见日志。')).toBeTruthy()
    const trend = within(part.getByRole('region', { name: '同脚本历次演练' }))
    expect(
      [...document.querySelectorAll('[data-trend=acknowledged] td')].map((cell) => cell.textContent),
    ).toEqual(['', '超时达成2:34 / 2:00'])
    expect(
      [...document.querySelectorAll('[data-trend=HANDLING] td')].map((cell) => cell.textContent),
    ).toEqual(['80', ''])
    expect(trend.getAllByRole('columnheader')[1]?.textContent).toContain('按时 1/2')
    expect(part.getByRole('img', { name: '历次按时达成的比例：50%、0%' })).toBeTruthy()
  })

  test('lists who owes a drill by law, what is overdue first, and takes it out as a file', async () => {
    const world = asLeader()
    const duty = { dutyId: 'plan-measures-year', dutyName: '每年一次', source: '第三十三条' }
    world.answers['GET /api/drill-duties'] = () =>
      Response.json({
        duties: [
          { organizationId: 'a', organizationName: '金润仓储', ...duty, overdue: true },
          {
            organizationId: 'b',
            organizationName: '三宁化肥',
            ...duty,
            filedWith: '主管部门',
            last: { drillId: DRILL.id, name: '冷库氨泄漏', startedAt: '2026-11-23T19:10:00Z' },
            dueOn: '2027-11-24',
            overdue: false,
          },
        ],
      })
    await live([...ALL, DRILL], world)
    const panel = within(screen.getByRole('region', { name: '演练备案清单' }))
    expect(panel.getByRole('link', { name: '下载 XLSX' }).getAttribute('href')).toBe('/api/drill-duties.xlsx')
    fireEvent.click(panel.getByRole('button', { name: '查看备案清单' }))
    await pass(1)
    const rows = within(panel.getByRole('region', { name: '演练义务（逾期或应补 1）' })).getAllByRole('row')
    expect(rows[1]?.textContent).toContain('应补金润仓储每年一次第三十三条')
    expect(rows[2]?.textContent).toContain('未到期三宁化肥')
    expect(rows[2]?.textContent).toContain('报主管部门')
    expect(rows[2]?.textContent).toContain('2027-11-24')
  })

  test('says why a report cannot be read', async () => {
    const world = asLeader()
    world.answers['GET /api/drills/420583%3Adrill%3A1/report'] = () =>
      Response.json({ code: 'NO_SUCH_REPORT', detail: '还没有' }, { status: 404 })
    location.hash = drillHref(DRILL.id)
    await live([...ALL, { ...DRILL, phase: 'FINISHED' }], world)
    fireEvent.click(screen.getByRole('button', { name: '查看评估总结' }))
    await pass(1)
    expect(screen.getByText('读不到评估总结（还没有）').getAttribute('role')).toBe('alert')
  })

  test('reads what happened when somebody asks', async () => {
    const world = asLeader()
    world.answers['GET /api/drills/420583%3Adrill%3A1'] = () =>
      Response.json({
        happenings: [
          {
            kind: 'ACKNOWLEDGED',
            at: '2026-11-23T19:11:22Z',
            postName: '值班员',
            personName: '王海',
            amount: 1,
          },
        ],
      })
    await live([...ALL, DRILL, CONDUCT], world)
    fireEvent.click(screen.getByRole('button', { name: '查看经过' }))
    await pass(1)
    expect(document.querySelector('.drill-happenings')?.textContent).toContain('签收 值班员 · 王海 1')
  })
})
