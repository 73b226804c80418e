import { afterEach, expect, test, vi } from 'vitest'
import { localNotices } from './local'

/** A browser that shows notices, and keeps what it showed. */
function browser(permission: NotificationPermission, visibility: DocumentVisibilityState) {
  const shown: string[] = []
  const ask = vi.fn(() => Promise.resolve<NotificationPermission>('granted'))
  class Fake {
    static readonly permission = permission
    static readonly requestPermission = ask
    onclick: (() => void) | null = null
    constructor(title: string, options: { tag: string }) {
      shown.push(`${options.tag}: ${title}`)
    }
  }
  vi.stubGlobal('Notification', Fake)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  return { notices: localNotices(), shown, ask }
}
afterEach(() => void vi.unstubAllGlobals())

test('it is shown while nobody looks at the tab, where the browser was told that it may', () => {
  const hidden = browser('granted', 'hidden')
  hidden.notices?.show('新警报', 'alert-1')
  expect(hidden.shown).toEqual(['alert-1: 新警报'])
  const seen = browser('granted', 'visible')
  seen.notices?.show('新警报', 'alert-1')
  expect(seen.shown).toEqual([])
  const denied = browser('denied', 'hidden')
  denied.notices?.show('新警报', 'alert-1')
  expect(denied.shown).toEqual([])
})

test('whether it may is asked once, until somebody said', () => {
  const open = browser('default', 'visible')
  open.notices?.ask()
  expect(open.ask).toHaveBeenCalledOnce()
  const denied = browser('denied', 'visible')
  denied.notices?.ask()
  expect(denied.ask).not.toHaveBeenCalled()
})

test('a browser without notices has none', () => {
  expect(localNotices()).toBeNull()
})
