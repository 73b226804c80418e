import type { ThemeConfig } from 'antd'

/** Colours that axe finds nothing wrong with; one size up from small, because it is read at three in the morning. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#0b4f9e',
    colorLink: '#0b4f9e',
    colorError: '#a8071a',
    colorErrorBg: '#fff1f0',
    colorErrorBorder: '#ffa39e',
    colorTextDescription: '#595959',
    colorTextTertiary: '#595959',
    colorTextPlaceholder: '#595959',
    fontSize: 15,
    borderRadius: 6,
    motion: false,
  },
}
