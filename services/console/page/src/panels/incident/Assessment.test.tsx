import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ALL, INCIDENT } from '../../picture/samples'
import { live } from '../../testing/live'

const WU = { postId: 'city-officer', postName: '值班员', personId: 'p-wu', personName: '吴刚' }
const GRADE = {
  grade: 'LARGER',
  from: 'ORDINARY',
  criterion: 'DEATHS',
  nearMiss: ['EVACUATED'],
  at: '2026-11-23T19:20:00Z',
  reportId: 'report-3',
  by: null,
  reason: null,
}

async function shown(assessment: object, more: object = {}) {
  location.hash = `#/incidents/${INCIDENT.id}`
  return live([
    ...ALL.filter((item) => item !== INCIDENT),
    { ...INCIDENT, ...more, assessment: { ...INCIDENT.assessment, ...assessment } },
  ])
}

const section = () => within(screen.getByRole('region', { name: '等级与要素' }))

test('the grade stands with the figure that decided, and a near-miss beside it', async () => {
  await shown({ grade: GRADE })
  const text = document.querySelector('[data-grade="LARGER"]')?.textContent ?? ''
  expect(text).toContain('较大')
  expect(text).toContain('依据：死亡人数')
  expect(text).toContain('较大涉险：疏散 500 人以上')
})

test('an unknown grade is said, and never taken for a low one', async () => {
  await shown({ grade: null })
  expect(document.querySelector('[data-grade="UNKNOWN"]')?.textContent).toContain('等级不明')
})

test('an officer’s grade names who and why, and what a later report makes of it stands beside', async () => {
  await shown({
    grade: { ...GRADE, criterion: null, nearMiss: [], reportId: null, by: WU, reason: '<b>医院核实</b>' },
    proposed: { grade: 'MAJOR', criterion: 'DEATHS', nearMiss: [], at: null, reportId: 'report-4' },
  })
  expect(section().getByText('<b>医院核实</b>')).toBeTruthy()
  expect(document.querySelector('[data-grade="LARGER"]')?.textContent).toContain('吴刚')
  expect(document.querySelector('[data-proposed="MAJOR"]')?.textContent).toContain('重大')
})

test('what no report has told is listed, with until when more is awaited', async () => {
  await shown({})
  expect(section().getByText(/尚未报告：/).textContent).toContain('事发时间、领导到位情况')
  expect(section().getByText(/待 楚能化工（枝江）有限公司 续报/)).toBeTruthy()
  expect(section().getByText(/建议响应级别 IV 级/)).toBeTruthy()
})

test('a follow-up that did not come is said', async () => {
  await shown({
    followUp: { ...INCIDENT.assessment.followUp, missedSince: '2026-11-23T19:32:07Z', round: 2 },
  })
  expect(section().getByText(/逾期未续报（第 2 次）/)).toBeTruthy()
})

test('reports are called as their chain says, and a correction names both sides', async () => {
  const [first] = INCIDENT.reports
  const second = {
    ...first,
    id: 'report-3',
    chain: { kind: 'FOLLOW_UP', number: 1, corrects: 'report-2' },
    correctedBy: [],
  }
  const last = { ...first, id: 'report-4', chain: { kind: 'FINAL', number: null, corrects: null } }
  await shown({}, { reports: [{ ...first, correctedBy: ['report-3'] }, second, last] })
  const names = screen.getAllByRole('heading', { level: 4 }).map((one) => one.textContent)
  expect(names.some((name) => name.startsWith('续报 1'))).toBe(true)
  expect(names.some((name) => name.startsWith('终报'))).toBe(true)
  expect(screen.getByText('更正 首报')).toBeTruthy()
  expect(screen.getByText('已由 续报 1 更正')).toBeTruthy()
})

test('the city sets the grade and the category, by a button first', async () => {
  await shown({})
  expect(section().getByRole('button', { name: '核定等级' })).toBeTruthy()
  expect(section().getByRole('button', { name: '变更类别' })).toBeTruthy()
})
