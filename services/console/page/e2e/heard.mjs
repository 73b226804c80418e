/** Everything that a page's sockets heard, in order; to be asked for before the page signs in. */
export function listen(page) {
  const heard = []
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => heard.push(JSON.parse(payload)))
    socket.on('framereceived', ({ payload }) => heard.push(JSON.parse(payload)))
  })
  return heard
}

/** Where a resume token stands in the one process that this test runs. */
export function indexOf(token) {
  return Number(Buffer.from(token, 'base64url').toString('ascii').split('.')[3])
}

/** The last place that it heard of. */
export function standsAt(heard) {
  return indexOf(heard.findLast(({ type, token }) => type !== 'hello' && token).token)
}

/** What the page said when it came back, and what it heard from there on. */
export function sinceTheLastHello(heard) {
  const at = heard.findLastIndex(({ type }) => type === 'hello')
  return { asked: heard[at].token, answered: heard.slice(at + 1).filter(({ type }) => type !== 'heartbeat') }
}

const keyOf = ({ kind, id, of }) => `${of ?? kind}/${id}`

/** What is known at a place after all that was heard, by item: what the page shows is the same fold. */
export function pictureAt(heard, place) {
  let items = new Map()
  for (const frame of heard) {
    if (frame.type === 'snapshot' && frame.part === 1) items = new Map()
    if (frame.type === 'snapshot' || (frame.type === 'change' && indexOf(frame.token) <= place))
      for (const item of frame.items) {
        if (item.kind === 'gone') items.delete(keyOf(item))
        else items.set(keyOf(item), JSON.stringify(item))
      }
  }
  return items
}

/** How the one that came back differs from the one that was never away; nothing, where it knows the same. */
export function differences(away, witness) {
  const said = []
  for (const [key, item] of witness)
    if (away.get(key) !== item) said.push(`${key} is ${away.get(key)}, but should be ${item}`)
  for (const key of away.keys()) if (!witness.has(key)) said.push(`${key} was told to nobody else`)
  return said
}

/** Changes of a journal that came twice, or not in their order; a large one comes in parts, each with items of its own. */
export function doubles(frames) {
  const said = []
  const last = new Map()
  for (const { type, journal, sequence, items } of frames) {
    if (type !== 'change' || sequence === null) continue
    const before = last.get(journal) ?? { sequence: -1, keys: [] }
    const keys = items.map(keyOf)
    const isPart =
      sequence === before.sequence && keys.length > 0 && keys.every((key) => !before.keys.includes(key))
    if (sequence <= before.sequence && !isPart)
      said.push(`${journal} ${sequence} came after ${before.sequence}`)
    last.set(journal, { sequence, keys: isPart ? [...before.keys, ...keys] : keys })
  }
  return said
}
