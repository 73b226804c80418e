import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ALL, INCIDENT } from '../../picture/samples'
import { change, live } from '../../testing/live'

const SAYS = /此前已移出画面/

test('an incident that came back says since when it is shown and what is not', async () => {
  const world = await live(ALL)
  expect(screen.queryByText(SAYS)).toBeNull()
  change(world, { ...INCIDENT, shownFrom: '2026-11-23T19:10:00Z' })
  expect(screen.getByText(SAYS).textContent).toContain('报告、伤亡、警报和时间线只存于日志')
})
