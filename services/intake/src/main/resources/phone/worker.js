// Keeps the page's own files, so that it opens without a network. What is reported never goes through here.
// @ts-check
const FILES = ['/phone/', '/phone/phone.css', '/phone/phone.js', '/phone/outbox.js', '/phone/attachments.js', '/phone/words.js', '/phone/settings.json']
const CACHE = 'phone-1'
const worker = /** @type {any} */ (self)

worker.addEventListener('install', (/** @type {any} */ event) => {
  worker.skipWaiting()
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)))
})

worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(worker.clients.claim())
})

/** The network first, so that a new release is seen; what is kept where there is none. */
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const path = new URL(event.request.url).pathname
  if (event.request.method !== 'GET' || !FILES.includes(path)) return
  event.respondWith(
    fetch(event.request)
      .then(async (answer) => {
        if (answer.ok) await (await caches.open(CACHE)).put(path, answer.clone())
        return answer
      })
      .catch(async () => (await caches.match(path)) ?? Response.error()),
  )
})
