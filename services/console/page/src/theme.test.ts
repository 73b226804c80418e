import { describe, expect, it } from 'vitest'
import { THEMES } from './theme'

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe('a button of danger', () => {
  it.each(['LIGHT', 'DARK', 'CONTRAST'] as const)('is read in %s, by its outline and filled', (look) => {
    const { token = {}, components = {} } = THEMES[look]
    const { colorError = token.colorError ?? '', dangerColor = '#fff' } = components.Button ?? {}
    expect(contrast(colorError, token.colorBgContainer ?? '#fff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dangerColor, colorError)).toBeGreaterThanOrEqual(4.5)
  })
})
