// First light in a real browser against the real process:  node e2e/first-light.mjs OUTPUT_FOLDER < settings.json
// settings: {"console","intake","apiKey","city":{"username","password"},"town":{"username","password"}}. It says KILL when
// the process is to be killed and started again, and ends with 0 when everything was seen.
import {
  acknowledgeFirst,
  launch,
  looker,
  openIncident,
  openPage,
  readSettings,
  reportLeak,
  signIn,
  waitForIncident,
  waitForState,
} from './lib.mjs'

const settings = readSettings()
const { look, finish } = looker(process.argv[2])
const report = (key, placeText) => reportLeak(settings, key, placeText)

const browser = await launch()
try {
  const city = await openPage(browser)
  await signIn(city, settings.console, settings.city.username, settings.city.password)
  await waitForState(city, 'LIVE')
  const town = await openPage(browser)
  await signIn(town, settings.console, settings.town.username, settings.town.password)
  await waitForState(town, 'LIVE')

  const begun = Date.now()
  await report('browser-1', '一号冷库机房')
  const id = await waitForIncident(city, '一号冷库机房')
  console.log(`the incident was on the page ${Math.round(Date.now() - begun)} ms after it was reported`)
  await city.locator('.mine [data-acknowledge]').first().waitFor()
  await waitForIncident(town, '一号冷库机房')
  await openIncident(city, id)
  await look(city, '1-arrived')

  const acknowledged = await acknowledgeFirst(city)
  await city.locator(`[data-alert="${acknowledged}"][data-alert-state=ACKNOWLEDGED]`).waitFor()
  await openIncident(town, id)
  await town.locator(`[data-alert="${acknowledged}"][data-alert-state=ACKNOWLEDGED]`).waitFor()
  await town.locator('.mine [data-acknowledge]').first().waitFor()
  await look(city, '2-acknowledged')
  await look(town, '3-town-still-open')

  console.log('KILL')
  await waitForState(city, 'BLIND', 30_000)
  await look(city, '4-blind')
  await waitForState(city, 'LIVE', 60_000)
  await city.locator('.missed').waitFor()
  await reportLeak(settings, 'browser-2', '二号冷库机房', null)
  await waitForIncident(city, '二号冷库机房')
  await city.locator(`[data-incident="${id}"]`).waitFor()
  await look(city, '5-after-the-kill')
  console.log(`what the page said: ${await city.locator('.missed').first().innerText()}`)
} finally {
  await browser.close()
}
finish()
