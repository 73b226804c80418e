import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { listen, noticeOf, type Click, type Page, type Push, type Waiting, type WorkerScope } from './notices'

/** As the notifier writes it: its own test holds it against the same file. */
const DRILL = JSON.parse(readFileSync('../../../contracts/api/push-notice.json', 'utf8')) as Record<
  string,
  unknown
>
const TOLD = { ...DRILL, exercise: false, title: '联动警报', incidentId: 'incident:420583/1' }

/** A worker's surroundings, whose events the test makes. */
function worker(pages: Page[] = []) {
  const listeners = new Map<string, (event: never) => void>()
  const shown: [string, object][] = []
  const opened: string[] = []
  const took: string[] = []
  const scope: WorkerScope = {
    addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
    skipWaiting: () => Promise.resolve(void took.push('skipped waiting')),
    registration: {
      showNotification: (title, options) => {
        shown.push([title, options])
        return Promise.resolve()
      },
    },
    clients: {
      claim: () => Promise.resolve(void took.push('claimed the pages')),
      matchAll: () => Promise.resolve(pages),
      openWindow: (url) => {
        opened.push(url)
        return Promise.resolve(null)
      },
    },
  }
  listen(scope)
  /** Ends when everything that the event waits for has ended. */
  const happens = async <E extends Waiting>(type: string, event: Omit<E, 'waitUntil'>) => {
    const waited: Promise<unknown>[] = []
    const whole = { ...event, waitUntil: (done: Promise<unknown>) => void waited.push(done) }
    listeners.get(type)?.(whole as never)
    expect(waited, `${type} waits for its end`).toHaveLength(1)
    await Promise.all(waited)
  }
  return {
    took,
    shown,
    opened,
    happens,
    pushed: (json: () => unknown) => happens<Push>('push', { data: { json } }),
    clicked: (data: unknown) => {
      const close = vi.fn()
      return happens<Click>('notificationclick', { notification: { data, close } }).then(() =>
        expect(close).toHaveBeenCalledOnce(),
      )
    },
  }
}

test('what is pushed is shown, and stays until somebody has seen it', async () => {
  const { pushed, shown } = worker()
  await pushed(() => TOLD)
  expect(shown).toEqual([
    [
      '联动警报',
      {
        body: '（演练）【联动警报】火灾',
        tag: 'i1.dongshi.officer',
        renotify: true,
        requireInteraction: true,
        icon: '/icon.svg',
        data: { incidentId: 'incident:420583/1' },
      },
    ],
  ])
})

test('a drill says so first, and does not stay', () => {
  const { title, options } = noticeOf(DRILL)
  expect(title).toMatch(/^【演练】/)
  expect(options).toMatchObject({ tag: 'i1.dongshi.officer', data: { incidentId: 'i1' } })
  expect(options.requireInteraction).toBe(false)
})

test('a repeat takes the place of the notice of its alert, and another alert does not', () => {
  expect(noticeOf({ ...TOLD, repeat: true }).options.tag).toBe(noticeOf(TOLD).options.tag)
  expect(noticeOf({ ...TOLD, alertId: 'alert-2' }).options.tag).not.toBe(noticeOf(TOLD).options.tag)
})

test.each([
  ['nothing', () => null],
  ['no JSON', () => JSON.parse('<html>') as unknown],
  ['a list', () => []],
  ['other types', () => ({ title: 7, text: {}, alertId: null, incidentId: false })],
])('a push with %s is a notice too, for a browser that shows none is told no more', async (_, json) => {
  const { pushed, shown } = worker()
  await pushed(json)
  expect(shown).toEqual([['Liandong', expect.objectContaining({ body: '', data: { incidentId: null } })]])
})

test('a push without data is a notice too', async () => {
  const { happens, shown } = worker()
  await happens<Push>('push', { data: null })
  expect(shown).toHaveLength(1)
})

test('a click opens the incident where no page is open', async () => {
  const { clicked, opened } = worker()
  await clicked(noticeOf(TOLD).options.data)
  expect(opened).toEqual(['/#/incidents/incident%3A420583%2F1'])
})

test('a click shows the incident on the page that is open, and opens no other', async () => {
  const page = { focus: vi.fn(() => Promise.resolve()), postMessage: vi.fn() }
  const { clicked, opened } = worker([page])
  await clicked(noticeOf(TOLD).options.data)
  expect(page.postMessage).toHaveBeenCalledWith({ showIncident: 'incident:420583/1' })
  expect(page.focus).toHaveBeenCalledOnce()
  expect(opened).toEqual([])
})

test('a click on a notice without an incident opens the page', async () => {
  const { clicked, opened } = worker()
  await clicked(null)
  expect(opened).toEqual(['/'])
})

test('a new worker takes over at once', async () => {
  const { took, happens } = worker()
  await happens('install', {})
  await happens('activate', {})
  expect(took).toEqual(['skipped waiting', 'claimed the pages'])
})

test('the worker and what it stands on import nothing of the page: else it would be built to a module', () => {
  const imports = (file: string) =>
    [...readFileSync(`src/push/${file}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, from]) => from)
  expect(imports('worker.ts')).toEqual(['./notices'])
  expect(imports('notices.ts')).toEqual([])
})
