import type { BrowserSubscription, PushBrowser } from '../push/browser'

/** A browser that subscribes, and is asked whether it may. */
export class FakeBrowser implements PushBrowser {
  allowed: NotificationPermission = 'default'
  answers: NotificationPermission = 'granted'
  subscription: BrowserSubscription | null = null
  fails: Error | null = null
  private made = 0

  readonly permission = () => this.allowed
  readonly ask = () => {
    this.allowed = this.answers
    return Promise.resolve(this.allowed)
  }
  readonly current = () => Promise.resolve(this.subscription)
  readonly subscribe = (key: string) => {
    if (this.fails !== null) return Promise.reject(this.fails)
    // A browser holds one: it gives the same again.
    this.subscription ??= {
      endpoint: `https://push.example.net/${++this.made}`,
      key,
      keys: { p256dh: 'point', auth: 'secret' },
      end: () => {
        this.subscription = null
        return Promise.resolve(true)
      },
    }
    return Promise.resolve(this.subscription)
  }
  readonly onShow = () => undefined
}
