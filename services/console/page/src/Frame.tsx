import { Activity, useState, type ReactNode } from 'react'
import { Board } from './Board'
import { DrillsView } from './DrillsView'
import { DutyView } from './DutyView'
import { MapView } from './MapView'
import { MyAlerts } from './panels/alerts/MyAlerts'
import { CallPanel } from './panels/call/CallPanel'
import { OwnCheck } from './panels/checks/OwnCheck'
import { DrillBanner } from './panels/drills/DrillBanner'
import { Notices } from './panels/notices/Notices'
import { TopBar } from './panels/topbar/TopBar'
import { Warnings } from './panels/topbar/Warnings'
import { arriveAt, useArrival, VIEW_TITLE } from './parts/arrive'
import { useConnection, usePicture, useSay } from './parts/desk'
import { Guard } from './parts/Guard'
import { useRoute, type Route, type View } from './parts/route'
import { UnitsView } from './UnitsView'
import { enumWord } from './words/words'

/** What stands above every view, because it needs an answer wherever its officer looks, and the view that the address names. */
export function Frame({ onSignOut }: { onSignOut: () => Promise<boolean> }) {
  const say = useSay()
  const { state } = useConnection()
  const route = useRoute()
  return (
    <div className="page">
      <a
        className="skip"
        href={`#${VIEW_TITLE}`}
        onClick={(event) => {
          // The address is the view's.
          event.preventDefault()
          arriveAt(VIEW_TITLE)
        }}
      >
        {say('app.skip')}
      </a>
      <TopBar view={route.view} onSignOut={onSignOut}>
        <Guard>
          <DrillBanner />
        </Guard>
      </TopBar>
      <main className={state === 'BLIND' ? 'stale' : ''}>
        <h1 id={VIEW_TITLE} className="unseen" tabIndex={-1}>
          {enumWord(say, 'view', route.view)}
        </h1>
        <Guard>
          <Warnings />
        </Guard>
        <Guard>
          <Notices alarms />
        </Guard>
        <Guard>
          <OwnCheck />
        </Guard>
        <Guard>
          <MyAlerts />
        </Guard>
        <Guard>
          <Notices alarms={false} />
        </Guard>
        <Kept of="BOARD" shown={route.view}>
          <Board route={route} />
        </Kept>
        <Kept of="DUTY" shown={route.view}>
          <DutyView />
        </Kept>
        <Kept of="UNITS" shown={route.view}>
          <UnitsView />
        </Kept>
        <Kept of="MAP" shown={route.view}>
          <MapView route={route} />
        </Kept>
        <Kept of="DRILLS" shown={route.view}>
          <DrillsView route={route} />
        </Kept>
      </main>
      <Guard>
        <CallPanel />
      </Guard>
      <Arrival route={route} />
    </div>
  )
}

/** What an address leads to is drawn with the picture: this alone is, and not all views. */
function Arrival({ route }: { route: Route }) {
  usePicture()
  useArrival(route)
  return null
}

/** Drawn once somebody looks, and then kept: what was typed or asked for is there again after a look elsewhere. */
function Kept({ of, shown, children }: { of: View; shown: View; children: ReactNode }) {
  const [seen, setSeen] = useState(of === shown)
  if (!seen && of === shown) setSeen(true)
  return seen ? <Activity mode={of === shown ? 'visible' : 'hidden'}>{children}</Activity> : null
}
