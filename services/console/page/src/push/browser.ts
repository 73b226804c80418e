import type { ShowIncident } from './notices'

/** A subscription as the browser holds it. */
export interface BrowserSubscription {
  readonly endpoint: string
  /** The public key that it was made with, in base64url. */
  readonly key: string
  /** Base64url, as the console takes them. */
  readonly keys: { readonly p256dh: string; readonly auth: string }
  readonly end: () => Promise<unknown>
}

/** What a browser can do that shows notices while no page is open. */
export interface PushBrowser {
  readonly permission: () => NotificationPermission
  /** Within a click. */
  readonly ask: () => Promise<NotificationPermission>
  readonly current: () => Promise<BrowserSubscription | null>
  readonly subscribe: (key: string) => Promise<BrowserSubscription>
  readonly onShow: (show: (incidentId: string) => void) => void
}

const WORKER = '/push-worker.js'

/** This browser; null where it cannot, or where the page is not served securely. */
export function thisBrowser(): PushBrowser | null {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return null
  const { serviceWorker } = navigator
  return {
    permission: () => Notification.permission,
    ask: () => Notification.requestPermission(),
    current: async () => {
      const registration = await serviceWorker.getRegistration()
      const subscription = await registration?.pushManager.getSubscription()
      return subscription == null ? null : held(subscription)
    },
    subscribe: async (key) => {
      await serviceWorker.register(WORKER, { updateViaCache: 'none' })
      const { pushManager } = await serviceWorker.ready
      return held(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) }))
    },
    onShow: (show) => {
      serviceWorker.addEventListener('message', ({ data }: MessageEvent<ShowIncident | null>) => {
        if (typeof data?.showIncident === 'string') show(data.showIncident)
      })
      serviceWorker.startMessages()
    },
  }
}

function held(subscription: PushSubscription): BrowserSubscription {
  return {
    endpoint: subscription.endpoint,
    key: base64url(subscription.options.applicationServerKey),
    keys: { p256dh: base64url(subscription.getKey('p256dh')), auth: base64url(subscription.getKey('auth')) },
    end: () => subscription.unsubscribe(),
  }
}

export function base64url(bytes: ArrayBuffer | null): string {
  const letters = String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)))
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
}
