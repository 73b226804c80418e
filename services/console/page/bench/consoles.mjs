// Thousands of consoles on one machine, which say hello, listen, go and come back.
import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'
import { masked, Unframing } from './frames.mjs'
import { told } from './told.mjs'

const CHANGE = Buffer.from('{"type":"change"')
const BEAT = Buffer.from('{"type":"heartbeat"')
const LAST_PART = /"part":(\d+),"parts":(\d+),/

const consoles = []
let target = null
/** The first change after it was asked for: when each console had it. */
let awaited = null

class Console {
  token = null
  socket = null
  greeted = null

  constructor(cookie) {
    this.cookie = cookie
  }

  /** Settles with how it was greeted, once all of that is there. */
  enter() {
    return new Promise((greeted, refused) => {
      this.greeted = greeted
      const socket = connect(target.port, '127.0.0.1')
      this.socket = socket
      socket.setNoDelay(true)
      socket.on('error', refused)
      socket.on('close', () => refused(new Error('closed before it was greeted')))
      socket.once('connect', () => socket.write(upgrade(this.cookie)))
      let head = ''
      const unframing = new Unframing()
      socket.on('data', (chunk) => {
        if (head !== null) {
          head += chunk.toString('latin1')
          const end = head.indexOf('\r\n\r\n')
          if (end < 0) return
          if (!head.startsWith('HTTP/1.1 101')) {
            socket.destroy(new Error(head.slice(0, head.indexOf('\r\n'))))
            return
          }
          chunk = Buffer.from(head.slice(end + 4), 'latin1')
          head = null
          socket.write(masked(JSON.stringify({ type: 'hello', protocol: 1, token: this.token })))
        }
        unframing.take(chunk, (text) => this.hear(text))
      })
    })
  }

  hear(text) {
    if (text === null || text.subarray(0, BEAT.length).equals(BEAT)) return
    if (text.subarray(0, CHANGE.length).equals(CHANGE)) {
      awaited?.seen(this, text)
      this.token = tokenOf(text)
      return
    }
    const part = LAST_PART.exec(text.toString('latin1', 0, 400))
    if (part !== null && part[1] !== part[2]) return
    this.token = tokenOf(text)
    this.greeted?.({ how: text.toString('latin1', 9, 16), text })
    this.greeted = null
  }

  leave() {
    this.socket.removeAllListeners('close')
    this.socket.removeAllListeners('error')
    this.socket.on('error', () => {})
    this.socket.destroy()
  }
}

function tokenOf(text) {
  const head = text.toString('latin1', 0, 400)
  const from = head.indexOf('"token":"') + 9
  return head.slice(from, head.indexOf('"', from))
}

function upgrade(cookie) {
  return [
    'GET /ws HTTP/1.1',
    `Host: 127.0.0.1:${target.port}`,
    `Origin: http://127.0.0.1:${target.port}`,
    `Cookie: ${cookie}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: bGlhbmRvbmdjb25zb2xlcw==',
    '',
    '',
  ].join('\r\n')
}

/** All enter, so many at a time; says how long it took until the last was in. */
async function enterAll(atOnce) {
  const begun = performance.now()
  const answer = { millis: 0, RESUMED: 0, SNAPSHOT: 0, refused: 0, why: null, text: null }
  let next = 0
  const one = async () => {
    while (next < consoles.length) {
      const entering = consoles[next++]
      try {
        const { how, text } = await entering.enter()
        answer[how.startsWith('resumed') ? 'RESUMED' : 'SNAPSHOT'] += 1
        answer.text ??= text.toString()
      } catch (failed) {
        answer.refused += 1
        answer.why ??= String(failed)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return { ...answer, millis: performance.now() - begun }
}

function expectation() {
  const seen = new Set()
  let first = 0
  let last = 0
  let text = null
  return {
    seen(who, frame) {
      if (seen.has(who)) return
      seen.add(who)
      last = performance.now()
      if (first === 0) {
        first = last
        text = frame.toString()
      }
    },
    answer: () => ({ count: seen.size, millis: last - first, text }),
    isWhole: () => seen.size === consoles.length,
  }
}

async function until(condition, millis) {
  const end = performance.now() + millis
  while (!condition() && performance.now() < end) await new Promise((done) => setTimeout(done, 5))
}

told({
  enter: ({ port, cookies, count, atOnce }) => {
    target = { port }
    consoles.length = 0
    for (let each = 0; each < count; each++) consoles.push(new Console(cookies[each % cookies.length]))
    return enterAll(atOnce)
  },
  expect: () => {
    awaited = expectation()
  },
  seen: async ({ within }) => {
    await until(awaited.isWhole, within)
    const answer = awaited.answer()
    awaited = null
    return answer
  },
  leave: () => {
    for (const each of consoles) each.leave()
  },
  comeBack: ({ atOnce }) => enterAll(atOnce),
})
