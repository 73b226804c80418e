// Silence goes up a tier, in a real browser against the real process:  node e2e/silence.mjs OUTPUT_FOLDER < settings.json
// settings: {"console","intake","apiKey","leader","city","town"}, the last three a username and a password each. It ends with 0
// when the town's silence was counted down, the city was called, and its acknowledgement ended the countdown on every page.
import {
  acknowledge,
  ask,
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

/** How long the town's own duty officer has, seconds: enough for a picture while it counts down. */
const TOWN_SECONDS = 15
/** And the city's after him: nothing more happens while this story looks. */
const CITY_SECONDS = 3600
const GOES_UP_WITHIN = 40_000
const settings = readSettings()
const { keep, lookEachWay, wrong, finish } = looker(process.argv[2])

async function open(browser, { username, password }) {
  const page = await openPage(browser)
  await signIn(page, settings.console, username, password)
  await waitForState(page, 'LIVE')
  return page
}

/** What the city sets for alerts of its towns: the own duty officer first, then the city's. */
async function setTownPlan(leader) {
  const { plans } = await ask(leader, '/api/escalation-plans')
  const { plan, revision } = plans.find(({ plan: { id } }) => id === 'plan-town')
  const step = (whose, acknowledgeWithinSeconds) => ({
    target: { whose, kind: 'DUTY_OFFICER' },
    acknowledgeWithinSeconds,
    also: [],
  })
  await ask(leader, '/api/escalation-plans', {
    ...plan,
    revision,
    steps: [step('ALERTED_POST', TOWN_SECONDS), step('CITY', CITY_SECONDS)],
  })
}

const card = (page, alert) => page.locator(`[data-alert="${alert}"]`)
const waiting = (page, alert) => page.locator(`.mine [data-acknowledge="${alert}"]`)

const browser = await launch()
try {
  const leader = await open(browser, settings.leader)
  await setTownPlan(leader)
  const city = await open(browser, settings.city)
  const town = await open(browser, settings.town)
  await reportLeak(settings, 'silence-1', '四号冷库机房')
  const incident = await waitForIncident(town, '四号冷库机房')
  await openIncident(town, incident)
  const alert = await town.locator('.mine [data-acknowledge]').first().getAttribute('data-acknowledge')

  // The city acknowledges what is its own: from here on only the town is silent.
  await openIncident(city, await waitForIncident(city, '四号冷库机房'))
  const own = await city.locator('.mine [data-acknowledge]').first().getAttribute('data-acknowledge')
  if (own === alert)
    wrong.push('the alert of the town stood among those of the city before anybody was silent')
  await acknowledge(city, own)

  await card(town, alert).getByText('第 1 轮第 1 步').waitFor()
  if (!/\d:\d\d/.test(await card(town, alert).locator('.countdown').innerText()))
    wrong.push('the page of the town counted nothing down')
  await keep(town, 'silence-1-counts-down')

  await card(town, alert).getByText('第 1 轮第 2 步').waitFor({ timeout: GOES_UP_WITHIN })
  const called = await card(town, alert).locator('dd', { hasText: '市应急值守值班员' }).first().innerText()
  console.log(`after ${TOWN_SECONDS} s of silence the town's page says who was called: ${called}`)
  await waiting(city, alert).waitFor()
  await waiting(town, alert).waitFor()
  await lookEachWay(town, 'silence-2-town-went-up')
  await lookEachWay(city, 'silence-3-city-is-called')

  await acknowledge(city, alert)
  for (const [page, whose] of [
    [city, 'city'],
    [town, 'town'],
  ]) {
    await page.locator(`[data-alert="${alert}"][data-alert-state=ACKNOWLEDGED]`).waitFor()
    await waiting(page, alert).waitFor({ state: 'detached' })
    if ((await card(page, alert).locator('.countdown').count()) > 0)
      wrong.push(`an acknowledged alert still counts down on the page of the ${whose}`)
  }
  await lookEachWay(town, 'silence-4-town-acknowledged')
} finally {
  await browser.close()
}
finish()
