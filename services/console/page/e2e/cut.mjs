// The connection is cut for a minute, and for an hour, under load, in a real browser against the real process:
//   node e2e/cut.mjs OUTPUT_FOLDER < settings.json
// settings: {"console","intake","apiKey","city","changesKept"}, the city's a username and a password. Beside the page that is cut
// off another of the same account never is: what both know must be the same, and it ends with 0 when it was.
//
// The minute is a real one. What makes an hour an hour is that more happened in it than the console keeps for resuming: that
// number is set low, and the page is kept away until it is passed.
import { cuttable } from './cuttable.mjs'
import { differences, doubles, pictureAt, listen, sinceTheLastHello, standsAt } from './heard.mjs'
import {
  launch,
  looker,
  openPage,
  readSettings,
  reportLeak,
  signIn,
  waitForIncident,
  waitForState,
} from './lib.mjs'

const MINUTE = 60_000
const REPORT_EVERY = 500
const HAPPENING_EVERY = 20
const AT_ONCE = 8
const settings = readSettings()
const { lookEachWay, wrong, finish } = looker(process.argv[2])
let reports = 0

/** One more of the same site, which joins the incident that is open there. */
function report() {
  reports += 1
  return reportLeak(settings, `cut-${reports}`, '六号冷库机房')
}

/** A happening of its own. */
function happening(place) {
  reports += 1
  return reportLeak(settings, `cut-${reports}`, place, null)
}

/** What the page says of the time it was away. */
async function missed(page) {
  const [said] = (await page.locator('.missed').innerText()).split('\n')
  return said
}

/** Waits until the witness knows something that was said after everything else, and the other one, too. */
async function settle(page, witness, place) {
  await happening(place)
  await waitForIncident(witness, place, 60_000)
  await waitForIncident(page, place, 60_000)
}

/** Both hear at their own pace: they are held against each other where the slower one stands. */
function sameAs(known, heard) {
  const place = Math.min(standsAt(heard), standsAt(known))
  const picture = pictureAt(known, place)
  console.log(`both know ${picture.size} items at ${place}`)
  wrong.push(...differences(pictureAt(heard, place), picture))
}

async function blindly(page) {
  await waitForState(page, 'BLIND')
  await page.locator('main.stale').waitFor()
  if ((await page.locator('.blind-phones a[href^="tel:"]').count()) === 0)
    wrong.push('a page that sees nothing showed nobody to phone')
}

const browser = await launch()
const network = await cuttable(settings.console)
try {
  const witness = await openPage(browser)
  const known = listen(witness)
  const page = await openPage(browser)
  const heard = listen(page)
  for (const [one, url] of [
    [witness, settings.console],
    [page, network.url],
  ]) {
    await signIn(one, url, settings.city.username, settings.city.password)
    await waitForState(one, 'LIVE')
  }
  await happening('六号机房')
  await waitForIncident(page, '六号机房')

  network.cut()
  const mended = Date.now() + MINUTE
  const load = (async () => {
    while (Date.now() < mended) {
      await (reports % HAPPENING_EVERY === 0 ? happening(`${reports} 号机房`) : report())
      await witness.waitForTimeout(REPORT_EVERY)
    }
  })()
  await blindly(page)
  await lookEachWay(page, 'cut-1-blind')
  await load
  await waitForState(page, 'BLIND')
  network.mend()
  await waitForState(page, 'LIVE', 30_000)
  const said = await missed(page)
  console.log(`after a minute and ${reports} reports the page says: ${said}`)
  await settle(page, witness, '七号机房')
  const back = sinceTheLastHello(heard)
  const [resumed, ...since] = back.answered
  if (resumed.type !== 'resumed')
    wrong.push(`a minute was too long to resume: ${JSON.stringify(resumed).slice(0, 200)}`)
  else {
    if (!said.includes(String(resumed.missed)))
      wrong.push(`${resumed.missed} changes were missed, but the page said ${said}`)
    wrong.push(...doubles(since))
  }
  sameAs(known, heard)
  await lookEachWay(page, 'cut-2-resumed')
  await page.locator('.missed button').click()

  network.cut()
  const left = standsAt(heard)
  await blindly(page)
  while (standsAt(known) - left <= settings.changesKept) {
    const before = standsAt(known)
    await Promise.all(Array.from({ length: AT_ONCE }, report))
    // No faster than the console reads: this is about what is kept, and not about how fast.
    while (standsAt(known) < before + AT_ONCE) await witness.waitForTimeout(50)
  }
  network.mend()
  await waitForState(page, 'LIVE', 30_000)
  const marked = await missed(page)
  console.log(`after an hour and ${reports} reports the page says: ${marked}`)
  if (!marked.includes('已换新画面'))
    wrong.push(`a picture that was replaced was not marked as such: ${marked}`)
  await settle(page, witness, '八号机房')
  const { answered } = sinceTheLastHello(heard)
  if (answered[0].reason !== 'TOKEN_TOO_OLD')
    wrong.push(`no fresh snapshot came: ${JSON.stringify(answered[0]).slice(0, 200)}`)
  sameAs(known, heard)
  await lookEachWay(page, 'cut-3-fresh-snapshot')
} finally {
  await browser.close()
  network.stop()
}
finish()
