import { describe, expect, it } from 'vitest'
import { contrast } from './testing/contrast'
import { THEMES } from './theme'

describe('a button of danger', () => {
  it.each(['LIGHT', 'DARK', 'CONTRAST'] as const)('is read in %s, by its outline and filled', (look) => {
    const { token = {}, components = {} } = THEMES[look]
    const { colorError = token.colorError ?? '', dangerColor = '#fff' } = components.Button ?? {}
    expect(contrast(colorError, token.colorBgContainer ?? '#fff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dangerColor, colorError)).toBeGreaterThanOrEqual(4.5)
  })
})
