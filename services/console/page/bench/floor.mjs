// What the same machine does without us: Node's `ws`, which greets, beats every second and sends one frame to all.
import { WebSocketServer } from 'ws'
import { told } from './told.mjs'

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/ws', perMessageDeflate: false })
let snapshot = ''

server.on('connection', (socket) => {
  socket.on('error', () => socket.terminate())
  socket.on('message', (text) => {
    const { token } = JSON.parse(String(text))
    socket.send(token === null ? snapshot : '{"type":"resumed","missed":0,"token":"floor"}')
  })
})
setInterval(
  () =>
    sendAll('{"type":"heartbeat","at":"2026-11-24T08:00:00.000Z","pictureAt":"2026-11-24T08:00:00.000Z"}'),
  1000,
)

function sendAll(frame) {
  for (const socket of server.clients) if (socket.readyState === socket.OPEN) socket.send(frame)
}

told({
  port: () => ({ port: server.address().port }),
  greetWith: ({ text }) => {
    snapshot = text
  },
  send: ({ frame }) => sendAll(frame),
  heap: () => {
    globalThis.gc()
    const { heapUsed, external } = process.memoryUsage()
    return { bytes: heapUsed + external }
  },
})
