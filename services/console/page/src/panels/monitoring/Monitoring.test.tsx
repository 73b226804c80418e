import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { ALL, MONITORING } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'

const panel = () => within(screen.getByRole('region', { name: '监测预警' }))

describe('the panel of warnings', () => {
  test('says what a sensor read, who was told, and which sensors are silent or flap', async () => {
    await live(ALL)
    const text = panel().getByRole('group', { name: '楚能化工氨罐区' }).textContent
    expect(text).toContain('橙色 有毒气体 GT-101：38.5 ppm（阈值 25）')
    expect(text).toContain('已通知 王海')
    expect(text).toContain('失联： LT-301')
    expect(text).toContain('频繁波动： PT-7')
  })

  test('answers with one press, and then says who did', async () => {
    const world = await live(ALL)
    fireEvent.click(panel().getByRole('button', { name: '误报' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/warnings/warning-1/answer')
    expect(world.bodies.at(-1)).toBe('{"answer":"FALSE_ALARM"}')
    change(world, {
      ...MONITORING,
      warnings: [
        {
          ...MONITORING.warnings[0],
          answer: 'FALSE_ALARM',
          answeredByPost: '值班员',
          answeredBy: { id: 'p-wang', name: '王海' },
        },
      ],
    })
    expect(panel().queryByRole('button', { name: '误报' })).toBeNull()
    expect(panel().getByRole('listitem').textContent).toContain('王海：误报')
  })

  test('says silence of a whole site, and is gone once all is quiet', async () => {
    const world = await live(ALL)
    change(world, {
      ...MONITORING,
      warnings: [{ ...MONITORING.warnings[0], matter: 'SILENCE', silent: 10, wholeSite: true, value: null }],
    })
    expect(panel().getByRole('listitem').textContent).toContain('全部 10 个传感器失联')
    change(world, { kind: 'gone', of: 'monitoring', id: 'site-1' })
    expect(screen.queryByRole('region', { name: '监测预警' })).toBeNull()
  })
})
