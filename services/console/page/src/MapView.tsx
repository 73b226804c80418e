import { MapPanel } from './panels/map/MapPanel'
import { Guard } from './parts/Guard'
import type { Route } from './parts/route'

/** Where it happens, and who and what is near. */
export function MapView({ route }: { route: Route }) {
  return (
    <div className="map-view">
      <Guard>
        <MapPanel incident={route.view === 'MAP' ? route.incident : null} />
      </Guard>
    </div>
  )
}
