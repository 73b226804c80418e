import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { MACHINE } from './connection/clock'
import type { Socket } from './connection/connection'
import type { World } from './openDesk'
import './page.css'
import { browserAlarm } from './parts/alarm'
import { incidentHref } from './parts/route'
import { thisBrowser } from './push/browser'
import { localNotices } from './push/local'
import { randomKey } from './session/acts'
import { HTTP } from './session/session'

const pushBrowser = thisBrowser()
pushBrowser?.onShow((incidentId) => {
  location.hash = incidentHref(incidentId)
})

const world: World = {
  http: HTTP,
  openSocket: () =>
    new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`) as Socket,
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
      <App world={world} />
    </StrictMode>,
  )
}
