/** What a worker of the page has from its browser, as far as it is used here. */
export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'push', listener: (event: Push) => void): void
  addEventListener(type: 'notificationclick', listener: (event: Click) => void): void
  skipWaiting(): Promise<void>
  readonly registration: { showNotification(title: string, options: NoticeOptions): Promise<void> }
  readonly clients: {
    claim(): Promise<void>
    matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly Page[]>
    openWindow(url: string): Promise<unknown>
  }
}
export interface Waiting {
  waitUntil(done: Promise<unknown>): void
}
export interface Push extends Waiting {
  readonly data: { json(): unknown } | null
}
export interface Click extends Waiting {
  readonly notification: { readonly data: unknown; close(): void }
}
export interface Page {
  focus(): Promise<unknown>
  postMessage(message: ShowIncident): void
}

/** What the worker says to a page that is open already. */
export interface ShowIncident {
  readonly showIncident: string
}

export interface NoticeOptions {
  readonly body: string
  readonly tag: string
  readonly renotify: true
  readonly requireInteraction: boolean
  readonly icon: string
  readonly data: { readonly incidentId: string | null }
}

/**
 * The notice of what was pushed. A browser that shows nothing for a push is soon told no more, so what cannot be read is a
 * notice too: it says that there is something to look at.
 */
export function noticeOf(told: unknown): { readonly title: string; readonly options: NoticeOptions } {
  const field = (name: string): unknown =>
    typeof told === 'object' && told !== null ? (told as Record<string, unknown>)[name] : undefined
  const text = (name: string): string | null => {
    const value = field(name)
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    title: text('title') ?? 'Liandong',
    options: {
      body: text('text') ?? '',
      // One notice for each alert: a repeat, or the next round, takes its place and is heard again.
      tag: text('alertId') ?? 'liandong',
      renotify: true,
      // What is no drill stays until somebody has seen it.
      requireInteraction: field('exercise') !== true,
      icon: '/icon.svg',
      data: { incidentId: text('incidentId') },
    },
  }
}

/** Shows what is pushed, and opens its incident when it is clicked; no page needs to be open for either. */
export function listen(scope: WorkerScope): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))
  scope.addEventListener('push', (event) => {
    const { title, options } = noticeOf(read(event))
    event.waitUntil(scope.registration.showNotification(title, options))
  })
  scope.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(
      open(scope, (event.notification.data as NoticeOptions['data'] | null)?.incidentId ?? null),
    )
  })
}

function read(event: Push): unknown {
  try {
    return event.data?.json() ?? null
  } catch {
    return null
  }
}

async function open(scope: WorkerScope, incidentId: string | null): Promise<void> {
  const [page] = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (page === undefined) {
    await scope.clients.openWindow(
      incidentId === null ? '/' : `/#/incidents/${encodeURIComponent(incidentId)}`,
    )
    return
  }
  if (incidentId !== null) page.postMessage({ showIncident: incidentId })
  await page.focus()
}
