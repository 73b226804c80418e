import { theme, type ThemeConfig } from 'antd'
import type { Look } from './parts/look'

/** One size up from small, because it is read at three in the morning. */
const EVERYWHERE = { fontSize: 15, borderRadius: 6, motion: false }

/** A button of danger by its outline is text on the ground; filled it is the ground of its own text. */
const DANGER = {
  colorError: '#ff8a80',
  colorErrorHover: '#ffb3ad',
  colorErrorActive: '#ffb3ad',
  dangerColor: '#2b0a0a',
}

/** Colours that axe finds nothing wrong with, beside those of `colours.css`. */
export const THEMES: Readonly<Record<Look, ThemeConfig>> = {
  LIGHT: {
    token: {
      ...EVERYWHERE,
      colorPrimary: '#0b4f9e',
      colorLink: '#0b4f9e',
      colorLinkHover: '#083a75',
      colorLinkActive: '#062c58',
      colorError: '#a8071a',
      colorErrorBg: '#fff1f0',
      colorErrorBorder: '#ffa39e',
      colorTextDescription: '#595959',
      colorTextTertiary: '#595959',
      colorTextPlaceholder: '#595959',
    },
  },
  DARK: {
    algorithm: theme.darkAlgorithm,
    token: {
      ...EVERYWHERE,
      colorPrimary: '#1d6fd8',
      colorLink: '#79b8ff',
      colorLinkHover: '#a5d0ff',
      colorLinkActive: '#a5d0ff',
      colorError: '#d9363e',
      colorText: '#e8e8e8',
      colorTextDescription: '#b0b4ba',
      colorTextTertiary: '#b0b4ba',
      colorTextPlaceholder: '#b0b4ba',
      colorBgContainer: '#161b22',
      colorBgElevated: '#21262d',
      colorBorder: '#59636e',
    },
    components: { Button: DANGER },
  },
  CONTRAST: {
    algorithm: theme.darkAlgorithm,
    token: {
      ...EVERYWHERE,
      colorPrimary: '#0d56b3',
      colorLink: '#9fd3ff',
      colorLinkHover: '#d0e9ff',
      colorLinkActive: '#d0e9ff',
      colorError: '#b00020',
      colorText: '#fff',
      colorTextDescription: '#e6e6e6',
      colorTextTertiary: '#e6e6e6',
      colorTextPlaceholder: '#e6e6e6',
      colorBgContainer: '#000',
      colorBgElevated: '#000',
      colorBorder: '#fff',
    },
    components: { Button: DANGER },
  },
}
