import type { Socket } from '../connection/connection'

/** A socket whose other end is the test. */
export class FakeSocket implements Socket {
  onopen: (() => void) | null = null
  onmessage: ((event: { data: unknown }) => void) | null = null
  onclose: (() => void) | null = null
  readonly sent: unknown[] = []
  closed = false

  send(text: string): void {
    this.sent.push(JSON.parse(text))
  }

  close(): void {
    this.closed = true
  }

  open(): void {
    this.onopen?.()
  }

  says(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) })
  }

  snapshot(items: readonly object[], token = 't1', reason = 'FIRST'): void {
    this.says({ type: 'snapshot', reason, token, part: 1, parts: 1, items })
  }

  heartbeat(at: string, pictureAt: string | null = at): void {
    this.says({ type: 'heartbeat', at, pictureAt })
  }

  breaks(): void {
    this.onclose?.()
  }
}

/** All sockets that were opened, the last one at the end. */
export class FakeSockets {
  readonly all: FakeSocket[] = []

  readonly openSocket = (): FakeSocket => {
    const socket = new FakeSocket()
    this.all.push(socket)
    return socket
  }

  get last(): FakeSocket {
    const socket = this.all.at(-1)
    if (socket === undefined) throw new Error('No socket was opened')
    return socket
  }
}
