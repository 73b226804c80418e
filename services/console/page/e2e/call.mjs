// Takes a call by keys alone, wide and narrow, in every look and both languages:  node e2e/call.mjs OUTPUT_FOLDER     (needs `npm run build`)
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startMock } from '../mock/server.mjs'
import {
  axe,
  launch,
  openMap,
  openPage,
  openView,
  overflow,
  signIn,
  waitForIncident,
  waitForState,
} from './lib.mjs'

const folder = process.argv[2]
if (!folder) throw new Error('Say where the pictures go: node e2e/call.mjs OUTPUT_FOLDER')
mkdirSync(folder, { recursive: true })

const wrong = []
async function look(page, name) {
  await page.screenshot({ path: join(folder, `${name}.png`) })
  wrong.push(...(await axe(page)).map((one) => `${name}: ${one}`))
  const wide = await overflow(page)
  if (wide > 0) wrong.push(`${name}: ${wide} px wider than its window`)
  wrong.push(...page.errors.splice(0).map((one) => `${name}: ${one}`))
}

const mock = await startMock({ waits: 12, night: true })
const browser = await launch()

async function take(name, { look: colours = 'LIGHT', ...options } = {}) {
  const page = await openPage(browser, options)
  await page.addInitScript((one) => window.localStorage.setItem('liandong.look', one), colours)
  await signIn(page, mock.url, 'city', 'mock')
  await waitForState(page, 'LIVE')
  await waitForIncident(page, '姚家港')
  await openView(page, 'duty')
  await page.keyboard.press('Alt+KeyN')
  await page.locator('.call').waitFor()
  await look(page, `${name}-1-opened`)
  await page.keyboard.press('1')
  await page.keyboard.type('白雾很大，有人呛咳')
  await page.keyboard.press('Tab')
  await page.keyboard.type('楚能')
  await page.locator('.call-places li').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await look(page, `${name}-2-places`)
  await page.keyboard.press('Enter')
  await page.locator('.call-same').waitFor()
  await page.locator('.call input[type=tel]').fill('199-0000-0099')
  await page.locator('.call-same').scrollIntoViewIfNeeded()
  await look(page, `${name}-3-same`)
  await page.keyboard.press('Control+Enter')
  await page.locator('.call-alerted li').first().waitFor()
  await page.locator('.call-outcome').scrollIntoViewIfNeeded()
  await look(page, `${name}-4-taken`)
  await page.keyboard.press('Escape')
  await page.locator('.call').waitFor({ state: 'detached' })
  await look(page, `${name}-5-hidden`)
}

/** The caller says where it is by what lies around, and the officer clicks there. */
async function place(name, { look: colours = 'LIGHT', ...options } = {}) {
  const page = await openPage(browser, options)
  await page.addInitScript((one) => window.localStorage.setItem('liandong.look', one), colours)
  await signIn(page, mock.url, 'city', 'mock')
  await waitForState(page, 'LIVE')
  await page.keyboard.press('Alt+KeyN')
  await page.locator('.call').waitFor()
  await page.locator('.call-place a').click()
  await openMap(page)
  const pick = page.locator('[data-pick]')
  await pick.getByRole('button').first().click()
  await page.locator('[data-map] canvas').click({ position: { x: 200, y: 200 } })
  await pick.locator('.map-measured').waitFor()
  const point = await page.locator('.call-place .call-line input').inputValue()
  if (!/^\d+\.\d{6}, \d+\.\d{6}$/.test(point)) wrong.push(`${name}: the form has '${point}'`)
  await look(page, `${name}-6-place`)
}

try {
  await place('wide')
  await place('dark', { look: 'DARK', language: 'en' })
  await take('wide')
  await take('dark', { look: 'DARK', language: 'en' })
  await take('contrast', { look: 'CONTRAST' })
  await take('phone', { width: 390, height: 844 })
  await take('phone-dark', { width: 390, height: 844, look: 'DARK' })
} finally {
  await browser.close()
  mock.stop()
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exit(1)
}
console.log(`Nothing wrong; pictures in ${folder}`)
