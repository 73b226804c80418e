// The little of RFC 6455 that a client needs which only listens: what thousands of them cost must not be what is measured.
const TEXT = 1
const CLOSE = 8

/** What a client sends: masked, as it must be, with a mask of zeros, and under 64 KiB. */
export function masked(text) {
  const payload = Buffer.from(text)
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | TEXT, 0x80 | payload.length, 0, 0, 0, 0])
      : Buffer.from([0x80 | TEXT, 0x80 | 126, payload.length >> 8, payload.length & 255, 0, 0, 0, 0])
  return Buffer.concat([head, payload])
}

/** Takes whole texts out of what came; what is left waits for more. A message in several frames is not understood. */
export class Unframing {
  #rest = Buffer.alloc(0)

  /** @param tell hears of each text, as bytes, and of the end */
  take(chunk, tell) {
    let bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    for (;;) {
      const whole = wholeFrame(bytes)
      if (whole === null) break
      if (whole.opcode === TEXT) tell(bytes.subarray(whole.from, whole.until))
      if (whole.opcode === CLOSE) tell(null)
      bytes = bytes.subarray(whole.until)
    }
    // A copy: otherwise ten thousand of them would each hold on to what came before.
    this.#rest = bytes.length === 0 ? bytes : Buffer.from(bytes)
  }
}

function wholeFrame(bytes) {
  if (bytes.length < 2) return null
  const short = bytes[1] & 127
  const from = short < 126 ? 2 : short === 126 ? 4 : 10
  if (bytes.length < from) return null
  const length =
    short < 126 ? short : short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
  return bytes.length < from + length ? null : { opcode: bytes[0] & 15, from, until: from + length }
}
