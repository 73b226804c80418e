// First light in a real browser against the real process:  node e2e/first-light.mjs OUTPUT_FOLDER < settings.json
// settings: {"console","intake","apiKey","city":{"username","password"},"town":{"username","password"}}. It says KILL when
// the process is to be killed and started again, and ends with 0 when everything was seen.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  acknowledgeFirst,
  axe,
  launch,
  openIncident,
  openPage,
  overflow,
  signIn,
  waitForIncident,
  waitForState,
} from './lib.mjs'

const folder = process.argv[2]
const settings = JSON.parse(readFileSync(0, 'utf8').split('\n')[0])
mkdirSync(folder, { recursive: true })
const wrong = []

async function report(key, placeText) {
  const answer = await fetch(`${settings.intake}/v1/reports`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${settings.apiKey}`,
      'Idempotency-Key': key,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      category: 'HAZARDOUS_CHEMICAL_LEAK',
      description: '液氨储罐阀门泄漏，<b>两人</b>已撤出 <script>alert(1)</script>',
      siteId: 'site-coldstore-main',
      location: { text: placeText },
      substance: { unNumber: '1005', name: '液氨', quantityKilograms: 800 },
      casualties: { poisoned: 2 },
      reporter: { name: '测试员', phone: '199-0000-0001' },
      wind: 'unknown to the form',
    }),
  })
  if (answer.status !== 201)
    throw new Error(`the report was answered ${answer.status}: ${await answer.text()}`)
}

async function look(page, name) {
  await page.screenshot({ path: join(folder, `${name}.png`) })
  wrong.push(...(await axe(page)).map((one) => `${name}: ${one}`))
  const wide = await overflow(page)
  if (wide > 0) wrong.push(`${name}: ${wide} px wider than its window`)
  const expected = /ERR_CONNECTION_REFUSED|status of 503/ // while the process is away, and while it starts
  const errors = page.errors.splice(0).filter((one) => !expected.test(one))
  wrong.push(...errors.map((one) => `${name}: ${one}`))
}

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
  await report('browser-2', '二号冷库机房')
  await waitForIncident(city, '二号冷库机房')
  await city.locator(`[data-incident="${id}"]`).waitFor()
  await look(city, '5-after-the-kill')
  console.log(`what the page said: ${await city.locator('.missed').first().innerText()}`)
} finally {
  await browser.close()
}
for (const one of wrong) console.error(one)
process.exit(wrong.length === 0 ? 0 : 1)
