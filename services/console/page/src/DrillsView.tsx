import { DrillDetail } from './panels/drills/DrillDetail'
import { DrillList } from './panels/drills/DrillList'
import { Library } from './panels/drills/Library'
import { ToMend } from './panels/drills/ToMend'
import { usePicture } from './parts/desk'
import { Guard } from './parts/Guard'
import type { Route } from './parts/route'
import { drillsInOrder, isOn } from './picture/drills'

/** Drills: which there are, one of them, what they are made of, and what they have shown. */
export function DrillsView({ route }: { route: Route }) {
  const drills = drillsInOrder(usePicture().drills.values())
  const shown = route.drill ?? drills.find(isOn)?.id ?? null
  return (
    <div className="drills-view">
      <div className="lists">
        <Guard>
          <DrillList shown={shown} />
        </Guard>
        <Guard>
          <ToMend />
        </Guard>
        <Guard>
          <Library />
        </Guard>
      </div>
      <Guard key={shown}>
        <DrillDetail id={shown} />
      </Guard>
    </div>
  )
}
