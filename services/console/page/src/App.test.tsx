import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { Why } from './parts/alarm'
import {
  ACKNOWLEDGED,
  ALERT,
  ALL,
  ASSIGNMENT,
  CLAIM,
  CLOSED,
  INCIDENT,
  NOTICE,
  NOTIFICATION,
  OFFER_ALERT,
  STOOD_DOWN,
  UNIT,
} from './picture/samples'
import { AT, change, live, open, pass } from './testing/live'
import { FakeWorld } from './testing/world'

// What the whole page does with what it is sent, told as one shift, and therefore in one file; a panel alone has its test beside it.

const mine = () => screen.getByRole('region', { name: /待我签收|待签收/ })
const state = () => document.querySelector('[data-state]')
const button = (name: RegExp) => within(mine()).getByRole('button', { name })

describe('the door', () => {
  test('opens for the right password, and says when it is the wrong one', async () => {
    const world = new FakeWorld()
    world.signedIn = false
    await open(world)
    const enter = async (password: string) => {
      fireEvent.change(screen.getByLabelText('账号'), { target: { value: 'wang' } })
      fireEvent.change(screen.getByLabelText('密码'), { target: { value: password } })
      fireEvent.click(screen.getByRole('button', { name: '登录' }))
      await pass(100)
    }
    await enter('wrong')
    expect(screen.getByRole('alert').textContent).toContain('账号或密码不对')
    await enter('right')
    expect(screen.getByText('枝江市应急值班室 · 值班员')).toBeTruthy()
  })

  test('is where an expired session leads, and says so; the picture is forgotten', async () => {
    const world = await live()
    window.dispatchEvent(new Event('pagehide'))
    act(() => world.sockets.last.says({ type: 'bye', reason: 'EXPIRED' }))
    await pass(10)
    expect(screen.getByText(/登录已到期/)).toBeTruthy()
    window.dispatchEvent(new Event('pagehide'))
    expect(world.storage.length).toBe(0)
  })

  test('is where signing out leads', async () => {
    const world = await live()
    fireEvent.click(screen.getByRole('button', { name: '退出' }))
    await pass(10)
    expect(world.asked).toContain('DELETE /api/session')
    expect(screen.getByText('已退出登录。')).toBeTruthy()
  })

  test('speaks English too, and remembers it', async () => {
    const world = new FakeWorld()
    world.signedIn = false
    await open(world)
    fireEvent.click(screen.getByRole('button', { name: 'English' }))
    expect(screen.getByRole('heading', { name: 'Sign in to the console' })).toBeTruthy()
    expect([document.documentElement.lang, localStorage.getItem('liandong.language')]).toEqual(['en', 'en'])
  })
})

describe('an alert of mine', () => {
  test('stands on top with what, where and when it escalates, is said aloud, and counts in the title', async () => {
    const world = await live([INCIDENT])
    expect(mine().textContent).toContain('没有待我签收的警报')
    expect(document.title).toBe('联动 · 值班台')
    change(world, ALERT)
    expect(mine().textContent).toContain('危险化学品泄漏')
    expect(mine().textContent).toContain('董市镇姚家港化工园 2 号罐区')
    expect(mine().textContent).toContain('0:50 后升级')
    expect(mine().querySelector('[aria-live=assertive]')?.textContent).toContain('新警报：危险化学品泄漏')
    expect(document.title).toBe('（1）联动 · 值班台')
  })

  test('is acknowledged with one click, and everybody sees who did and when', async () => {
    const world = await live()
    fireEvent.click(button(/签收：值班员/))
    await pass(1)
    expect(world.asked.filter((one) => one.includes('alert'))).toEqual([
      'POST /api/alerts/alert-1/acknowledgement',
    ])
    expect(mine().textContent).toContain('已受理，等画面更新')
    change(world, ACKNOWLEDGED)
    expect(mine().textContent).toContain('没有待我签收的警报')
    expect(screen.getByRole('article').textContent).toContain('王海（值班员） 于 03:12:20 签收')
    expect(document.title).toBe('联动 · 值班台')
  })

  test('says of each notification which receipts came, and that none implies another', async () => {
    const world = await live()
    const receipts = () => screen.getByRole('article').querySelector('.receipts')?.textContent
    change(world, { ...NOTIFICATION, shownAt: '2026-11-23T19:12:40Z' })
    expect(receipts()).toContain('打开 03:12:40')
    expect(receipts()).not.toContain('送达')
    expect(receipts()).not.toContain('未核验')
    change(world, { ...NOTIFICATION, unverified: true })
    expect(receipts()).toContain('未核验')
    change(world, { ...NOTIFICATION, repliedAt: '2026-11-23T19:12:50Z', reply: 'SEVERAL_OPEN' })
    expect(receipts()).toContain('回复 03:12:50')
    expect(receipts()).toContain('请电话核实')
    expect(mine().textContent).toContain('1 条警报待签收')
  })

  test('is stood down with a reason, and everybody sees who did and why', async () => {
    const world = await live()
    fireEvent.click(screen.getByRole('button', { name: /解除警报：值班员/ }))
    await pass(1)
    fireEvent.click(screen.getByText('已用其他方式通知'))
    await pass(1)
    expect(world.asked).toContain('POST /api/alerts/alert-1/stand-down')
    expect(world.bodies).toContain('{"reason":"TOLD_OTHERWISE"}')
    change(world, STOOD_DOWN)
    expect(mine().textContent).toContain('没有待我签收的警报')
    expect(screen.getByRole('article').textContent).toContain('周敏（带班领导） 解除警报（已用其他方式通知）')
    expect(screen.queryByRole('button', { name: /解除警报/ })).toBeNull()
  })

  test('that was acknowledged says when it is raised again, until somebody claims the incident', async () => {
    const world = await live()
    change(world, ACKNOWLEDGED)
    const article = screen.getByRole('article')
    expect(article.textContent).toContain('若无人认领，再次警报： 03:27:20')
    expect(article.textContent).toContain('无人认领')
    fireEvent.click(screen.getByRole('button', { name: /^认领：420583/ }))
    await pass(1)
    expect(world.asked).toContain('POST /api/incidents/incident-2/claim')
    change(world, { ...INCIDENT, claim: CLAIM })
    change(world, { ...ACKNOWLEDGED, raisedAgainAt: null })
    expect(article.textContent).toContain('周敏（带班领导） 认领处置')
    expect(article.textContent).not.toContain('再次警报')
    expect(article.textContent).toContain('可接手时间 03:42:40')
  })

  test('that was acknowledged leaves its incident marked in the list until somebody claims or closes it', async () => {
    const world = await live()
    const row = () => document.querySelector('[data-incident]')?.textContent
    expect(row()).toContain('1 条未签收')
    change(world, ACKNOWLEDGED)
    expect(row()).toContain('全部已签收')
    expect(row()).toContain('无人认领')
    change(world, { ...INCIDENT, claim: CLAIM })
    expect(row()).not.toContain('无人认领')
    change(world, { ...INCIDENT, closing: CLOSED })
    expect(row()).toContain('已结案')
  })

  test('is closed with the rest of its incident, and what is left open is named', async () => {
    const world = await live()
    expect(document.querySelector('[data-closing]')?.getAttribute('data-closing')).toBe('OPEN')
    fireEvent.click(screen.getByRole('button', { name: /结案：420583/ }))
    await pass(1)
    fireEvent.click(within(screen.getByRole('menu')).getByText('误报'))
    await pass(1)
    expect(world.asked).toContain('POST /api/incidents/incident-2/closing')
    expect(world.bodies.at(-1)).toContain('"outcome":"FALSE_ALARM","leftOpen":["alert-1"')
    change(world, { ...INCIDENT, closing: CLOSED })
    expect(screen.getByRole('article').textContent).toContain('已结案（误报） 周敏（带班领导）')
    fireEvent.click(screen.getByRole('button', { name: '重新打开' }))
    await pass(1)
    expect(world.asked).toContain('POST /api/incidents/incident-2/reopening')
  })

  test('is taken over when its claim is stale, with a reason', async () => {
    const world = await live()
    change(world, { ...INCIDENT, claim: { ...CLAIM, staleFrom: '2026-11-23T19:12:00Z' } })
    fireEvent.click(screen.getByRole('button', { name: /接手：420583/ }))
    await pass(1)
    fireEvent.click(screen.getByText('认领岗位联系不上'))
    await pass(1)
    expect(world.bodies).toContain('{"takeOver":"CLAIMER_UNREACHABLE"}')
  })

  test('is acknowledged with F9, once however long the key is held', async () => {
    const world = await live()
    fireEvent.keyDown(window, { key: 'F9' })
    fireEvent.keyDown(window, { key: 'F9', repeat: true })
    fireEvent.keyDown(window, { key: 'F9' })
    await pass(1)
    expect(world.asked.filter((one) => one.includes('alert'))).toHaveLength(1)
  })

  test('that is refused is not asked for again by a key that is held down', async () => {
    const world = await live()
    world.acknowledgement = () => Promise.resolve(Response.json({ code: 'NOT_ALERTED' }, { status: 403 }))
    fireEvent.keyDown(window, { key: 'F9' })
    await pass(1)
    fireEvent.keyDown(window, { key: 'F9', repeat: true })
    await pass(1)
    expect(world.asked.filter((one) => one.includes('alert'))).toHaveLength(1)
  })

  test('that is refused says why and can be tried again', async () => {
    const world = await open()
    world.acknowledgement = () => Promise.resolve(Response.json({ code: 'NOT_ALERTED' }, { status: 403 }))
    act(() => world.sockets.last.snapshot(ALL))
    fireEvent.click(button(/签收：值班员/))
    await pass(1)
    expect(mine().textContent).toContain('没有签收成功：这条警报没有发给您的岗位')
    expect(mine().textContent).toContain('再试一次')
  })

  test('that gets no answer says that it is sent again', async () => {
    const world = await live()
    world.acknowledgement = () => Promise.reject(new TypeError('offline'))
    fireEvent.click(button(/签收：值班员/))
    await pass(1)
    expect(mine().textContent).toContain('正用同一编号重试')
  })

  test('is escalated at once with one click, and the words go when the picture shows the step', async () => {
    const world = await live()
    fireEvent.click(screen.getByRole('button', { name: /立即升级：值班员/ }))
    await pass(1)
    expect(world.asked.filter((one) => one.includes('alert'))).toEqual(['POST /api/alerts/alert-1/steps'])
    expect(world.bodies.at(-1)).toBe('{"round":1,"step":2}')
    const card = () => screen.getByRole('article').textContent
    expect(card()).toContain('已受理，等画面更新')
    change(world, { ...ALERT, step: 2 })
    expect(card()).not.toContain('已受理，等画面更新')
  })

  test('that is not to be escalated any more says why', async () => {
    const world = await live()
    world.acknowledgement = () =>
      Promise.resolve(Response.json({ code: 'NOBODY_IS_AWAITED' }, { status: 409 }))
    fireEvent.click(screen.getByRole('button', { name: /立即升级：值班员/ }))
    await pass(1)
    expect(screen.getByRole('article').textContent).toContain('没有升级成功：已经签收或解除，不再通知其他人')
  })

  test('of somebody else has no button to acknowledge it', async () => {
    await live([INCIDENT, { ...ALERT, postId: 'town-officer', alerted: [] }])
    expect(screen.queryByRole('button', { name: /签收：/ })).toBeNull()
    // The duty room of the city may call the next one of anybody's alert.
    expect(screen.queryByRole('button', { name: /立即升级：/ })).not.toBeNull()
    expect(screen.getByRole('article').textContent).toContain('1 条警报，1 条未签收')
  })
})

describe('the picture’s age', () => {
  test('is always in sight and grows while nothing comes', async () => {
    await live()
    expect(state()?.textContent).toContain('画面时差 0 秒')
    await pass(2000)
    expect(state()?.textContent).toContain('画面时差 2 秒')
  })

  test('after three silent seconds makes the page blind, with the last picture and whom to phone', async () => {
    await live()
    await pass(3500)
    expect(state()?.getAttribute('data-state')).toBe('BLIND')
    const blind = screen.getByRole('region', { name: /失明/ })
    expect(blind.textContent).toContain('2026-11-24 03:12:17')
    expect(
      within(blind)
        .getByRole('link', { name: /199-0000-0002/ })
        .getAttribute('href'),
    ).toBe('tel:19900000002')
    expect(screen.getByRole('article').textContent).toContain('姚家港')
    expect(document.querySelector('main')?.className).toBe('stale')
  })

  test('is told after a reload too, before anything new has come', async () => {
    const world = await live()
    window.dispatchEvent(new Event('pagehide'))
    cleanup()
    const again = new FakeWorld()
    again.storage.setItem('liandong.picture', world.storage.getItem('liandong.picture') ?? '')
    await open(again)
    await pass(4000)
    expect(state()?.textContent).toContain('画面时差 4 秒')
    expect(screen.getByRole('region', { name: /失明/ }).textContent).toContain('2026-11-24 03:12:17')
  })

  test('of a blind page calls no escalation late: it does not know', async () => {
    await live()
    await pass(90_000)
    expect(mine().textContent).toContain('预定 03:13:07 升级')
    expect(mine().textContent).not.toContain('已过')
  })

  test('says when the server itself is behind', async () => {
    const world = await live()
    act(() => world.sockets.last.heartbeat(AT, '2026-11-23T19:12:05Z'))
    expect(state()?.getAttribute('data-state')).toBe('LAGGING')
    expect(screen.getByText(/画面滞后/)).toBeTruthy()
  })

  test('after a cut is followed by a line that says what was missed', async () => {
    const world = await live()
    act(() => world.sockets.last.breaks())
    await pass(200)
    act(() => {
      world.sockets.last.open()
      world.sockets.last.says({ type: 'resumed', missed: 12, token: 't1' })
    })
    expect(screen.getByText(/错过 12 条变化/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '知道了' }))
    expect(screen.queryByText(/错过 12 条变化/)).toBeNull()
  })
})

describe('a blind page', () => {
  /** What the page rings for, from one moment to the next. */
  function listening() {
    const world = new FakeWorld()
    const rings: (Why | null)[] = []
    vi.spyOn(world.alarm, 'ring').mockImplementation((why) => void rings.push(why))
    vi.spyOn(world.alarm, 'silence').mockImplementation(() => void rings.push(null))
    return { world, now: () => rings.at(-1) ?? null }
  }
  async function sees(world: FakeWorld, items: readonly object[]) {
    if (world.sockets.all.length === 0) await open(world)
    while (world.sockets.last.closed) await pass(500)
    act(() => {
      world.sockets.last.open()
      world.sockets.last.snapshot(items)
      world.sockets.last.heartbeat(AT)
    })
  }
  const silence = () => screen.getByRole('button', { name: '关掉失明提示音' })

  test('sounds until it is live again', async () => {
    const { world, now } = listening()
    await sees(world, [INCIDENT])
    expect(now()).toBeNull()
    await pass(3500)
    expect(now()).toBe('BLIND')
    await pass(60_000)
    expect(now()).toBe('BLIND')
    await sees(world, [INCIDENT])
    expect(now()).toBeNull()
    expect(state()?.getAttribute('data-state')).toBe('LIVE')
  })

  test('sounds before the first picture too', async () => {
    const { world, now } = listening()
    await open(world)
    await pass(3500)
    expect(now()).toBe('BLIND')
  })

  test('is silenced by key, keeps the focus where it was, and still says that it is blind', async () => {
    const { world, now } = listening()
    await sees(world, [INCIDENT])
    await pass(3500)
    vi.useRealTimers()
    const officer = userEvent.setup()
    silence().focus()
    await officer.keyboard('{Enter}')
    expect(now()).toBeNull()
    const pressed = screen.getByRole('button', { name: /提示音已关/ })
    expect(document.activeElement).toBe(pressed)
    expect(pressed.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('region', { name: /失明/ })).toBeTruthy()
  })

  test('that was silenced sounds again when it turns blind again', async () => {
    const { world, now } = listening()
    await sees(world, [INCIDENT])
    await pass(3500)
    fireEvent.click(silence())
    await pass(60_000)
    expect(now()).toBeNull()
    await sees(world, [INCIDENT])
    await pass(3500)
    expect(now()).toBe('BLIND')
    expect(silence()).toBeTruthy()
  })

  test('with an alert of mine rings for the alert, which cannot be silenced', async () => {
    const { world, now } = listening()
    await sees(world, ALL)
    expect(now()).toBe('ALERT')
    await pass(3500)
    expect(now()).toBe('ALERT')
    fireEvent.click(silence())
    expect(now()).toBe('ALERT')
  })

  test('falls silent when its officer leaves', async () => {
    const { world, now } = listening()
    await sees(world, [INCIDENT])
    await pass(3500)
    fireEvent.click(screen.getByRole('button', { name: '退出' }))
    await pass(10)
    expect(now()).toBeNull()
  })
})

describe('a reload', () => {
  test('resumes from the picture the page was left with', async () => {
    const world = await live()
    window.dispatchEvent(new Event('pagehide'))
    const again = new FakeWorld()
    again.storage.setItem('liandong.picture', world.storage.getItem('liandong.picture') ?? '')
    cleanup()
    await open(again)
    act(() => again.sockets.last.open())
    expect(again.sockets.last.sent).toEqual([{ type: 'hello', protocol: 1, token: 't1' }])
    expect(screen.getByRole('article').textContent).toContain('姚家港')
  })
})

describe('an incident', () => {
  test('shows a report verbatim beside what was understood, and its warnings', async () => {
    await live()
    const article = screen.getByRole('article')
    expect(article.textContent).toContain('{"subtance":{"unNumber":"1005"}}')
    expect(article.textContent).toContain('/subtance')
    expect(article.textContent).toContain('1 处请对照原文')
  })

  test('keeps hostile text text', async () => {
    await live()
    expect(screen.getByRole('article').textContent).toContain('<img src=x onerror=alert(1)>')
    expect(document.querySelector('img[src=x]')).toBeNull()
  })

  test('says why nobody was called: due, done, lateness, reason', async () => {
    await live()
    fireEvent.click(screen.getByRole('button', { name: '为何无人应答' }))
    const [, row] = within(screen.getByRole('table')).getAllByRole('row')
    expect([...(row?.querySelectorAll('th, td') ?? [])].map((cell) => cell.textContent)).toEqual([
      '枝江市应急值班室 值班员',
      '1 / 1',
      '03:12:05',
      '03:12:07',
      '2.1 秒',
      '警报开始',
      '王海（值班员）',
    ])
  })

  test('stays in view when a newer one arrives, until another is chosen', async () => {
    const world = await live()
    change(world, { ...INCIDENT, id: 'newer', placeText: '百里洲镇渡口', receivedAt: '2026-11-23T19:12:16Z' })
    expect(screen.getByRole('article').textContent).toContain('姚家港')
    location.hash = '#/incidents/newer'
    await pass(10)
    act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')))
    expect(screen.getByRole('article').textContent).toContain('百里洲镇渡口')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: /百里洲镇渡口/ }))
  })

  test('of which hardly anything can be read is still shown', async () => {
    await live([{ kind: 'incident', id: 'x' }])
    expect(screen.getByRole('article').textContent).toContain('类别不明 · 地点不详')
  })
})

test('a rule that alerted nobody is said with the incident, so that a person can call', async () => {
  await live([
    ...ALL,
    {
      kind: 'line',
      id: 'response/46/0',
      incidentId: 'incident-2',
      at: AT,
      event: 'RuleAlertedNobody',
      actor: null,
      params: { rule: 'LEAD_AGENCY', reason: 'NO_POST', posts: '' },
    },
  ])
  expect(screen.getByRole('article').textContent).toContain('此类事件的牵头单位：没有登记相应岗位')
})

test('a report whose text was erased does not claim that all of it was understood', async () => {
  const report = { ...INCIDENT.reports[0], warnings: [], body: null }
  await live([{ ...INCIDENT, reports: [report] }])
  const article = screen.getByRole('article')
  expect(article.textContent).toContain('没有原文')
  expect(article.textContent).not.toContain('全部读懂')
})

test('an alarm about the system itself stands above my alerts, a warning below', async () => {
  await live([...ALL, { ...NOTICE, id: 'n2', level: 'ALARM', code: 'JURISDICTION_STUCK' }])
  const order = screen.getAllByRole('region').map((one) => one.getAttribute('aria-label') ?? one.className)
  expect(order.slice(0, 3)).toEqual(['系统告警', 'mine urgent', '提示'])
})

test('every chair is shown, and an empty one is said to be empty', async () => {
  const world = await live()
  const duty = screen.getByRole('region', { name: '在岗' })
  expect(duty.textContent).toContain('王海')
  expect(duty.textContent).toContain('至 08:00:00')
  change(world, { ...ALL[4], people: [] })
  expect(duty.textContent).toContain('空岗：无人在岗')
})

describe('units and who goes', () => {
  const article = () => screen.getByRole('article')

  test('are shown with how far they have come, and why this one', async () => {
    const world = await live()
    expect(article().textContent).toContain('1 项任务派遣，1 项进行中')
    expect(article().textContent).toContain('已派单，待受领')
    expect(article().textContent).toContain('灭火 · 道路约 16.2 公里')
    change(world, { ...ASSIGNMENT, state: 'ON_SCENE', onSceneAt: '2026-11-23T19:20:05Z' })
    expect(article().textContent).toContain('已到场')
    expect(within(article()).getByRole('button', { name: '解除：马家店消防站一车' })).toBeTruthy()
    expect(within(article()).queryByRole('button', { name: /^受领/ })).toBeNull()
  })

  test('are told what an officer does, each by its own path, until the picture shows it', async () => {
    const world = await live()
    fireEvent.click(screen.getByRole('button', { name: '受领：马家店消防站一车' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/assignments/incident-2.a1.1/acceptance')
    expect(article().textContent).toContain('已受理，等画面更新')
    change(world, { ...ASSIGNMENT, state: 'ACCEPTED', acceptedAt: '2026-11-23T19:12:30Z' })
    expect(article().textContent).not.toContain('已受理，等画面更新')
    fireEvent.click(screen.getByRole('button', { name: '撤回：马家店消防站一车' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/assignments/incident-2.a1.1/withdrawal')
  })

  test('on scene are heard of in time, or missed', async () => {
    const world = await live()
    const crew = { everySeconds: 1200, heardBy: '2026-11-23T19:12:07Z', missed: 2 }
    change(world, { ...ASSIGNMENT, state: 'ON_SCENE', crew })
    expect(article().textContent).toContain('逾时未报平安')
    expect(article().textContent).toContain('失联提醒第 2 次')
    fireEvent.click(screen.getByRole('button', { name: '报平安：马家店消防站一车' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/assignments/incident-2.a1.1/safety')
    change(world, {
      ...ASSIGNMENT,
      state: 'ON_SCENE',
      crew: { ...crew, heardBy: '2026-11-23T19:32:17Z', missed: 0 },
    })
    expect(article().textContent).toContain('须在 20:00 内报平安')
  })

  test('decline with a reason', async () => {
    const world = await live()
    fireEvent.click(screen.getByRole('button', { name: '谢绝：马家店消防站一车' }))
    await pass(1)
    fireEvent.click(screen.getByText('车辆装备故障'))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/assignments/incident-2.a1.1/decline')
    expect(world.bodies.at(-1)).toBe('{"reason":"EQUIPMENT"}')
  })

  test('call whoever has to answer, who can do so at once, and stop calling when it is answered', async () => {
    const world = await live()
    change(world, OFFER_ALERT)
    expect(mine().textContent).toContain('派单待答复：请受领或谢绝：白洋消防站一车')
    fireEvent.click(within(mine()).getByRole('button', { name: '受领：马家店消防站一车' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/assignments/incident-2.a1.1/acceptance')
    change(world, { ...OFFER_ALERT, state: 'SETTLED' })
    expect(mine().textContent).not.toContain('派单待答复')
    const card = article().querySelector('[data-alert="alert-offer"]')
    expect(card?.textContent).toContain('已了结')
    expect(card?.textContent).not.toContain('已签收')
  })

  test('are proposed to the duty room with what is missing, and offered with one click', async () => {
    const world = await live()
    fireEvent.click(screen.getByRole('button', { name: '派遣建议' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/proposals')
    expect(article().textContent).toContain('力量缺口：水上救援')
    fireEvent.click(screen.getByRole('button', { name: '派单给 白洋消防站一车' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/incidents/incident-2/offers')
    expect(world.bodies.at(-1)).toBe('{"unitId":"unit-fire-2","needs":["FIREFIGHTING","WATER_RESCUE"]}')
  })

  test('that cannot go say why', async () => {
    const world = await live()
    world.acknowledgement = () => Promise.resolve(Response.json({ code: 'UNIT_ENGAGED' }, { status: 409 }))
    fireEvent.click(screen.getByRole('button', { name: '派单给 白洋消防站一车' }))
    await pass(1)
    expect(article().textContent).toContain('没有办成：队伍已有任务，一支队伍不能派两处')
  })

  test('stand in the list with their state, which the city may set', async () => {
    location.hash = '#/units'
    const world = await live([INCIDENT, { ...UNIT, engaged: 'NO' }])
    const list = screen.getByRole('region', { name: '救援队伍' })
    expect(list.textContent).toContain('待命')
    fireEvent.click(within(list).getByRole('button', { name: '停用：马家店消防站一车' }))
    await pass(1)
    expect(world.asked.at(-1)).toBe('POST /api/units/unit-fire-1/state')
    expect(world.bodies.at(-1)).toBe('{"state":"OUT_OF_SERVICE"}')
    change(world, { ...UNIT, engaged: 'NO', state: 'OUT_OF_SERVICE' })
    expect(list.textContent).toContain('转待命')
  })
})
