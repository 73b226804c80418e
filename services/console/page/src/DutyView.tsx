import { SpotChecks } from './panels/checks/SpotChecks'
import { DutyBar } from './panels/duty/DutyBar'
import { Strips } from './panels/duty/Strips'
import { DutyLogPanel } from './panels/dutylog/DutyLogPanel'
import { Months } from './panels/month/Months'
import { Guard } from './parts/Guard'

/** Who answers for which post, now and in the months to come, and what a shift writes down. */
export function DutyView() {
  return (
    <div className="duty-view">
      <div className="whole">
        <Guard>
          <Strips />
        </Guard>
      </div>
      <Guard>
        <DutyBar />
      </Guard>
      <div className="aside">
        <Guard>
          <DutyLogPanel />
        </Guard>
        <Guard>
          <SpotChecks />
        </Guard>
      </div>
      <div className="whole">
        <Guard>
          <Months />
        </Guard>
      </div>
    </div>
  )
}
