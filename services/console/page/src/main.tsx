import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { MACHINE } from './connection/clock'
import type { Socket } from './connection/connection'
import type { World } from './openDesk'
import './page.css'
import { browserAlarm } from './parts/alarm'
import { incidentHref } from './parts/route'
import { thisBrowser } from './push/browser'
import { Root } from './Root'
import { localNotices } from './push/local'
import { randomKey } from './session/acts'
import { placeKept } from './session/identity'
import { HTTP } from './session/session'

const place = placeKept(sessionStorage)
// Who came by another address since then means that one.
if (place !== null && location.hash === '') location.hash = place

const pushBrowser = thisBrowser()
pushBrowser?.onShow((incidentId) => {
  location.hash = incidentHref(incidentId)
})

function socketAt(path: string): Socket {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  return new WebSocket(`${scheme}://${location.host}${path}`) as Socket
}

const world: World = {
  http: HTTP,
  openSocket: () => socketAt('/ws'),
  openWallSocket: () => socketAt('/api/wall/feed'),
  storage: sessionStorage,
  clocks: MACHINE,
  random: Math.random,
  newKey: randomKey,
  alarm: browserAlarm(),
  pushBrowser,
  notices: localNotices(),
  lasting: localStorage,
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Root world={world} />
    </StrictMode>,
  )
}
