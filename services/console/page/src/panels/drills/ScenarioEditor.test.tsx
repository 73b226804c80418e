import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { viewHref } from '../../parts/route'
import { ALL, DUTY, SCENARIO } from '../../picture/samples'
import type { ExpectationDraft, InjectDraft, ScenarioDraft } from '../../session/scenarios'
import { live, pass } from '../../testing/live'
import { FakeWorld, SESSION } from '../../testing/world'
import { flaws } from './scenarioRules'

const LEADER = { ...SESSION, post: { id: 'city-leader', name: '带班领导', kind: 'DUTY_LEADER' } }
const INJECT: InjectDraft = {
  id: 'leak',
  title: '报告氨泄漏',
  afterSeconds: 30,
  follows: null,
  kind: 'REPORT',
  by: 'ent-coldstore',
  of: null,
  body: '{"category":"HAZARDOUS_CHEMICAL_LEAK"}',
  posts: [],
  unit: null,
  channel: null,
  seconds: null,
  text: null,
}
const EXPECTATION: ExpectationDraft = {
  id: 'ack',
  text: '两分钟内签收',
  heading: 'WARNING_AND_REPORTING',
  after: 'leak',
  withinSeconds: 120,
  expected: { kind: 'ACKNOWLEDGED', post: DUTY.id, unit: null, atLeast: null },
}
const WHOLE: ScenarioDraft = {
  id: SCENARIO.id,
  name: '冷库氨泄漏',
  summary: null,
  kind: 'LIVE',
  extent: 'COMPREHENSIVE',
  towns: ['420583101'],
  director: DUTY.id,
  evaluators: [DUTY.id],
  participants: [DUTY.id],
  units: [],
  outside: ['市人民医院'],
  objectives: [],
  injects: [INJECT],
  expectations: [EXPECTATION],
  enterprise: null,
}

function planner() {
  const world = new FakeWorld()
  world.session = LEADER
  world.answers['GET /api/drill-scenarios'] = () => Response.json({ scenarios: [WHOLE] })
  world.answers['PUT /api/drill-scenarios'] = () => Response.json({ accepted: true })
  world.answers['GET /api/calls/places'] = () =>
    Response.json({ sites: [], towns: [{ code: '420583101', name: '安福寺镇' }] })
  return world
}

async function editing(button: string) {
  const world = planner()
  await live([...ALL, SCENARIO], world)
  fireEvent.click(screen.getByRole('button', { name: button, hidden: true }))
  await pass(1)
  return { world, form: within(screen.getByRole('form', { name: '编写脚本' })) }
}

const asked = (world: FakeWorld): ScenarioDraft =>
  JSON.parse(world.bodies[world.asked.lastIndexOf('PUT /api/drill-scenarios')] ?? '') as ScenarioDraft

describe('the editor of scenarios', () => {
  beforeEach(() => {
    window.location.hash = viewHref('DRILLS')
  })

  test('keeps all of a scenario that it does not change', async () => {
    const { world, form } = await editing('修改')
    fireEvent.change(form.getByLabelText('脚本名称'), { target: { value: '冷库氨泄漏（夜间）' } })
    fireEvent.click(form.getByRole('button', { name: '保存脚本' }))
    await pass(1)
    expect(asked(world)).toEqual({ ...WHOLE, name: '冷库氨泄漏（夜间）' })
    expect(screen.queryByRole('form', { name: '编写脚本' })).toBeNull()
  })

  test('says what is wrong where it is, as one types, and saves nothing of it', async () => {
    const { form } = await editing('修改')
    expect(form.getByText('内容齐全，可以保存')).toBeTruthy()
    const body = form.getByLabelText('内容（JSON，与接口一致）')
    fireEvent.change(body, { target: { value: '{"category":' } })
    expect(body.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(body.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '不是有效的 JSON 对象或列表',
    )
    expect(form.getByText('还有 1 处待补，补齐后可保存')).toBeTruthy()
    expect(form.getByRole('button', { name: '保存脚本' }).hasAttribute('disabled')).toBe(true)
    fireEvent.change(body, { target: { value: '{}' } })
    expect(body.getAttribute('aria-invalid')).toBe('false')
  })

  test('asks of an inject what its kind needs, and of a new one everything', async () => {
    const { form } = await editing('修改')
    fireEvent.click(form.getByRole('button', { name: '添加注入' }))
    const [, second] = form.getAllByLabelText('注入方式')
    fireEvent.change(second ?? document.body, { target: { value: 'OUTAGE' } })
    expect(form.getByLabelText('哪个渠道').getAttribute('aria-invalid')).toBe('true')
    expect(form.getAllByLabelText('内容（JSON，与接口一致）')).toHaveLength(1)
    fireEvent.click(form.getByRole('button', { name: '删除 inject-2' }))
    expect(form.queryByLabelText('哪个渠道')).toBeNull()
  })

  test('writes a copy under an id of its own', async () => {
    const { world, form } = await editing('复制')
    fireEvent.click(form.getByRole('button', { name: '保存脚本' }))
    await pass(1)
    const { id, name, ...rest } = asked(world)
    expect(id).not.toBe(WHOLE.id)
    expect(name).toBe('冷库氨泄漏（副本）')
    expect({ ...rest, id: WHOLE.id, name: WHOLE.name }).toEqual(WHOLE)
  })

  test('a new one lacks what nobody can guess', async () => {
    const { form } = await editing('新建脚本')
    for (const label of ['脚本名称', '导调岗位'])
      expect(form.getByLabelText(label).getAttribute('aria-invalid')).toBe('true')
    expect(form.getByText('至少选一个参演岗位')).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('新建脚本')
  })
})

describe('what is wrong with a scenario', () => {
  const of = (part: Partial<ScenarioDraft>) =>
    flaws({ ...WHOLE, ...part }).map(({ at, says }) => `${at} ${says}`)
  const inject = (part: Partial<typeof INJECT>) => of({ injects: [{ ...INJECT, ...part }] })

  test.each([
    [{ kind: 'REPORT', by: null }, 'injects.0.by scenario.flaw.missing'],
    [{ kind: 'SIGNAL', body: '3' }, 'injects.0.body scenario.flaw.json'],
    [{ kind: 'FOLLOW_UP', of: 'none' }, 'injects.0.of scenario.flaw.missing'],
    [{ kind: 'NOTICE', text: '闻到气味' }, 'injects.0.posts scenario.flaw.missing'],
    [{ kind: 'SILENCE' }, 'injects.0.posts scenario.flaw.missing'],
    [{ kind: 'BREAKDOWN' }, 'injects.0.unit scenario.flaw.missing'],
    [{ kind: 'OUTAGE', channel: 'SMS' }, 'injects.0.seconds scenario.flaw.seconds'],
    [{ afterSeconds: 86_401 }, 'injects.0.afterSeconds scenario.flaw.seconds'],
    [{ follows: 'gone' }, 'injects.0.follows scenario.flaw.gone'],
    [{ follows: 'ack' }, 'injects.0.follows scenario.flaw.circle'],
    [{ id: 'ack' }, 'injects.0.id scenario.flaw.twice'],
  ])('an inject with %o', (part, flaw) => {
    expect(inject(part)).toContain(flaw)
  })

  test('an expectation that counts from nothing, or within no time', () => {
    expect(of({ expectations: [{ ...EXPECTATION, after: 'gone', withinSeconds: 0 }] })).toEqual([
      'expectations.0.withinSeconds scenario.flaw.seconds',
      'expectations.0.after scenario.flaw.gone',
    ])
  })

  test('nothing, where all is there', () => {
    expect(of({})).toEqual([])
  })
})
