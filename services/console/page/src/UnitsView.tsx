import { Accounts } from './panels/accounts/Accounts'
import { Audit } from './panels/audit/Audit'
import { CommunicationsTests } from './panels/communications/CommunicationsTests'
import { DirectoryPanel } from './panels/directory/DirectoryPanel'
import { Keys } from './panels/keys/Keys'
import { OwnAccount } from './panels/password/OwnAccount'
import { EscalationPlans } from './panels/plans/EscalationPlans'
import { EmergencySheet } from './panels/paper/EmergencySheet'
import { CitySettings } from './panels/settings/CitySettings'
import { SiteLinks } from './panels/sitelinks/SiteLinks'
import { UnitList } from './panels/units/UnitList'
import { Walls } from './panels/walls/Walls'
import { Guard } from './parts/Guard'

/** Who and what there is, how they are reached, how others get in, and who did. */
export function UnitsView() {
  return (
    <div className="units-view">
      <Guard>
        <UnitList />
      </Guard>
      <Guard>
        <DirectoryPanel />
      </Guard>
      <Guard>
        <EscalationPlans />
      </Guard>
      <Guard>
        <EmergencySheet />
      </Guard>
      <Guard>
        <SiteLinks />
      </Guard>
      <Guard>
        <Keys />
      </Guard>
      <Guard>
        <Accounts />
      </Guard>
      <Guard>
        <OwnAccount />
      </Guard>
      <Guard>
        <Walls />
      </Guard>
      <Guard>
        <CommunicationsTests />
      </Guard>
      <Guard>
        <Audit />
      </Guard>
      <Guard>
        <CitySettings />
      </Guard>
    </div>
  )
}
