// What every browser test of the page does; against the mock or against a real console.
import { AxeBuilder } from '@axe-core/playwright'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The machine's own browser; CHROMIUM names another. */
export function browserPath() {
  const path = process.env.CHROMIUM ?? BROWSERS.find((one) => existsSync(one))
  if (!path)
    throw new Error(
      'No chromium found. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.',
    )
  return path
}

export async function launch() {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page whose errors are collected: `page.errors` must stay empty. */
export async function openPage(browser, { width = 1440, height = 900, language = 'zh-CN' } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    reducedMotion: 'reduce',
  })
  if (language === 'en')
    await context.addInitScript(() => window.localStorage.setItem('liandong.language', 'en'))
  const page = await context.newPage()
  page.errors = []
  page.on('pageerror', (error) => page.errors.push(String(error)))
  page.on('console', (message) => {
    const expected = /status of 40[13]|WebSocket connection to/.test(message.text())
    if (message.type() === 'error' && !expected) page.errors.push(message.text())
  })
  return page
}

export async function signIn(page, url, username, password) {
  await page.goto(url)
  await page.locator('input[autocomplete=username]').fill(username)
  await page.locator('input[autocomplete=current-password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('.topbar').waitFor()
}

/** By its address, as a link or Back would: the board, `duty`, `units` or `map`. */
export async function openView(page, name) {
  await page.evaluate((to) => {
    location.hash = `#/${to}`
  }, name)
  await page.locator(`.views a[href="#/${name}"][aria-current=page]`).waitFor()
}

/** The map, once it has drawn what it has. */
export async function openMap(page) {
  await openView(page, 'map')
  await page.locator('.map-canvas canvas').waitFor()
  await page.waitForTimeout(2000)
  await page.locator('.map').evaluate((element) => element.scrollIntoView())
}

/** LIVE, CONNECTING, BLIND or LAGGING. */
export async function waitForState(page, state, timeout = 10_000) {
  await page.locator(`[data-state=${state}]`).waitFor({ timeout })
}

/** Waits until the list shows an incident whose row holds this text, and gives its id. */
export async function waitForIncident(page, textOfRow, timeout = 15_000) {
  const row = page.locator('[data-incident]', { hasText: textOfRow }).first()
  await row.waitFor({ state: 'attached', timeout })
  return row.getAttribute('data-incident')
}

export async function openIncident(page, id) {
  await page.locator(`[data-incident="${id}"]`).click()
  await page.locator(`[data-shown="${id}"]`).waitFor()
}

/** Acknowledges the first alert that waits for whoever is signed in, and waits until the picture shows it. */
export async function acknowledgeFirst(page) {
  const id = await page.locator('.mine [data-acknowledge]').first().getAttribute('data-acknowledge')
  await acknowledge(page, id)
  return id
}

/** Acknowledges one that waits for whoever is signed in, and waits until the picture shows it. */
export async function acknowledge(page, id) {
  const button = page.locator(`.mine [data-acknowledge="${id}"]`)
  await button.click()
  await button.waitFor({ state: 'detached', timeout: 10_000 })
}

/** The violations that axe finds, one line each. */
export async function axe(page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}

/** How many pixels the page is wider than its window: 0, or something sticks out. */
export async function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What the test that started this says about the process it started: one line of JSON. */
export function readSettings() {
  return JSON.parse(readFileSync(0, 'utf8').split('\n')[0])
}

/**
 * An enterprise reports a leak; whatever it writes is text, and an unknown field is kept. A second one at the same site would
 * be joined to the first: without a site it is a happening of its own.
 */
export async function reportLeak({ intake, apiKey }, key, placeText, siteId = 'site-coldstore-main') {
  const answer = await fetch(`${intake}/v1/reports`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${apiKey}`,
      'Idempotency-Key': key,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      category: 'HAZARDOUS_CHEMICAL_LEAK',
      description: '液氨储罐阀门泄漏，<b>两人</b>已撤出 <script>alert(1)</script>',
      ...(siteId && { siteId }),
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

/** Keeps a picture of each view, and with `look` what is wrong with it; `finish` says it and ends with 1 if there was anything. */
export function looker(folder) {
  const wrong = []
  const expected = /ERR_CONNECTION_REFUSED|status of 503/ // while the process is away, and while it starts
  mkdirSync(folder, { recursive: true })

  const keep = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) })

  async function look(page, name) {
    await keep(page, name)
    wrong.push(...(await axe(page)).map((one) => `${name}: ${one}`))
    const wide = await overflow(page)
    if (wide > 0) wrong.push(`${name}: ${wide} px wider than its window`)
    const errors = page.errors.splice(0).filter((one) => !expected.test(one))
    wrong.push(...errors.map((one) => `${name}: ${one}`))
  }

  function finish() {
    for (const one of wrong) console.error(one)
    process.exit(wrong.length === 0 ? 0 : 1)
  }

  return { keep, look, wrong, finish }
}
