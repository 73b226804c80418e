// Nobody acknowledges, in a real browser against the real process:  node e2e/escalation.mjs OUTPUT_FOLDER < settings.json
// settings: {"console","intake","apiKey","city":{"username","password"}}, of a city whose steps wait some seconds. It ends
// with 0 when the countdown, every step and the second round were seen, and the acknowledgement that stops them.
import {
  acknowledge,
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

const STEP_LIMIT = 20_000
const settings = readSettings()
const { keep, look, wrong, finish } = looker(process.argv[2])

/** The seconds that the countdown shows; -1 where it shows none. */
async function secondsLeft(card) {
  const shown = /(\d+):(\d\d)/.exec(await card.locator('.countdown').innerText())
  return shown ? Number(shown[1]) * 60 + Number(shown[2]) : -1
}

const browser = await launch()
try {
  const page = await openPage(browser)
  await signIn(page, settings.console, settings.city.username, settings.city.password)
  await waitForState(page, 'LIVE')
  await reportLeak(settings, 'escalation-1', '三号冷库机房')
  await openIncident(page, await waitForIncident(page, '三号冷库机房'))
  const mine = await page.locator('.mine [data-acknowledge]').first().getAttribute('data-acknowledge')
  const card = page.locator(`[data-alert="${mine}"]`)

  const first = await secondsLeft(card)
  await page.waitForFunction(
    ([id, before]) => {
      const shown = /(\d+):(\d\d)/.exec(
        document.querySelector(`[data-alert="${id}"] .countdown`)?.textContent ?? '',
      )
      return shown !== null && Number(shown[1]) * 60 + Number(shown[2]) < before
    },
    [mine, first],
    { timeout: STEP_LIMIT },
  )
  for (const [round, step] of [
    [1, 2],
    [1, 3],
    [2, 1],
  ]) {
    await card.getByText(`第 ${round} 轮第 ${step} 步`).waitFor({ timeout: STEP_LIMIT })
    // A step is shown for some seconds only, and axe may take as long.
    await keep(page, `escalation-${round}-${step}`)
  }
  await look(page, 'escalation-unanswered')
  const everything = page.getByRole('button', { name: /^全部 \d+ 条$/ })
  if ((await everything.count()) > 0) await everything.click()
  const lines = await page.locator('.timeline').innerText()
  for (const step of ['第 1 轮第 2 步', '第 1 轮第 3 步', '第 2 轮第 1 步'])
    if (!lines.includes(step)) wrong.push(`the timeline does not say ${step}:\n${lines}`)

  await acknowledge(page, mine)
  await page.locator(`[data-alert="${mine}"][data-alert-state=ACKNOWLEDGED]`).waitFor()
  if ((await card.locator('.countdown').count()) > 0) wrong.push('an acknowledged alert still counts down')
  await look(page, 'escalation-acknowledged')
} finally {
  await browser.close()
}
finish()
