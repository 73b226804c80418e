// A push in a real browser, with every page closed, and a click on its notice:  node e2e/notice.mjs     (needs `npm run build`)
// The browser's push service is not reached: the push comes by the browser's own tools for developers.
import { startMock } from '../mock/server.mjs'
import { launch, openPage, signIn } from './lib.mjs'

const TOLD = {
  alertId: 'alert-1',
  incidentId: 'incident:420583/1',
  exercise: true,
  title: '【演练】联动警报',
  text: '（演练）【联动警报】火灾',
}

function check(what, holds) {
  if (!holds) throw new Error(`Not so: ${what}`)
  console.log(`ok ${what}`)
}

const mock = await startMock()
const browser = await launch()
try {
  const page = await openPage(browser)
  const context = page.context()
  await context.grantPermissions(['notifications'], { origin: mock.url })
  await signIn(page, mock.url, 'city', 'mock')
  check(
    'the switch is offered',
    await page
      .getByRole('button', { name: /关页也通知/ })
      .waitFor({ timeout: 10_000 })
      .then(() => true),
  )
  await page.evaluate(() =>
    navigator.serviceWorker
      .register('/push-worker.js')
      .then(() => navigator.serviceWorker.ready.then(() => null)),
  )
  const tools = await context.newCDPSession(page)
  const registered = new Promise((found) =>
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations.filter(({ isDeleted }) => !isDeleted)
      if (one) found(one.registrationId)
    }),
  )
  await tools.send('ServiceWorker.enable')
  const registrationId = await registered
  const [worker] = context.serviceWorkers()
  const notices = () =>
    worker.evaluate(() =>
      self.registration
        .getNotifications()
        .then((all) => all.map(({ title, body, tag, data }) => ({ title, body, tag, data }))),
    )
  const push = (data) =>
    tools.send('ServiceWorker.deliverPushMessage', {
      origin: mock.url,
      registrationId,
      data: JSON.stringify(data),
    })

  await push(TOLD)
  await push({ ...TOLD, repeat: true })
  for (let tries = 0; (await notices()).length === 0 && tries < 100; tries += 1) await page.waitForTimeout(50)
  const shown = await notices()
  check('an alert has one notice, whatever it repeats', shown.length === 1)
  check('a drill says so first', shown[0].title.startsWith('【演练】') && shown[0].body === TOLD.text)

  await worker.evaluate(async () => {
    const [notification] = await self.registration.getNotifications()
    self.dispatchEvent(new NotificationEvent('notificationclick', { notification }))
  })
  await page.waitForFunction(() => location.hash === '#/incidents/incident%3A420583%2F1')
  check('a click shows the incident on the page that is open', (await notices()).length === 0)
  check('nothing went wrong on the page', page.errors.length === 0)

  // The same context, but no page of the console: only the worker is left.
  const elsewhere = await context.newPage()
  const otherTools = await context.newCDPSession(elsewhere)
  await page.close()
  await otherTools.send('ServiceWorker.enable')
  await otherTools.send('ServiceWorker.deliverPushMessage', {
    origin: mock.url,
    registrationId,
    data: JSON.stringify({ ...TOLD, exercise: false, title: '联动警报' }),
  })
  for (let tries = 0; (await notices()).length === 0 && tries < 100; tries += 1)
    await elsewhere.waitForTimeout(50)
  const [alone] = await notices()
  check('while no page is open it is shown too', alone?.title === '联动警报')
} finally {
  await browser.close()
  mock.stop()
}
