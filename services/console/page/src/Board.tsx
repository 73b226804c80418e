import { useState } from 'react'
import { AskedAids } from './panels/aid/AskedAids'
import { Audit } from './panels/audit/Audit'
import { MyAlerts } from './panels/alerts/MyAlerts'
import { CommunicationsTests } from './panels/communications/CommunicationsTests'
import { OwnCheck } from './panels/checks/OwnCheck'
import { Monitoring } from './panels/monitoring/Monitoring'
import { SpotChecks } from './panels/checks/SpotChecks'
import { DirectoryPanel } from './panels/directory/DirectoryPanel'
import { Keys } from './panels/keys/Keys'
import { SiteLinks } from './panels/sitelinks/SiteLinks'
import { DutyBar } from './panels/duty/DutyBar'
import { DutyLogPanel } from './panels/dutylog/DutyLogPanel'
import { IncidentDetail } from './panels/incident/IncidentDetail'
import { IncidentList } from './panels/incidents/IncidentList'
import { Months } from './panels/month/Months'
import { Notices } from './panels/notices/Notices'
import { TopBar } from './panels/topbar/TopBar'
import { Warnings } from './panels/topbar/Warnings'
import { UnitList } from './panels/units/UnitList'
import { useConnection, useDesk, usePicture, useSay } from './parts/desk'
import { Guard } from './parts/Guard'
import { useChosenIncident } from './parts/route'
import { incidentRows } from './picture/selectors'

/** Where the panels stand. */
export function Board({ onSignOut }: { onSignOut: () => Promise<boolean> }) {
  const say = useSay()
  const { state } = useConnection()
  const chosen = useChosenIncident()
  const shown = useShownIncident(chosen)
  return (
    <div className="page">
      <a className="skip" href="#incidents-title">
        {say('app.skip')}
      </a>
      <div className="sticky">
        <TopBar onSignOut={onSignOut} />
      </div>
      <main className={state === 'BLIND' ? 'stale' : ''}>
        <h1 className="unseen">{say('app.title')}</h1>
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
        <div className="board" data-chosen={chosen !== null}>
          <Guard>
            <IncidentList shown={shown} />
          </Guard>
          <Guard key={shown}>
            <IncidentDetail id={shown} chosen={chosen !== null} />
          </Guard>
          <div className="aside">
            <Guard>
              <AskedAids />
            </Guard>
            <Guard>
              <Monitoring />
            </Guard>
            <Guard>
              <DutyBar />
            </Guard>
            <Guard>
              <DutyLogPanel />
            </Guard>
            <Guard>
              <SpotChecks />
            </Guard>
            <Guard>
              <DirectoryPanel />
            </Guard>
            <Guard>
              <SiteLinks />
              <Keys />
            </Guard>
            <Guard>
              <UnitList />
            </Guard>
            <Guard>
              <CommunicationsTests />
            </Guard>
            <Guard>
              <Audit />
            </Guard>
          </div>
        </div>
        <Guard>
          <Months />
        </Guard>
      </main>
    </div>
  )
}

/** The chosen incident; with none chosen the newest, which then stays: nobody's reading is swept away by a new one. */
function useShownIncident(chosen: string | null): string | null {
  const { session } = useDesk()
  const newest = incidentRows(usePicture(), session.post.id)[0]?.incident.id ?? null
  const [first, setFirst] = useState<string | null>(null)
  if (first === null && newest !== null) setFirst(newest)
  return chosen ?? first ?? newest
}
