import { PLACED_LAYERS, type Placed } from '../../map/placed'
import type { Seat } from '../../map/ground'
import type { Shown } from '../../map/scene'
import { useSay } from '../../parts/desk'
import { degreesWord, fromWord, placedKind, placedName, placedWhere } from '../../parts/mapWords'
import { reachWord } from '../../parts/zoneWords'
import type { Coordinates } from '../../picture/coordinates'
import type { HazardZones } from '../../picture/zones'
import { enumWord } from '../../words/words'
import { PositionAge } from './PlaceCard'

/** Says what the map shows, layer by layer: for whoever sees no map, and for whoever reads faster than he looks. */
export function PlaceList({
  placed,
  zones,
  shown,
  seats,
  from,
  selected,
  onSelect,
}: {
  readonly placed: readonly Placed[]
  readonly zones: readonly HazardZones[]
  readonly shown: Shown
  readonly seats: readonly Seat[]
  readonly from: Coordinates | null
  readonly selected: string | null
  readonly onSelect: (key: string) => void
}) {
  const say = useSay()
  return (
    <div className="map-list">
      {[...PLACED_LAYERS]
        .reverse()
        .filter((layer) => shown[layer])
        .map((layer) => {
          const rows = placed.filter((one) => one.layer === layer)
          return rows.length === 0 ? null : (
            <section key={layer} aria-label={enumWord(say, 'map.layer', layer)}>
              <h3>
                {enumWord(say, 'map.layer', layer)} <span className="count">{rows.length}</span>
              </h3>
              <ul>
                {rows.map((one) => (
                  <li key={one.key} data-placed={one.key}>
                    <button
                      type="button"
                      className="map-row"
                      aria-pressed={one.key === selected}
                      onClick={() => onSelect(one.key)}
                    >
                      <strong className="told">{placedName(say, one)}</strong>
                      <span>{placedKind(say, one)}</span>
                      {layer !== 'SEAT' && <span className="told">{placedWhere(say, one, seats)}</span>}
                      {one.at === null ? (
                        <span className="unread">{say('map.unplaced')}</span>
                      ) : (
                        <span className="quiet figure">{degreesWord(one.at)}</span>
                      )}
                      {one.at !== null && from !== null && (
                        <span>{say('map.from', { place: fromWord(say, from, one.at) })}</span>
                      )}
                    </button>
                    {one.layer === 'UNIT' && <PositionAge at={one.of.positionAt} />}
                    {one.layer === 'INCIDENT' && shown.ZONES && (
                      <Zones drawn={zones.find(({ id }) => id === one.of.incident.id)} />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
    </div>
  )
}

function Zones({ drawn }: { drawn: HazardZones | undefined }) {
  const say = useSay()
  return drawn === undefined || drawn.zones.length === 0 ? null : (
    <ul className="map-zones">
      {drawn.zones.map((zone) => (
        <li key={zone.kind} data-zone={zone.kind}>
          {enumWord(say, 'zone', zone.kind)} {reachWord(say, zone)}
        </li>
      ))}
    </ul>
  )
}
