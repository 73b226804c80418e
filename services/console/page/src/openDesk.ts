import { Blindness } from './connection/blindness'
import type { Clocks } from './connection/clock'
import { Connection, type Socket } from './connection/connection'
import { forgetKept, keep, takeKept } from './connection/keepsake'
import { Keeper } from './connection/keeper'
import { everyKind, openActs } from './openActs'
import type { Alarm } from './parts/alarm'
import { Awaitings } from './parts/awaitings'
import type { Desk } from './parts/desk'
import { Heard } from './parts/heard'
import type { PushBrowser } from './push/browser'
import type { LocalNotices } from './push/local'
import { PushSwitch } from './push/switch'
import { Calls } from './session/calls'
import { restore, type Fetch, type Session } from './session/session'
import { enumWord, sayIn } from './words/words'

/** What the page gets from the browser; a test brings its own. */
export interface World {
  readonly http: Fetch
  readonly openSocket: () => Socket
  /** The feed of a big screen. */
  readonly openWallSocket: () => Socket
  readonly storage: Storage
  readonly clocks: Clocks
  readonly random: () => number
  readonly newKey: () => string
  readonly alarm: Alarm
  /** Null where this browser shows nothing while no page is open. */
  readonly pushBrowser: PushBrowser | null
  /** Null where this browser shows none. */
  readonly notices: LocalNotices | null
  /** Kept when the tab is closed. */
  readonly lasting: Storage
}

export interface OpenDesk {
  readonly desk: Desk
  /** Ends the desk and forgets its picture. */
  readonly leave: (why: string | null) => void
}

/** Puts a session's desk together and starts its picture. */
export function openDesk(session: Session, world: World, onLeft: (why: string | null) => void): OpenDesk {
  const kept = takeKept(world.storage, session.username, world.clocks)
  const keeper = new Keeper(kept?.picture, kept?.token)
  const connection = new Connection({
    openSocket: world.openSocket,
    sessionStands: async () => (await restore(world.http)).how !== 'REFUSED',
    store: keeper,
    clocks: world.clocks,
    random: world.random,
    beat: kept?.beat ?? null,
  })
  const blindness = new Blindness(connection)
  const acts = openActs(session, keeper, {
    http: world.http,
    newKey: world.newKey,
    random: world.random,
    signedOut: () => leave(null),
  })
  const calls = new Calls({
    http: world.http,
    newKey: world.newKey,
    random: world.random,
    signedOut: () => leave(null),
    clocks: world.clocks,
    storage: world.lasting,
    owner: `${session.jurisdiction}.${session.username}`,
    asideWord: (aside) => enumWord(sayIn(pageLanguage()), 'call.aside', aside),
  })
  const onPageHide = () => {
    const token = keeper.token()
    if (token === null) return
    const { beat } = connection.view()
    keep(world.storage, { username: session.username, token, picture: keeper.get(), beat })
  }
  const onPageShow = () => forgetKept(world.storage)
  let left = false

  const leave = (why: string | null) => {
    if (left) return
    left = true
    connection.stop()
    everyKind(acts).forEach((one) => one.stop())
    calls.stop()
    world.alarm.silence()
    window.removeEventListener('pagehide', onPageHide)
    window.removeEventListener('pageshow', onPageShow)
    window.removeEventListener('online', connection.retryNow)
    window.removeEventListener('online', calls.retryNow)
    forgetKept(world.storage)
    onLeft(why)
  }

  window.addEventListener('pagehide', onPageHide)
  window.addEventListener('pageshow', onPageShow)
  window.addEventListener('online', connection.retryNow)
  window.addEventListener('online', calls.retryNow)
  everyKind(acts).forEach((one) => keeper.subscribe(one.settle))
  connection.subscribe(() => {
    const { state, bye } = connection.view()
    if (state === 'SIGNED_OUT') leave(bye)
  })
  connection.start()
  return {
    desk: {
      session,
      keeper,
      connection,
      blindness,
      ...acts,
      alarm: world.alarm,
      awaitings: new Awaitings(keeper, connection, world.clocks, session),
      calls,
      push: new PushSwitch(world.http, world.pushBrowser, world.lasting),
      heard: new Heard(),
      notices: world.notices,
      clocks: world.clocks,
      http: world.http,
      newKey: world.newKey,
    },
    leave,
  }
}

/** A report is worded as its page is, from the next one on. */
function pageLanguage() {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
}
