// The page for whoever stands beside the leak: a kind, a button, and what came of it.
// @ts-check
import { Attachments } from './attachments.js'
import { openStore, Outbox } from './outbox.js'
import { word } from './words.js'

/** @typedef {import('./outbox.js').Kept} Kept */
/** @typedef {import('./attachments.js').Photo} Photo */
/** @typedef {import('./words.js').WordKey} WordKey */

const LINK = 'liandong.phone.link'
const WHO = 'liandong.phone.who'
const LANGUAGE = 'liandong.phone.language'
const SHOWN = 10
const LOOK_AGAIN = 4_000

/** @template {HTMLElement} T @param {string} id @returns {T} */
const at = (id) => /** @type {T} */ (document.getElementById(id))

/** The browser may forbid all keeping. @param {string} key */
const remembered = (key) => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
/** @param {string} key @param {string} value */
const remember = (key, value) => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // It is asked again next time.
  }
}

/** @type {import('./words.js').Language} */
let language = remembered(LANGUAGE) === 'en' ? 'en' : 'zh-CN'
/** @type {{phone: string, open: boolean}} */
let settings = { phone: '119', open: false }
/** @type {string} */
let kind = 'UNKNOWN'
/** @type {GeolocationPosition | null} */
let position = null
/** @type {Kept[]} */
let reports = []
/** @type {Photo[]} */
let photos = []
/** The report that the next photo is of. @type {string} */
let photoOf = ''
/** @type {Map<string, any>} */
const progress = new Map()

/** The link's secret stands behind the `#`, which no browser sends to anybody; afterwards it is kept here alone. */
function takeLink() {
  const token = location.hash.slice(1)
  if (/^[A-Za-z0-9_-]{43}$/.test(token)) {
    remember(LINK, token)
    history.replaceState(null, '', location.pathname)
    return token
  }
  return remembered(LINK)
}
const link = takeLink()

/** @param {WordKey} key @param {Record<string, string | number>} [facts] */
const say = (key, facts) => word(language, key, facts)
/** @param {string} instant */
const time = (instant) => new Date(instant).toLocaleTimeString(language, { hour12: false })

function paintWords() {
  document.documentElement.lang = language
  document.title = say('title')
  for (const element of document.querySelectorAll('[data-word]'))
    element.textContent = say(/** @type {WordKey} */ (element.getAttribute('data-word')))
  for (const button of document.querySelectorAll('[data-kind]'))
    button.textContent = say(/** @type {WordKey} */ (button.getAttribute('data-kind')))
  at('form-title').textContent = say(/** @type {WordKey} */ (kind))
  const toggle = at('language')
  toggle.textContent = language === 'en' ? '中文' : 'English'
  toggle.lang = language === 'en' ? 'zh-CN' : 'en'
  const call = /** @type {HTMLAnchorElement} */ (at('call'))
  call.href = `tel:${settings.phone}`
  call.textContent = say('call', { phone: settings.phone })
  paintNotice()
  paintPlace()
  paintReports()
}

function paintNotice() {
  const may = link !== null || settings.open
  const notice = at('notice')
  notice.hidden = link !== null
  notice.textContent = say(may ? 'unverified' : 'closed')
  at('kinds').hidden = !may || !at('form').hidden
}

function paintPlace() {
  at('place').textContent =
    position === null ? say('locating') : say('located', { metres: Math.round(position.coords.accuracy) })
}

function locate() {
  if (!('geolocation' in navigator)) {
    at('place').textContent = say('notLocated')
    return
  }
  navigator.geolocation.getCurrentPosition(
    (found) => {
      position = found
      paintPlace()
    },
    () => {
      at('place').textContent = say('notLocated')
    },
    { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
  )
}

/** @param {string} chosen */
function choose(chosen) {
  kind = chosen
  at('form-title').textContent = say(/** @type {WordKey} */ (kind))
  at('kinds').hidden = true
  at('form').hidden = false
  locate()
  const send = document.querySelector('.send')
  if (send instanceof HTMLElement) send.focus()
}

function leaveForm() {
  at('form').hidden = true
  paintNotice()
}

/** What the fields say; what is empty is not told. */
function body() {
  const fields = new FormData(/** @type {HTMLFormElement} */ (at('form')))
  /** @param {string} name */
  const text = (name) => String(fields.get(name) ?? '').trim() || undefined
  const place = text('place')
  const coords = position?.coords
  const who = { name: text('name'), phone: text('phone') }
  remember(WHO, JSON.stringify(who))
  const people = { dead: text('dead'), seriouslyInjured: text('injured'), trapped: text('trapped') }
  return {
    category: kind,
    description: text('description'),
    location:
      place || coords
        ? { text: place, ...(coords ? { latitude: coords.latitude, longitude: coords.longitude } : {}) }
        : undefined,
    casualties: Object.values(people).some(Boolean) ? people : undefined,
    reporter: who.name || who.phone ? who : undefined,
  }
}

/** @param {Kept} kept */
function lines(kept) {
  const known = progress.get(kept.key)
  /** @type {string[]} */
  const told = []
  if (kept.unverified && link !== null) told.push(say('linkGone'))
  if (kept.state === 'KEPT') told.push(say('kept'))
  if (kept.state === 'SENDING') told.push(say('sending'))
  if (kept.state === 'REFUSED') told.push(say('refused', { why: kept.why ?? '' }))
  if (kept.receivedAt) told.push(say('received', { time: time(kept.receivedAt) }))
  if (known?.incident) told.push(say('incident', { number: known.incident.number }))
  for (const alert of known?.alerts ?? []) {
    const who = [alert.organizationName, alert.postName].filter(Boolean).join(' ') || say('unknownWho')
    told.push(
      alert.acknowledgedAt
        ? say('acknowledged', { who, time: time(alert.acknowledgedAt) })
        : say('alerted', { who }),
    )
  }
  const own = photos.filter((photo) => photo.of === kept.key)
  const waiting = own.filter((photo) => photo.state === 'KEPT' || photo.state === 'SENDING').length
  if (waiting > 0) told.push(say('photosKept', { count: waiting }))
  const received = own.filter((photo) => photo.state === 'RECEIVED').length
  if (received > 0) told.push(say('photosReceived', { count: received }))
  for (const photo of own)
    if (photo.state === 'REFUSED') told.push(say('photoRefused', { why: photo.why ?? '' }))
  const isolation = known?.zones?.zones?.find((/** @type {any} */ zone) => zone.kind === 'ISOLATION')
  if (isolation) told.push(say('zone', { metres: isolation.metres }))
  return told
}

function paintReports() {
  const shown = [...reports].sort((a, b) => b.at - a.at).slice(0, SHOWN)
  at('sent').hidden = shown.length === 0
  at('reports').replaceChildren(
    ...shown.map((kept) => {
      const item = document.createElement('li')
      item.className = `report ${kept.state === 'RECEIVED' ? 'received' : 'kept'}`
      item.dataset['state'] = kept.state
      const title = document.createElement('p')
      title.className = 'state'
      const category = /** @type {any} */ (kept.body).category
      title.textContent = `${say(category)} · ${time(new Date(kept.at).toISOString())}`
      item.append(
        title,
        ...lines(kept).map((line) => {
          const paragraph = document.createElement('p')
          paragraph.textContent = line
          return paragraph
        }),
      )
      if (link !== null && !kept.unverified && kept.state !== 'REFUSED') item.append(photoButton(kept.key))
      return item
    }),
  )
}

/** @param {string} key of the report */
function photoButton(key) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = say('photo')
  button.addEventListener('click', () => {
    photoOf = key
    // One that stays: the list is painted anew while somebody is taking the picture.
    at('photo').click()
  })
  return button
}

/** Asks what became of the newest reports, as long as somebody looks. */
async function look() {
  const open = reports.filter((kept) => kept.reportId).sort((a, b) => b.at - a.at)
  for (const kept of document.hidden ? [] : open.slice(0, 3)) {
    const byLink = link !== null && !kept.unverified
    try {
      const answer = await fetch(`/v1/${byLink ? '' : 'unverified-'}reports/${kept.reportId}`, {
        headers: byLink ? { Authorization: `Bearer ${link}` } : {},
      })
      if (answer.ok) progress.set(kept.key, await answer.json())
    } catch {
      // The network is away; what is known stays.
    }
  }
  paintReports()
  setTimeout(() => void look(), LOOK_AGAIN)
}

async function begin() {
  const store = await openStore()
  /** @type {import('./outbox.js').Store<Photo>} */
  const photoStore = await openStore('liandong-phone-photos')
  const attachments = new Attachments(
    photoStore,
    () => reports,
    () => link,
    (all) => {
      photos = all
      paintReports()
    },
  )
  const outbox = new Outbox(
    store,
    () => link,
    (all) => {
      reports = all
      paintReports()
      void attachments.flush()
    },
  )
  reports = await store.all()
  photos = await photoStore.all()
  const who = JSON.parse(remembered(WHO) ?? '{}')
  const form = /** @type {HTMLFormElement} */ (at('form'))
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name))
  field('name').value = who.name ?? ''
  field('phone').value = who.phone ?? ''

  for (const button of document.querySelectorAll('[data-kind]'))
    button.addEventListener('click', () => choose(button.getAttribute('data-kind') ?? 'UNKNOWN'))
  at('back').addEventListener('click', leaveForm)
  at('language').addEventListener('click', () => {
    language = language === 'en' ? 'zh-CN' : 'en'
    remember(LANGUAGE, language)
    paintWords()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const told = body()
    for (const name of ['description', 'place', 'dead', 'injured', 'trapped']) field(name).value = ''
    leaveForm()
    void outbox.add(told)
    at('sent').scrollIntoView()
  })
  const photo = /** @type {HTMLInputElement} */ (at('photo'))
  photo.addEventListener('change', () => {
    const [file] = photo.files ?? []
    if (file) void attachments.add(photoOf, file)
    photo.value = ''
  })
  window.addEventListener('online', () => void outbox.flush().then(() => attachments.flush()))
  document.addEventListener('visibilitychange', () => void outbox.flush().then(() => attachments.flush()))

  paintWords()
  try {
    settings = await (await fetch('/phone/settings.json')).json()
  } catch {
    // 119 is right everywhere.
  }
  if (!store.lasting) {
    at('notice').hidden = false
    at('notice').textContent = say('notKept')
  } else paintWords()
  await outbox.flush()
  void attachments.flush()
  void look()
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/phone/worker.js').catch(() => undefined)
}

void begin()
