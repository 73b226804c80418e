import { Button } from 'antd'
import type { Seat } from '../../map/ground'
import type { Placed } from '../../map/placed'
import { usePicture, useSay } from '../../parts/desk'
import { degreesWord, fromWord, placedKind, placedName, placedWhere } from '../../parts/mapWords'
import { Age, Moment } from '../../parts/Moment'
import { incidentHref } from '../../parts/route'
import type { Coordinates } from '../../picture/coordinates'
import type { Picture } from '../../picture/picture'
import { isUnderWay } from '../../picture/selectors'

/** What is chosen, on the map or in the list. */
export function PlaceCard({
  placed,
  seats,
  from,
  onMeasure,
  onClose,
}: {
  readonly placed: Placed
  readonly seats: readonly Seat[]
  /** Where the chosen incident is; null where there is none, or it is this. */
  readonly from: Coordinates | null
  readonly onMeasure: (at: Coordinates) => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const incident = incidentOf(usePicture(), placed)
  const { at } = placed
  return (
    <section className="map-card" aria-label={say('map.chosen')} data-chosen={placed.key}>
      <h3 className="told">{placedName(say, placed)}</h3>
      <p className="told">{placedKind(say, placed)}</p>
      <p className="told">{placedWhere(say, placed, seats)}</p>
      {placed.layer === 'UNIT' && <PositionAge at={placed.of.positionAt} />}
      {at !== null && <p className="figure">{degreesWord(at)}</p>}
      {at !== null && from !== null && <p>{say('map.from', { place: fromWord(say, from, at) })}</p>}
      <div className="map-buttons">
        {incident !== null && <a href={incidentHref(incident)}>{say('map.incident')}</a>}
        {at !== null && (
          <Button size="small" onClick={() => onMeasure(at)}>
            {say('map.measure.here')}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {say('map.close')}
        </Button>
      </div>
    </section>
  )
}

/** A position that is old may be wrong: its age is said wherever it is. */
export function PositionAge({ at }: { at: number | null }) {
  const say = useSay()
  return (
    <p className="quiet">
      {at === null ? (
        say('map.base.unit')
      ) : (
        <>
          {say('map.position')} <Moment at={at} /> (<Age since={at} />)
        </>
      )}
    </p>
  )
}

/** The incident it is, is sent to, or is meant for. */
function incidentOf(picture: Picture, placed: Placed): string | null {
  switch (placed.layer) {
    case 'INCIDENT':
      return placed.of.incident.id
    case 'STAGING':
      return placed.of.incidentId
    case 'UNIT': {
      const sent = [...picture.assignments.values()].filter(
        (one) => one.unitId === placed.of.id && isUnderWay(one) && picture.incidents.has(one.incidentId),
      )
      // What is real goes before what is practised.
      return (sent.find(({ handling }) => handling === 'ACTUAL') ?? sent[0])?.incidentId ?? null
    }
    default:
      return null
  }
}
