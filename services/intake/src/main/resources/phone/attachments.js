// Keeps photos until their report is accepted, and then sends each until it is received. Apart from the reports: none waits for one.
// @ts-check
import { waitAfter } from './outbox.js'

/** @typedef {import('./outbox.js').Kept} Report */

/**
 * @typedef {object} Photo
 * @property {string} key
 * @property {string} of the key of its report
 * @property {Blob} [content] gone once it is received
 * @property {number} at milliseconds
 * @property {'KEPT' | 'SENDING' | 'RECEIVED' | 'REFUSED'} state
 * @property {string} [why]
 */

/**
 * @typedef {object} Store
 * @property {() => Promise<Photo[]>} all
 * @property {(kept: Photo) => Promise<void>} put
 */

/**
 * Sends one photo once; what came of it.
 *
 * @param {Photo} photo
 * @param {Report} report that was received by the link
 * @param {string} token of the site's link
 * @param {typeof fetch} ask
 * @returns {Promise<{photo: Photo, again: boolean, afterSeconds?: number}>}
 */
export async function tryAttaching(photo, report, token, ask) {
  let answer
  try {
    answer = await ask(`/v1/reports/${report.reportId}/attachments`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        Authorization: `Bearer ${token}`,
      },
      body: photo.content ?? null,
    })
  } catch {
    return { photo: { ...photo, state: 'KEPT' }, again: true }
  }
  if (answer.status === 201) {
    const { content: _, ...received } = photo
    return { photo: { ...received, state: 'RECEIVED' }, again: false }
  }
  const problem = await answer.json().catch(() => ({}))
  const broken = problem.code === 'ATTACHMENT_INCOMPLETE'
  // Another instance may not have read yet that the report came.
  const unread = problem.code === 'NOT_FOUND'
  if (answer.status === 429 || answer.status >= 500 || broken || unread) {
    const after = Number(answer.headers.get('Retry-After'))
    return {
      photo: { ...photo, state: 'KEPT' },
      again: true,
      ...(after > 0 ? { afterSeconds: after } : {}),
    }
  }
  return {
    photo: {
      ...photo,
      state: 'REFUSED',
      why: problem.detail ?? String(answer.status),
    },
    again: false,
  }
}

/** Sends the photos of reports that were received, one after the other. */
export class Attachments {
  /**
   * @param {Store} store
   * @param {() => Report[]} reports
   * @param {() => string | null} token
   * @param {(all: Photo[]) => void} changed
   * @param {typeof fetch} [ask]
   */
  constructor(store, reports, token, changed, ask = (...request) => fetch(...request)) {
    this.store = store
    this.reports = reports
    this.token = token
    this.changed = changed
    this.ask = ask
    this.tries = 0
    this.running = false
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined
  }

  /** @param {string} of the key of its report @param {Blob} content */
  async add(of, content) {
    await this.put({
      key: crypto.randomUUID(),
      of,
      content,
      at: Date.now(),
      state: 'KEPT',
    })
    this.tries = 0
    await this.flush()
  }

  /** To be called too when a report was received. */
  async flush() {
    if (this.running) return
    clearTimeout(this.timer)
    this.running = true
    try {
      for (let next = await this.next(); next !== undefined; next = await this.next()) {
        await this.put({ ...next.photo, state: 'SENDING' })
        const outcome = await tryAttaching(next.photo, next.report, next.token, this.ask)
        await this.put(outcome.photo)
        if (outcome.again) {
          this.tries += 1
          const wait =
            outcome.afterSeconds === undefined ? waitAfter(this.tries) : outcome.afterSeconds * 1_000
          this.timer = setTimeout(() => void this.flush(), wait)
          return
        }
        this.tries = 0
      }
    } finally {
      this.running = false
    }
  }

  /** The eldest whose report was received; an unverified one takes none. */
  async next() {
    const token = this.token()
    if (token === null) return undefined
    const received = new Map(
      this.reports()
        .filter((report) => report.state === 'RECEIVED' && !report.unverified)
        .map((report) => [report.key, report]),
    )
    const all = await this.store.all()
    const photo = all
      .filter((one) => (one.state === 'KEPT' || one.state === 'SENDING') && received.has(one.of))
      .sort((a, b) => a.at - b.at)[0]
    const report = photo && received.get(photo.of)
    return photo && report ? { photo, report, token } : undefined
  }

  /** @param {Photo} photo */
  async put(photo) {
    await this.store.put(photo)
    this.changed(await this.store.all())
  }
}
