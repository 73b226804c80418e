// Handover with open items, in a real browser against the real process:  node e2e/handover.mjs OUTPUT_FOLDER < settings.json
// settings: {"console","intake","apiKey","city"}, the last a username and a password, of a city whose duty officer's shift turns
// within two minutes. It ends with 0 when relief signed on, both went through every open item, and only then the post was his.
import {
  acknowledge,
  ask,
  launch,
  looker,
  openPage,
  openView,
  readSettings,
  reportLeak,
  signIn,
  waitForIncident,
  waitForState,
} from './lib.mjs'

const POST = 'city-duty'
const TURNS_WITHIN = 120_000
const NOTE = '二号水泵未修好，备用泵在库房'
const settings = readSettings()
const { look, lookEachWay, wrong, finish } = looker(process.argv[2])

async function open(browser) {
  const page = await openPage(browser)
  await signIn(page, settings.console, settings.city.username, settings.city.password)
  await waitForState(page, 'LIVE')
  return page
}

/** Who sits there now, and who is next: the rotation of the sample city goes through these six. */
async function shifts(page) {
  const { people } = await ask(page, `/api/posts/${POST}/people`)
  const rotation = ['05', '06', '07', '08', '09', '10'].map((number) =>
    people.find(({ id }) => id === `420583-city-p${number}`),
  )
  const [shown] = await seated(page)
  const at = rotation.findIndex(({ name }) => shown.includes(name))
  return { leaver: rotation[at], relief: rotation[(at + 1) % rotation.length] }
}

/** The own chair, as the board shows it. */
const chair = (page) => page.locator(`.duty-summary [data-post="${POST}"]`)
const seated = (page) => chair(page).locator('.chair-person').allInnerTexts()
const act = (page, name) => chair(page).getByRole('button', { name })

/** Something of each kind is open: an incident that was acknowledged, a directive, and a note for the relief. */
async function leaveOpen(page) {
  await reportLeak(settings, 'handover-1', '五号冷库机房')
  const incident = await waitForIncident(page, '五号冷库机房')
  await acknowledge(
    page,
    await page.locator('.mine [data-acknowledge]').first().getAttribute('data-acknowledge'),
  )
  await ask(page, `/api/incidents/${incident}/directives`, {
    organizationId: 'town-101',
    text: '疏散下风向两个村组',
    answerWithinSeconds: 3600,
  })
  await openView(page, 'duty')
  await page.getByLabel('记一笔：发生了什么').fill(NOTE)
  await page.getByRole('checkbox', { name: '需交接' }).check()
  await page.getByRole('button', { name: '记入', exact: true }).click()
  await openView(page, '')
}

/** Ticks each and signs; what is opened in between comes to the list, and is gone through as well. */
async function goThrough(page, sign, signed, whose) {
  const boxes = chair(page).locator('form .ant-checkbox-wrapper')
  const unseen = boxes.and(chair(page).locator(':not(.ant-checkbox-wrapper-checked)'))
  const items = await boxes.allInnerTexts()
  for (const kind of ['突发事件', '未办结的指令', NOTE])
    if (!items.some((one) => one.includes(kind))) wrong.push(`${whose} was not shown ${kind}: ${items}`)
  while (!(await signed.isVisible())) {
    while ((await unseen.count()) > 0) {
      if (await act(page, sign).isEnabled()) wrong.push(`${whose} could sign before the last item was ticked`)
      await unseen.first().click()
    }
    await act(page, sign).click()
    await signed.or(unseen.first()).first().waitFor()
  }
}

const browser = await launch()
try {
  const leaves = await open(browser)
  const comes = await open(browser)
  await leaveOpen(leaves)
  const { leaver, relief } = await shifts(leaves)
  if ((await act(leaves, `${leaver.name} 交班`).count()) > 0)
    wrong.push('whoever leaves could hand over before the relief has come')

  // The shift turns, and changes nobody: whoever sat there answers until his relief has come.
  await chair(comes).getByText(`${relief.name}（未签到）`).waitFor({ timeout: TURNS_WITHIN })
  if (!(await seated(comes)).join().includes(leaver.name))
    wrong.push('the chair was empty at the turn of the shift')
  await act(comes, `${relief.name} 签到`).click()
  await chair(leaves).getByText(`${relief.name}（已签到）`).waitFor()

  await act(leaves, `${leaver.name} 交班`).click()
  await chair(leaves).locator('form .ant-checkbox-wrapper').filter({ hasText: NOTE }).waitFor()
  await lookEachWay(leaves, 'handover-1-whoever-leaves', chair(leaves))
  await chair(leaves)
    .getByLabel(/^交班说明/)
    .fill('小雨，东北风二级')
  const offered = chair(leaves).getByText(`${leaver.name} 已签字交班，待接班签字`)
  await goThrough(leaves, `${leaver.name} 签字交班`, offered, leaver.name)
  await chair(comes).getByText(`${leaver.name} 已签字交班，待接班签字`).waitFor()
  if (!(await seated(comes)).join().includes(leaver.name))
    wrong.push('the post was the relief’s alone by one signature')

  await act(comes, `${relief.name} 接班：逐项过目`).click()
  await chair(comes).locator('form .ant-checkbox-wrapper').filter({ hasText: NOTE }).waitFor()
  await lookEachWay(comes, 'handover-2-relief', chair(comes))
  const alone = chair(comes).locator('.chair-person:only-of-type', { hasText: relief.name })
  await goThrough(comes, `${relief.name} 签字接班`, alone, relief.name)

  for (const page of [comes, leaves]) {
    await chair(page).locator('.chair-person', { hasText: relief.name }).waitFor()
    await chair(page).locator('.chair-person', { hasText: leaver.name }).waitFor({ state: 'detached' })
  }
  await openView(comes, 'duty')
  await comes.getByText('本班日志', { exact: true }).click()
  // The handover is the last that happened in the shift that is over.
  await comes.getByRole('button', { name: '上一班' }).click()
  const line = comes.locator('.dutylog-lines li', { hasText: '交接班' })
  await line.waitFor()
  console.log(`what the duty log says: ${await line.innerText()}`)
  if (!(await line.innerText()).includes('未办结的指令'))
    wrong.push('the duty log does not say what was handed over')
  // One way alone: with the strips of sixty chairs beside it axe takes its time.
  await look(comes, 'handover-3-duty-log')
} finally {
  await browser.close()
}
finish()
