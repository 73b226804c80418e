// Takes a picture of every view and asks axe about each:  node e2e/look.mjs OUTPUT_FOLDER     (needs `npm run build`)
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startMock } from '../mock/server.mjs'
import {
  acknowledgeFirst,
  axe,
  launch,
  openIncident,
  openMap,
  openPage,
  openView,
  overflow,
  signIn,
  waitForIncident,
  waitForState,
} from './lib.mjs'

const folder = process.argv[2]
if (!folder) throw new Error('Say where the pictures go: node e2e/look.mjs OUTPUT_FOLDER')
mkdirSync(folder, { recursive: true })

const wrong = []
async function look(page, name, fullPage = true) {
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
  wrong.push(...(await axe(page)).map((one) => `${name}: ${one}`))
  const wide = await overflow(page)
  if (wide > 0) wrong.push(`${name}: ${wide} px wider than its window`)
  wrong.push(...page.errors.splice(0).map((one) => `${name}: ${one}`))
}

/** A drill that is recorded already: what was typed stays beside why it is refused. */
async function recordTwice(page) {
  await page
    .getByRole('button', { name: /^登记演练：/ })
    .first()
    .click()
  await page.getByLabel('举行日期').fill('2026-09-18')
  await page.getByLabel('演练了什么').fill('重复')
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.locator('.duty-form .bad').waitFor()
  // A browser says so of every refusal.
  page.errors = page.errors.filter((one) => !one.includes('status of 409'))
}

const mock = await startMock({ waits: 12, night: true, drill: true })
const leaderless = await startMock({ leaderless: true })
const provided = await startMock({ provider: '枝江市统一身份认证' })
const browser = await launch()
try {
  const page = await openPage(browser)
  await page.goto(mock.url)
  await page.locator('.signin').waitFor()
  await look(page, '01-sign-in')
  // Where the pointer is left when a session ends.
  await page.getByRole('button', { name: 'English' }).hover()
  await look(page, '01a-language')
  await page.locator('input[autocomplete=username]').fill('city')
  await page.locator('input[autocomplete=current-password]').fill('wrong')
  await page.keyboard.press('Enter')
  await page.locator('.signin [role=alert]').waitFor()
  await look(page, '02-sign-in-refused')

  const first = await openPage(browser)
  await first.goto(leaderless.url)
  await first.getByRole('button', { name: /首个账号/ }).click()
  await look(first, '02a-first-account')
  await first.getByLabel('令牌').fill('wrong')
  await first.keyboard.press('Enter')
  await first.locator('.signin [role=alert]').waitFor()
  await look(first, '02b-first-account-refused')
  await first.getByLabel('令牌').fill('mock')
  await first.keyboard.press('Enter')
  await first.getByLabel('岗位').waitFor()
  await look(first, '02c-first-account-post')

  const elsewhere = await openPage(browser, { width: 390, height: 844 })
  await elsewhere.goto(provided.url)
  const way = elsewhere.getByRole('link', { name: /统一身份认证/ })
  await way.waitFor()
  await look(elsewhere, '02d-identity-phone')
  await way.focus()
  await elsewhere.keyboard.press('Enter')
  await elsewhere.locator('.signin [role=alert]').waitFor()
  await look(elsewhere, '02e-identity-unreachable-phone')
  await elsewhere.close()

  await signIn(page, mock.url, 'city', 'mock')
  await waitForState(page, 'LIVE')
  await waitForIncident(page, '姚家港')
  await page.waitForTimeout(1500)
  await look(page, '03-new-incident', false)
  const id = await waitForIncident(page, '姚家港')
  await openView(page, 'duty')
  await page.getByRole('button', { name: '今日抽查' }).click()
  await page.locator('.check-results').waitFor()
  await look(page, '03a-duty')
  await openView(page, 'units')
  await look(page, '03b-units')
  await page.getByRole('button', { name: '查看升级方案' }).click()
  await page.locator('[data-plan]').first().waitFor()
  await look(page, '03b-plans')
  await page.locator('[data-plan]').first().getByRole('button', { name: /^修改/ }).click()
  await page.locator('.plan-form').waitFor()
  await look(page, '03b-plan-form')
  await page.getByRole('button', { name: '查看设置' }).click()
  await page.locator('[data-clock-row]').first().waitFor()
  await page.locator('.settings summary').last().click()
  await look(page, '03b-settings')
  await page.getByRole('button', { name: '查看动态口令' }).click()
  await page.getByRole('button', { name: '开启动态口令' }).click()
  await page.locator('.codes-qr').waitFor()
  await look(page, '03b-codes')
  await openMap(page)
  await look(page, '03c-map')
  await openView(page, 'drills')
  await page.locator('[data-inject]').first().waitFor()
  await look(page, '03d-drills')
  await page.locator('.drill-library summary').first().click()
  await page.getByRole('button', { name: '修改', exact: true }).last().click()
  await page.locator('.scenario-editor').waitFor()
  await look(page, '03d-scenario')
  await page.locator('.scenario-editor').getByRole('button', { name: '放弃' }).click()
  await page.evaluate(() => (location.hash = '#/drills/420583%3Adrill%3A0'))
  await page.getByRole('button', { name: '查看评估总结' }).click()
  await page.locator('[data-outcome]').first().waitFor()
  await page.getByRole('button', { name: '查看备案清单' }).click()
  await page.locator('[data-duty]').first().waitFor()
  await look(page, '03e-drill-report')
  await recordTwice(page)
  await look(page, '03e-drill-recorded')
  await openView(page, '')
  await openIncident(page, id)
  await page.waitForTimeout(14_000)
  await look(page, '04-escalated')

  const en = await openPage(browser, { language: 'en' })
  await signIn(en, mock.url, 'town', 'mock')
  await openIncident(en, id)
  await waitForState(en, 'LIVE')
  await look(en, '05-english-town')

  const middle = await openPage(browser, { width: 1000 })
  await signIn(middle, mock.url, 'agency', 'mock')
  await openIncident(middle, id)
  await look(middle, '06-1000-wide')

  const phone = await openPage(browser, { width: 390, height: 844 })
  await signIn(phone, mock.url, 'city', 'mock')
  await waitForIncident(phone, '姚家港')
  await look(phone, '07-phone-list', false)
  await openIncident(phone, id)
  await look(phone, '08-phone-incident')

  await openMap(phone)
  await look(phone, '08-phone-map')
  await openView(phone, 'drills')
  await phone.locator('[data-inject]').first().waitFor()
  await look(phone, '08-phone-drills')
  await phone.evaluate(() => (location.hash = '#/drills/420583%3Adrill%3A0'))
  await phone.getByRole('button', { name: '查看评估总结' }).click()
  await phone.locator('[data-outcome]').first().waitFor()
  await look(phone, '08-phone-drill-report')
  await phone.getByRole('button', { name: '查看备案清单' }).click()
  await phone.locator('[data-duty]').first().waitFor()
  await recordTwice(phone)
  await look(phone, '08-phone-drill-recorded')

  const called = await openPage(browser, { width: 390, height: 844 })
  await signIn(called, mock.url, 'town', 'mock')
  await called.locator('.own-check').waitFor()
  await look(called, '08a-phone-called', false)
  await openView(called, 'duty')
  await called.getByRole('button', { name: '今日抽查' }).click()
  await called.locator('.check-results').waitFor()
  await look(called, '08b-phone-checks')
  await called.locator('.own-check button').focus()
  await called.keyboard.press('Enter')
  await called.locator('.own-check').waitFor({ state: 'detached' })

  while ((await page.locator('.mine [data-acknowledge]').count()) > 0) await acknowledgeFirst(page)
  await look(page, '09-acknowledged')

  mock.cut()
  await waitForState(page, 'BLIND')
  await page.waitForTimeout(4000)
  await look(page, '10-blind')
  await waitForState(middle, 'BLIND')
  await look(middle, '11-blind-with-alert', false)
  await waitForState(phone, 'BLIND')
  await look(phone, '12-phone-blind')
  mock.mend()
  await waitForState(page, 'LIVE')
  await page.locator('.missed').waitFor()
  await page.waitForTimeout(1500)
  await look(page, '13-resumed', false)
} finally {
  await browser.close()
  mock.stop()
  leaderless.stop()
  provided.stop()
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  process.exit(1)
}
console.log(`Nothing wrong; pictures in ${folder}`)
