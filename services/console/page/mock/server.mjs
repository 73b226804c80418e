// A console that needs no Kafka: serves the built page and speaks its protocol with a scripted incident.
//   node mock/server.mjs [--port 8080] [--waits 10] [--night 1] [--drill 1]      accounts: city, town, agency, enterprise; password: mock
import { randomBytes } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WebSocketServer } from 'ws'
import { incidentsAfter, PLACES, taken } from './calls.mjs'
import { answeredCheck, checkItems, readChecks } from './checks.mjs'
import { crowdItems } from './crowd.mjs'
import { dutyDay } from './duty.mjs'
import { onItsWay, readMap } from './ground.mjs'
import {
  drillDuties,
  drillItems,
  drillReport,
  drillsAfter,
  drillTrend,
  LIBRARY,
  PROGRAMMES,
} from './drills.mjs'
import { nightItems } from './night.mjs'
import { PLANS, SETTINGS } from './plans.mjs'
import {
  acknowledged,
  alertOfCall,
  claimed,
  escalate,
  escalateTo,
  firstItems,
  script,
  sessionOf,
  stoodDown,
} from './scenario.mjs'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const WATER = fileURLToPath(new URL('../../../../deploy/cities/zhijiang/map/water.geojson', import.meta.url))
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
/** As the console's: opened for the hosts of the tiles alone. */
function policy({ tiles }) {
  const hosts = (tiles?.templates ?? []).map((one) => ` ${new URL(one).origin}`).join('')
  return `default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:${hosts}; worker-src 'self'; connect-src 'self'${hosts}; frame-ancestors 'none'`
}

/** Whose private half is in RFC 8291, section 5: nobody is written to by it. */
const PUSH_KEY = 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8'

/**
 * Starts one; `cut()` closes every socket and refuses new ones until `mend()`; a `night` has more that awaits an answer, a `drill` is on, and a `crowd` is so many open incidents; the map is
 * drawn on a `base`, such as tiles, and an `archive` of bytes; a `leaderless` one awaits its first account, and one with a `provider` sends to it.
 */
export async function startMock({
  port = 0,
  waits = 10,
  host = '127.0.0.1',
  night = false,
  drill = false,
  crowd = 0,
  base = {},
  archive = null,
  leaderless = false,
  provider = null,
} = {}) {
  const start = Date.now()
  const sessions = new Map()
  const answers = new Map()
  const picture = new Map()
  const changes = []
  let cut = false
  let codesSince = null

  const upsert = (items) => items.forEach((item) => picture.set(`${item.kind}/${item.id}`, item))
  const alerts = () =>
    new Map([...picture.values()].filter((item) => item.kind === 'alert').map((item) => [item.id, item]))
  upsert(firstItems(start))
  upsert(checkItems(start))
  if (night) upsert(nightItems(start))
  if (drill) upsert(drillItems(start))
  upsert(crowdItems(crowd, start))

  const tokenAt = (count) => Buffer.from(JSON.stringify({ start, count })).toString('base64url')
  const send = (socket, message) => socket.readyState === 1 && socket.send(JSON.stringify(message))

  function commit(journal, items) {
    upsert(items)
    changes.push({
      type: 'change',
      token: tokenAt(changes.length + 1),
      journal,
      sequence: 40 + changes.length,
      items,
    })
    for (const socket of sockets.clients) if (socket.ready) send(socket, changes.at(-1))
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://mock')
    const cookie = /liandong_session=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
    const username = sessions.get(cookie)
    const json = (status, body, headers = {}) => {
      response.writeHead(status, {
        'content-type': status < 400 ? 'application/json' : 'application/problem+json',
        ...headers,
      })
      response.end(JSON.stringify(body))
    }
    const problem = (status, code, detail) => json(status, { title: code, status, code, detail })

    if (pathname === '/api/sign-in') return json(200, { identityProvider: provider !== null, name: provider })
    // A provider that is always away: back to the page, which says so.
    if (pathname === '/api/sign-in/oidc') {
      response.writeHead(302, { location: '/?sign-in=IDENTITY_UNREACHABLE' }).end()
      return
    }
    if (pathname === '/api/first-account' && request.method === 'GET')
      return json(200, { awaited: leaderless })
    if (pathname === '/api/first-account/posts') {
      const { token } = JSON.parse(await text(request))
      if (token !== 'mock') return problem(403, 'FIRST_ACCOUNT_REFUSED', 'wrong')
      const post = { id: 'city-leader', name: '市应急带班领导', organizationName: '枝江市应急管理局' }
      return json(200, { jurisdiction: '420583', posts: [post] })
    }
    if (pathname === '/api/session') {
      if (request.method === 'POST') {
        const { username: name, password, code } = JSON.parse(await text(request))
        if (!sessionOf(name) || password !== 'mock') return problem(401, 'WRONG_SIGN_IN', 'wrong')
        if (codesSince && !code) return problem(401, 'CODE_NEEDED', 'code')
        const id = randomBytes(16).toString('hex')
        sessions.set(id, name)
        return json(200, sessionOf(name), {
          'set-cookie': `liandong_session=${id}; HttpOnly; SameSite=Strict; Path=/`,
        })
      }
      if (!username) return problem(401, 'NOT_SIGNED_IN', 'sign in')
      if (request.method === 'GET') return json(200, sessionOf(username))
      sessions.delete(cookie)
      response.writeHead(204).end()
      return
    }
    if (pathname === '/api/session/codes/secret') {
      const cell = 'M1 1h3v3h-3zM6 2h2v2h-2zM2 6h2v2h-2zM7 7h1v1h-1z'
      return json(200, {
        secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
        address: 'otpauth://totp/mock',
        qrSvg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z" fill="#fff"/><path d="${cell}"/></svg>`,
        sealed: 'c2VhbGVk',
      })
    }
    if (pathname === '/api/session/codes') {
      if (request.method === 'GET')
        return json(200, { available: true, since: codesSince, recoveryCodesLeft: codesSince ? 10 : 0 })
      codesSince = new Date().toISOString()
      const recoveryCodes = [...'ABCDEFGHIJ'].map((letter) => `MZXW-6YTB-OJSW-GZL${letter}`)
      return json(200, { recoveryCodes })
    }
    if (pathname === '/api/wall/session') {
      // Any link opens; whatever a hall may not read is left out by the console alone, and here as far as the page shows it.
      if (request.method === 'GET' && !/liandong_wall=/.test(request.headers.cookie ?? ''))
        return problem(401, 'NOT_SIGNED_IN', 'no wall')
      const wall = {
        id: '420583:wall:5c0a2f7e9b1d4c6a8e33',
        name: '值班大厅',
        jurisdiction: '420583',
        validUntil: new Date(start + 86_400_000).toISOString(),
      }
      return json(200, wall, {
        'set-cookie': 'liandong_wall=mock; HttpOnly; SameSite=Strict; Path=/api/wall',
      })
    }
    if (pathname.startsWith('/api/push')) {
      if (!username) return problem(401, 'NOT_SIGNED_IN', 'sign in')
      if (request.method === 'GET') return json(200, { publicKey: PUSH_KEY })
      response.writeHead(204).end()
      return
    }
    const [, alertId, act] =
      /^\/api\/alerts\/([^/]+)\/(acknowledgement|steps|stand-down)$/.exec(pathname) ?? []
    if (alertId) {
      if (!username) return problem(401, 'NOT_SIGNED_IN', 'sign in')
      const key = request.headers['idempotency-key']
      if (!key) return problem(400, 'NO_KEY', 'send an Idempotency-Key')
      if (answers.has(key)) return json(200, answers.get(key))
      const alert = alerts().get(decodeURIComponent(alertId))
      if (!alert) return problem(404, 'NO_SUCH_ALERT', 'there is no such alert')
      const { post, organization } = sessionOf(username)
      const reached = alert.postId === post.id || alert.alerted.some((one) => one.postId === post.id)
      const body = act === 'acknowledgement' ? null : JSON.parse(await text(request))
      if (act === 'acknowledgement' && !reached) return problem(403, 'NOT_ALERTED', 'this alert is not yours')
      if (act === 'stand-down' && organization.tier !== 'CITY')
        return problem(403, 'NOT_OF_THE_CITY', 'only the duty room stands it down')
      if (act === 'steps' && !reached && organization.tier !== 'CITY')
        return problem(403, 'NEITHER_ALERTED_NOR_CITY', 'this alert is not yours to escalate')
      answers.set(key, { accepted: true, journal: 'response', sequence: 40 + changes.length })
      json(200, answers.get(key))
      const items = (now) =>
        ({
          acknowledgement: () => acknowledged(alert, post.id, now),
          steps: () => escalateTo(alert, body, now),
          'stand-down': () => stoodDown(alert, body.reason, post.id, now),
        })[act]()
      setTimeout(() => commit('response', items(Date.now())), 150)
      return
    }
    const [, incidentId] = /^\/api\/incidents\/([^/]+)\/claim$/.exec(pathname) ?? []
    if (incidentId) {
      if (!username) return problem(401, 'NOT_SIGNED_IN', 'sign in')
      const incident = picture.get(`incident/${decodeURIComponent(incidentId)}`)
      if (!incident) return problem(404, 'NO_SUCH_INCIDENT', 'there is no such incident')
      const { post } = sessionOf(username)
      const other = incident.claim && incident.claim.by.postId !== post.id
      if (other && Date.parse(incident.claim.staleFrom) > Date.now())
        return problem(409, 'CLAIMED', 'another post sees to it')
      json(200, { accepted: true, journal: 'response', sequence: 40 + changes.length })
      const own = [...alerts().values()].filter((one) => one.incidentId === incident.id)
      setTimeout(() => commit('response', claimed(incident, own, post.id, Date.now())), 150)
      return
    }
    const [, checking, answering] = /^\/api\/spot-checks(?:\/([^/]+)(\/answer)?)?$/.exec(pathname) ?? [null]
    if (pathname.startsWith('/api/spot-checks')) {
      if (!username) return problem(401, 'NOT_SIGNED_IN', 'sign in')
      const checks = [...picture.values()].filter((item) => item.kind === 'spotCheck')
      if (request.method === 'GET') return json(200, readChecks(checking, checks))
      const mine = answering && checks.find((one) => one.checkId === checking)
      if (answering && !mine) return problem(404, 'NO_SUCH_SPOT_CHECK', 'there is no such spot check')
      json(200, { accepted: true, journal: 'duty', sequence: 40 + changes.length })
      if (mine) setTimeout(() => commit('duty', [answeredCheck(mine, Date.now())]), 150)
      return
    }
    if (pathname === '/api/duty-day')
      return username ? json(200, dutyDay(Date.now())) : problem(401, 'NOT_SIGNED_IN', 'sign in')
    if (pathname === '/api/escalation-plans' && request.method === 'GET')
      return username ? json(200, PLANS) : problem(401, 'NOT_SIGNED_IN', 'sign in')
    if (pathname === '/api/city-settings')
      return username ? json(200, SETTINGS) : problem(401, 'NOT_SIGNED_IN', 'sign in')
    if (pathname === '/api/drill-programmes' && request.method === 'GET')
      return username ? json(200, PROGRAMMES) : problem(401, 'NOT_SIGNED_IN', 'sign in')
    if (pathname === '/api/drill-scenarios' && request.method === 'GET')
      return username ? json(200, LIBRARY) : problem(401, 'NOT_SIGNED_IN', 'sign in')
    if (/^\/api\/(recorded-drills|drill-filings)(\/|$)/.test(pathname)) {
      if (!username) return problem(401, 'NOT_SIGNED_IN', 'sign in')
      const { practised } = JSON.parse(await text(request))
      return practised === '重复'
        ? problem(409, 'ALREADY_RECORDED', 'it is recorded')
        : json(200, { accepted: true, journal: 'drills', sequence: 40 + changes.length })
    }
    if (/^\/api\/drill(s|-findings|-programmes|-scenarios|-duties)(\/|$)/.test(pathname)) {
      if (!username) return problem(401, 'NOT_SIGNED_IN', 'sign in')
      if (pathname === '/api/drill-duties') return json(200, drillDuties(start))
      if (pathname.endsWith('/trend')) return json(200, drillTrend(start))
      if (pathname.endsWith('/report')) return json(200, drillReport(start))
      if (request.method === 'GET') return json(200, { happenings: [] })
      const body = JSON.parse((await text(request)) || 'null')
      json(200, { accepted: true, journal: 'drills', sequence: 40 + changes.length })
      const items = drillsAfter(picture, decodeURIComponent(pathname), body, Date.now())
      if (items.length > 0) setTimeout(() => commit('drills', items), 150)
      return
    }
    if (pathname.startsWith('/api/map')) {
      if (!username) return problem(401, 'NOT_SIGNED_IN', 'sign in')
      if (pathname === '/api/map') return json(200, readMap(sessionOf(username).organization.tier, base))
      if (pathname.endsWith('.pmtiles')) return range(request, response, archive)
      response.writeHead(200, { 'content-type': 'application/geo+json' })
      createReadStream(WATER).pipe(response)
      return
    }
    const [callPath, follows] = /^\/api\/(?:reports\/([^/]+)\/)?calls$/.exec(pathname) ?? []
    if (callPath || pathname === '/api/calls/places') {
      if (!username) return problem(401, 'NOT_SIGNED_IN', 'sign in')
      if (!callPath) return json(200, PLACES)
      const key = request.headers['idempotency-key']
      if (answers.has(key)) return json(201, answers.get(key), { 'idempotent-replay': 'true' })
      const body = JSON.parse(await text(request))
      const answer = taken(answers.size, body, follows, Date.now())
      answers.set(key, answer)
      json(201, answer)
      const session = sessionOf(username)
      setTimeout(
        () =>
          commit(
            'incidents',
            incidentsAfter(
              picture,
              answer,
              body,
              follows && decodeURIComponent(follows),
              session,
              alertOfCall,
              Date.now(),
            ),
          ),
        300,
      )
      return
    }
    const asked = join(DIST, normalize(pathname))
    const file = existsSync(asked) && statSync(asked).isFile() ? asked : join(DIST, 'index.html')
    response.writeHead(200, {
      'content-type': `${TYPES[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
      'content-security-policy': policy(base),
      'x-content-type-options': 'nosniff',
    })
    createReadStream(file).pipe(response)
  })

  const sockets = new WebSocketServer({ noServer: true, maxPayload: 65536 })
  server.on('upgrade', (request, socket, head) => {
    const cookie = /liandong_session=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
    const wall = request.url === '/api/wall/feed' && /liandong_wall=/.test(request.headers.cookie ?? '')
    if (cut || !(wall || (request.url.startsWith('/ws') && sessions.has(cookie)))) return socket.destroy()
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.once('message', (data) => {
        welcome(client, JSON.parse(String(data)).token)
        client.ready = true
      })
    })
  })

  function welcome(client, token) {
    const known = read(token)
    if (known?.start === start && known.count <= changes.length) {
      send(client, { type: 'resumed', missed: changes.length - known.count, token })
      changes.slice(known.count).forEach((change) => send(client, change))
      return
    }
    const items = [...picture.values()]
    const half = Math.ceil(items.length / 2)
    const reason = token === null ? 'FIRST' : 'TOKEN_UNKNOWN'
    const now = tokenAt(changes.length)
    send(client, { type: 'snapshot', reason, token: now, part: 1, parts: 2, items: items.slice(0, half) })
    send(client, { type: 'snapshot', reason, token: now, part: 2, parts: 2, items: items.slice(half) })
  }

  const timers = [
    setInterval(() => {
      const at = new Date().toISOString()
      for (const client of sockets.clients)
        if (client.ready) send(client, { type: 'heartbeat', at, pictureAt: at })
    }, 1000),
    setInterval(() => {
      for (const alert of alerts().values())
        if (alert.state === 'OPEN' && Date.parse(alert.nextDueAt) <= Date.now())
          commit('response', escalate(alert, Date.now()))
    }, 100),
    setInterval(() => {
      const unit = picture.get('unit/unit-2')
      const now = Date.now()
      if (unit) commit('response', [onItsWay(unit, (now - start) / 1000, now)])
    }, 5000),
    ...script(waits).map(({ after, journal, items }) =>
      setTimeout(() => commit(journal, items(Date.now(), alerts())), after * 1000),
    ),
  ]
  await new Promise((done) => server.listen(port, host, done))
  return {
    url: `http://${host}:${server.address().port}/`,
    cut() {
      cut = true
      for (const client of sockets.clients) client.terminate()
    },
    mend() {
      cut = false
    },
    stop() {
      timers.forEach(clearTimeout)
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      server.close()
    },
  }
}

function read(token) {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString())
  } catch {
    return null
  }
}

function range(request, response, bytes) {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  const part = bytes.subarray(Number(from), Number(to) + 1)
  response.writeHead(206, {
    'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`,
  })
  response.end(part)
}

async function text(request) {
  let all = ''
  for await (const chunk of request) all += chunk
  return all
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, otherwise) =>
    Number(process.argv[process.argv.indexOf(name) + 1] || otherwise) || otherwise
  const mock = await startMock({
    port: option('--port', 8080),
    waits: option('--waits', 10),
    night: option('--night', 0) > 0,
    drill: option('--drill', 0) > 0,
  })
  console.log(`mock console: ${mock.url}   accounts: city, town, agency, enterprise   password: mock`)
}
