// Keeps what was reported until it is accepted, and sends it once: the same key at every try.
// @ts-check

/**
 * @typedef {object} Kept
 * @property {string} key the Idempotency-Key, the same at every try
 * @property {object} body
 * @property {number} at milliseconds
 * @property {'KEPT' | 'SENDING' | 'RECEIVED' | 'REFUSED'} state
 * @property {boolean} unverified whether it goes without the link
 * @property {string} [reportId]
 * @property {string} [receivedAt]
 * @property {string} [why]
 */

/**
 * @template {{key: string}} [T=Kept]
 * @typedef {object} Store
 * @property {() => Promise<T[]>} all
 * @property {(kept: T) => Promise<void>} put
 * @property {boolean} lasting whether it outlives the page
 */

const FIRST_WAIT = 1_000
const LONGEST_WAIT = 30_000

/**
 * A database of its own for each kind, so that an older page that is still open keeps no newer one from its own.
 *
 * @template {{key: string}} [T=Kept]
 * @param {string} [name]
 * @returns {Promise<Store<T>>}
 */
export function openStore(name = 'liandong-phone') {
  return new Promise((resolve) => {
    const memory = () => resolve(/** @type {Store<T>} */ (memoryStore()))
    try {
      const opening = indexedDB.open(name, 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('reports', { keyPath: 'key' })
      opening.onerror = memory
      opening.onsuccess = () => resolve(databaseStore(opening.result))
    } catch {
      memory()
    }
  })
}

/** @template {{key: string}} T @param {IDBDatabase} database @returns {Store<T>} */
function databaseStore(database) {
  /** @template R @param {IDBTransactionMode} mode @param {(reports: IDBObjectStore) => IDBRequest<R>} work @returns {Promise<R>} */
  const run = (mode, work) =>
    new Promise((resolve, reject) => {
      // Written through to the disk before the button says that it is kept.
      const transaction = database.transaction('reports', mode, { durability: 'strict' })
      const request = work(transaction.objectStore('reports'))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onerror = () => reject(transaction.error)
      transaction.onabort = () => reject(transaction.error)
    })
  return {
    lasting: true,
    all: () => run('readonly', (reports) => reports.getAll()),
    put: async (kept) => void (await run('readwrite', (reports) => reports.put(kept))),
  }
}

/** @template {{key: string}} [T=Kept] @returns {Store<T>} */
export function memoryStore() {
  /** @type {Map<string, T>} */
  const reports = new Map()
  return {
    lasting: false,
    all: async () => [...reports.values()].map((kept) => ({ ...kept })),
    put: async (kept) => void reports.set(kept.key, { ...kept }),
  }
}

/** How long to wait before the next try, milliseconds. @param {number} tries */
export function waitAfter(tries) {
  return Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.max(0, tries - 1))
}

/**
 * Sends one report once; what came of it.
 *
 * @param {Kept} kept
 * @param {string | null} token of the site's link
 * @param {typeof fetch} ask
 * @returns {Promise<{kept: Kept, again: boolean, afterSeconds?: number}>}
 */
export async function trySending(kept, token, ask) {
  const byLink = token !== null && !kept.unverified
  let answer
  try {
    answer = await ask(byLink ? '/v1/reports' : '/v1/unverified-reports', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': kept.key,
        ...(byLink ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(kept.body),
    })
  } catch {
    return { kept: { ...kept, state: 'KEPT' }, again: true }
  }
  if (answer.status === 201) {
    const received = await answer.json()
    return {
      kept: { ...kept, state: 'RECEIVED', reportId: received.reportId, receivedAt: received.receivedAt },
      again: false,
    }
  }
  // A revoked link must not keep a report back: it goes as one that nobody has verified.
  if (byLink && (answer.status === 401 || answer.status === 403))
    return { kept: { ...kept, state: 'KEPT', unverified: true }, again: true, afterSeconds: 0 }
  if (answer.status === 429 || answer.status >= 500) {
    const after = Number(answer.headers.get('Retry-After'))
    return { kept: { ...kept, state: 'KEPT' }, again: true, ...(after > 0 ? { afterSeconds: after } : {}) }
  }
  const problem = await answer.json().catch(() => ({}))
  return { kept: { ...kept, state: 'REFUSED', why: problem.detail ?? String(answer.status) }, again: false }
}

/** Sends what is kept, one after the other, until all of it is accepted. */
export class Outbox {
  /**
   * @param {Store} store
   * @param {() => string | null} token
   * @param {(all: Kept[]) => void} changed
   * @param {typeof fetch} [ask]
   */
  constructor(store, token, changed, ask = (...request) => fetch(...request)) {
    this.store = store
    this.token = token
    this.changed = changed
    this.ask = ask
    this.tries = 0
    this.running = false
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined
  }

  /** @param {object} body */
  async add(body) {
    await this.put({ key: crypto.randomUUID(), body, at: Date.now(), state: 'KEPT', unverified: false })
    this.tries = 0
    await this.flush()
  }

  async flush() {
    clearTimeout(this.timer)
    if (this.running) return
    this.running = true
    try {
      for (const kept of await this.waiting()) {
        await this.put({ ...kept, state: 'SENDING' })
        const outcome = await trySending(kept, this.token(), this.ask)
        await this.put(outcome.kept)
        if (outcome.again) {
          this.tries += 1
          this.later(outcome.afterSeconds === undefined ? waitAfter(this.tries) : outcome.afterSeconds * 1_000)
          return
        }
        this.tries = 0
      }
    } finally {
      this.running = false
    }
    // What was added meanwhile.
    if ((await this.waiting()).length > 0) this.later(0)
  }

  async waiting() {
    const all = await this.store.all()
    return all
      .filter((kept) => kept.state === 'KEPT' || kept.state === 'SENDING')
      .sort((a, b) => a.at - b.at)
  }

  /** @param {number} milliseconds */
  later(milliseconds) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), milliseconds)
  }

  /** @param {Kept} kept */
  async put(kept) {
    await this.store.put(kept)
    this.changed(await this.store.all())
  }
}
