import { useState } from 'react'
import { DrillDetail } from './panels/drills/DrillDetail'
import { DrillList } from './panels/drills/DrillList'
import { Duties } from './panels/drills/Duties'
import { Library } from './panels/drills/Library'
import { Programmes } from './panels/drills/Programmes'
import { ScenarioEditor, type Edited } from './panels/drills/ScenarioEditor'
import { ToMend } from './panels/drills/ToMend'
import { usePicture } from './parts/desk'
import { Guard } from './parts/Guard'
import type { Route } from './parts/route'
import { drillsInOrder, isOn } from './picture/drills'

/** Drills: which there are, one of them, what they are made of, and what they have shown. */
export function DrillsView({ route }: { route: Route }) {
  const drills = drillsInOrder(usePicture().drills.values())
  const [edited, setEdited] = useState<Edited | null>(null)
  const shown = route.drill ?? drills.find(isOn)?.id ?? null
  return (
    <>
      <div className="drills-view">
        <div className="lists">
          <Guard>
            <DrillList shown={shown} />
          </Guard>
          <Guard>
            <ToMend />
          </Guard>
          <Guard>
            <Programmes />
          </Guard>
          <Guard>
            <Library onEdit={setEdited} />
          </Guard>
        </div>
        {edited === null ? (
          <Guard key={shown}>
            <DrillDetail id={shown} />
          </Guard>
        ) : (
          <Guard key={`${edited.id} ${edited.copied}`}>
            <ScenarioEditor edited={edited} onDone={() => setEdited(null)} />
          </Guard>
        )}
      </div>
      <Guard>
        <Duties />
      </Guard>
    </>
  )
}
