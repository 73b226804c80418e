import { connect, createServer } from 'node:net'

/**
 * A network of its own between a browser and a console, which can be cut as a pulled cable is: nothing goes through any more, and
 * nobody says so. Connections that were open then are dead afterwards; ones that are tried meanwhile are not answered.
 */
export async function cuttable(console) {
  const port = Number(new URL(console).port)
  const open = new Set()
  let isCut = false

  function pass(from, to) {
    open.add(from)
    from.on('data', (bytes) => isCut || to.write(bytes))
    from.on('error', () => undefined)
    from.on('close', () => {
      open.delete(from)
      if (!isCut) to.destroy()
    })
  }

  const server = createServer((browser) => {
    if (isCut) {
      open.add(browser)
      browser.on('error', () => undefined)
      return
    }
    const server = connect(port, '127.0.0.1')
    pass(browser, server)
    pass(server, browser)
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))

  return {
    url: `http://127.0.0.1:${server.address().port}`,
    cut: () => {
      isCut = true
    },
    mend: () => {
      isCut = false
      for (const one of open) one.destroy()
    },
    stop: () => {
      for (const one of open) one.destroy()
      server.close()
    },
  }
}
