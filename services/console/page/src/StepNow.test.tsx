import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ALERT, INCIDENT } from './picture/samples'
import { change, live, pass } from './testing/live'

const mine = () => screen.getByRole('region', { name: /待签收/ }).textContent
const card = () => document.querySelector('[data-alert="alert-1"]')?.textContent

test('an alert that silence took further says who is called now, above the views and in its card', async () => {
  const world = await live([INCIDENT, ALERT])
  location.hash = '#/incidents/incident-2'
  await pass(10)
  expect(mine()).toContain('第 1 轮第 1 步')
  expect(mine()).not.toContain('呼叫')
  change(world, { ...ALERT, step: 2, alerted: ALERT.steps.flatMap(({ people }) => people) })
  expect(mine()).toContain('第 1 轮第 2 步 已升级，现呼叫：周敏（带班领导）')
  expect(card()).toContain('第 1 轮第 2 步 已升级，现呼叫：周敏（带班领导）')
  change(world, { ...ALERT, round: 2, step: 1 })
  expect(mine()).toContain('第 2 轮第 1 步 重新呼叫：王海（值班员）')
})

test('a step that nobody filled names nobody', async () => {
  const [first] = ALERT.steps
  const world = await live([INCIDENT, ALERT])
  change(world, {
    ...ALERT,
    step: 2,
    steps: [first, { number: 2, people: [], acknowledgeWithinSeconds: 60 }],
  })
  expect(mine()).toContain('第 1 轮第 2 步')
  expect(mine()).not.toContain('呼叫')
})
