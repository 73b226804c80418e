// What every browser test of the page does; against the mock or against a real console.
import { AxeBuilder } from '@axe-core/playwright'
import { randomUUID } from 'node:crypto'
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
export async function openPage(
  browser,
  { width = 1440, height = 900, language = 'zh-CN', look = 'LIGHT' } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    reducedMotion: 'reduce',
  })
  if (language === 'en')
    await context.addInitScript(() => window.localStorage.setItem('liandong.language', 'en'))
  if (look !== 'LIGHT')
    await context.addInitScript((one) => window.localStorage.setItem('liandong.look', one), look)
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

/** Asks the console something as whoever is signed in on this page: a POST with a body, else a GET; gives the answer's JSON. */
export async function ask(page, path, body) {
  const { origin } = new URL(page.url())
  const answer = body
    ? await page.request.post(origin + path, {
        headers: { Origin: origin, 'Idempotency-Key': randomUUID() },
        data: body,
      })
    : await page.request.get(origin + path)
  if (!answer.ok()) throw new Error(`${path} was answered ${answer.status()}: ${await answer.text()}`)
  return answer.json()
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
  await layOut(page, 'visible')
  const { violations } = await new AxeBuilder({ page }).analyze()
  await layOut(page, '')
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
}

/**
 * What is out of sight and not laid out is of the colours of the look before until somebody scrolls there, and axe reads them:
 * `visible` lays it out, and nothing leaves that to the page again.
 */
async function layOut(page, visibility) {
  await page.evaluate(async (how) => {
    for (const one of document.querySelectorAll('.mine-alert, .incident-row, .incident-list > li'))
      one.style.contentVisibility = how
    for (let frames = 0; frames < 2; frames += 1) await new Promise(globalThis.requestAnimationFrame)
  }, visibility)
  await page.waitForFunction(inRest)
}

/** Colours on their way from one look to the other are of neither. */
const inRest = () => document.getAnimations().every((one) => !('transitionProperty' in one))

/** How many pixels the page is wider than its window: 0, or something sticks out. */
export async function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What sticks out furthest, and the text in it. */
async function widest(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.children.length === 0)
      .map((one) => ({ one, right: one.getBoundingClientRect().right }))
      .sort((a, b) => b.right - a.right)
      .slice(0, 3)
      .map(
        ({ one, right }) =>
          `${one.tagName}.${one.className} to ${Math.round(right)}: ${one.textContent.slice(0, 60)}`,
      )
      .join('; '),
  )
}

/** What the test that started this says about the process it started: one line of JSON. */
export function readSettings() {
  return JSON.parse(readFileSync(0, 'utf8').split('\n')[0])
}

/**
 * An enterprise reports a leak; whatever it writes is text, and an unknown field is kept. A second one at the same site would
 * be joined to the first: without a site it is a happening of its own. What a busy machine did not keep is sent again under its
 * key, as the answer asks.
 */
export async function reportLeak({ intake, apiKey }, key, placeText, siteId = 'site-coldstore-main') {
  const send = () =>
    fetch(`${intake}/v1/reports`, {
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
  let answer = await send()
  for (let tries = 1; answer.status === 503 && tries < 5; tries += 1) answer = await send()
  if (answer.status !== 201)
    throw new Error(`the report was answered ${answer.status}: ${await answer.text()}`)
}

/** Each width, language and look beside each other at least once: all eight would take twice as long and show no more. */
const WAYS = [
  { width: 1440, height: 900, language: 'zh', look: 'LIGHT' },
  { width: 1440, height: 900, language: 'en', look: 'DARK' },
  { width: 390, height: 844, language: 'zh', look: 'DARK' },
  { width: 390, height: 844, language: 'en', look: 'LIGHT' },
]

/** As an officer would: by the page's own switches. */
async function turn(page, { width, height, language, look }) {
  const button = page.locator(`.topbar-tools button[lang^=${language}]`)
  if ((await button.count()) > 0) await button.click()
  await page.locator('.look-choice').selectOption(look)
  await page.setViewportSize({ width, height })
  await page.mouse.move(0, 0)
  await page.evaluate(() => {
    document.activeElement?.blur()
    window.scrollTo(0, 0)
  })
  await page.waitForFunction((to) => document.documentElement.dataset.look === to, look)
  await page.waitForFunction(inRest)
}

/** Keeps a picture of each view, and with `look` what is wrong with it; `finish` says it and ends with 1 if there was anything. */
export function looker(folder) {
  const wrong = []
  // While the process is away, while it starts, and while there is no network.
  const expected = /ERR_CONNECTION_|ERR_EMPTY_RESPONSE|status of 503/
  mkdirSync(folder, { recursive: true })

  const keep = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) })

  async function look(page, name) {
    await keep(page, name)
    wrong.push(...(await axe(page)).map((one) => `${name}: ${one}`))
    const wide = await overflow(page)
    if (wide > 0) wrong.push(`${name}: ${wide} px wider than its window: ${await widest(page)}`)
    const errors = page.errors.splice(0).filter((one) => !expected.test(one))
    wrong.push(...errors.map((one) => `${name}: ${one}`))
  }

  /**
   * The same wide and narrow, in both languages, light and dark, with `part` in sight or the top of the page; it leaves the
   * page as it opened: wide, Chinese, light.
   */
  async function lookEachWay(page, name, part) {
    for (const way of WAYS) {
      await turn(page, way)
      await part?.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      await look(page, `${name}-${way.width}-${way.language}-${way.look.toLowerCase()}`)
    }
    await turn(page, WAYS[0])
  }

  function finish() {
    for (const one of wrong) console.error(one)
    process.exit(wrong.length === 0 ? 0 : 1)
  }

  return { keep, look, lookEachWay, wrong, finish }
}
