import { useMemo, useState } from 'react'
import { AskedAids } from './panels/aid/AskedAids'
import { AwaitingList } from './panels/awaiting/AwaitingList'
import { DutySummary } from './panels/duty/DutySummary'
import { IncidentDetail } from './panels/incident/IncidentDetail'
import { IncidentList } from './panels/incidents/IncidentList'
import { Monitoring } from './panels/monitoring/Monitoring'
import { useDesk, usePicture } from './parts/desk'
import { Guard } from './parts/Guard'
import type { Route } from './parts/route'
import { incidentRows } from './picture/selectors'

/** What happens now: what awaits an answer, the incidents, one of them, and who is there. */
export function Board({ route }: { route: Route }) {
  const chosen = route.view === 'BOARD' ? route.incident : null
  const shown = useShownIncident(chosen)
  return (
    <div className="board" data-chosen={chosen !== null}>
      <div className="lists">
        <Guard>
          <AwaitingList />
        </Guard>
        <Guard>
          <IncidentList shown={shown} />
        </Guard>
      </div>
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
          <DutySummary />
        </Guard>
      </div>
    </div>
  )
}

/** The chosen incident, with none chosen the last one that was; with none ever the newest real one, which then stays: nobody's reading is swept away by a new one. */
function useShownIncident(chosen: string | null): string | null {
  const { session } = useDesk()
  const picture = usePicture()
  const newest = useMemo(() => {
    const rows = incidentRows(picture, session.post.id)
    return (rows.find(({ incident }) => incident.drillId === null) ?? rows[0])?.incident.id ?? null
  }, [picture, session.post.id])
  const [last, setLast] = useState<string | null>(null)
  const shown = chosen ?? last ?? newest
  if (shown !== last) setLast(shown)
  return shown
}
