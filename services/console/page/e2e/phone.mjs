// Somebody beside the leak reports with the phone's page:  node e2e/phone.mjs OUTPUT_FOLDER < settings.json
// A link is made on the console's page, opened as a phone would, used without a network and with one, and revoked.
import {
  launch,
  looker,
  openPage,
  openView,
  readSettings,
  signIn,
  waitForIncident,
  waitForState,
} from './lib.mjs'

const settings = readSettings()
const { look, finish } = looker(process.argv[2])

/** A phone without a network, and one with a revoked link, has errors of its own on its console. */
const expectedHere = /ERR_INTERNET_DISCONNECTED|status of 401/
function forgiving(page) {
  const { errors } = page
  const push = errors.push.bind(errors)
  errors.push = (...said) => push(...said.filter((one) => !expectedHere.test(one)))
  return page
}

const browser = await launch()
try {
  const city = await openPage(browser)
  await signIn(city, settings.console, settings.city.username, settings.city.password)
  await waitForState(city, 'LIVE')
  await openView(city, 'units')
  await city.getByRole('button', { name: '查看厂区链接' }).click()
  const site = city.locator('[data-site="site-coldstore-main"]')
  await site.getByRole('button', { name: '制作链接' }).click()
  const address = await city.locator('.site-link-fresh a').getAttribute('href')
  await city.locator('.site-link-fresh').scrollIntoViewIfNeeded()
  await look(city, 'phone-1-link')

  const phone = forgiving(await openPage(browser, { width: 390, height: 844 }))
  await phone.context().grantPermissions(['geolocation'], { origin: settings.intake })
  await phone.context().setGeolocation({ latitude: 30.4312, longitude: 111.7583, accuracy: 12 })
  await phone.goto(address)
  await phone.getByRole('button', { name: '泄漏' }).waitFor()
  if (phone.url().includes('#')) throw new Error('the secret stayed in the address bar')
  await phone.waitForFunction(() => navigator.serviceWorker?.controller !== null)
  await look(phone, 'phone-2-kinds')

  await phone.context().setOffline(true)
  await phone.getByRole('button', { name: '泄漏' }).click()
  await phone.getByText('已定位').waitFor()
  await phone.locator('textarea[name=description]').fill('一号机房阀门喷氨')
  await phone.locator('input[name=injured]').fill('2')
  await look(phone, 'phone-3-form')
  await phone.getByRole('button', { name: '立即报告' }).click()
  await phone.getByText('存在本机').waitFor()
  await look(phone, 'phone-4-kept')
  // It opens again without a network, and has forgotten nothing.
  await phone.reload()
  await phone.getByText('存在本机').waitFor()

  await phone.context().setOffline(false)
  await phone.locator('[data-state=RECEIVED]').waitFor({ timeout: 40_000 })
  await openView(city, '')
  const id = await waitForIncident(city, '青禾冷库')
  console.log(`the city saw ${id}`)
  await phone.getByText('事件编号').waitFor({ timeout: 20_000 })
  await phone.getByText(/隔离 \d+ 米/).waitFor({ timeout: 20_000 })
  await city.locator('.mine [data-acknowledge]').first().click()
  await phone.getByText('已签收').first().waitFor({ timeout: 20_000 })
  await look(phone, 'phone-5-acknowledged')

  // What was asked for in a view is there again.
  await openView(city, 'units')
  await site.getByRole('button', { name: /停用/ }).first().click()
  await site.getByRole('button', { name: /停用/ }).first().waitFor({ state: 'detached' })
  await phone.getByRole('button', { name: '火灾' }).click()
  await phone.getByRole('button', { name: '立即报告' }).click()
  await phone.getByText('厂区链接已停用').waitFor({ timeout: 20_000 })
  await phone.locator('[data-state=RECEIVED]').nth(1).waitFor({ timeout: 20_000 })
  await look(phone, 'phone-6-revoked')
  await openView(city, '')
  await city.getByText('未核实').first().waitFor({ timeout: 20_000 })
  await city.screenshot({ path: `${process.argv[2]}/phone-7-city.png` })
} finally {
  await browser.close()
}
finish()
