import { Button } from 'antd'
import { useId, useSyncExternalStore } from 'react'
import { useSay } from '../../parts/desk'
import { degreesWord } from '../../parts/mapWords'
import { isPlaceWanted, onPlaceWanted, pickPlace } from '../../parts/placePicked'
import type { Coordinates } from '../../picture/coordinates'

/** Where a caller says that it is: the map gives its form the point. */
export interface Picking {
  /** Whether the next click on the map is the point. */
  readonly on: boolean
  /** What was given last; null before. */
  readonly at: Coordinates | null
}

export const NOT_PICKING: Picking = { on: false, at: null }

/** Hands a point to the form that asks for one. */
export function picked(at: Coordinates): Picking {
  pickPlace(at)
  return { on: false, at }
}

export function usePlaceWanted(): boolean {
  return useSyncExternalStore(onPlaceWanted, isPlaceWanted)
}

/** There while the form of a call is open: by a click, by the cross in the middle of the map, or by what is chosen. */
export function PickPlace({
  picking,
  centre,
  chosen,
  onChange,
}: {
  readonly picking: Picking
  /** Null where there is no map to take a point from. */
  readonly centre: (() => Coordinates | null) | null
  /** Where what is chosen stands; null where nothing is. */
  readonly chosen: Coordinates | null
  readonly onChange: (picking: Picking) => void
}) {
  const say = useSay()
  const title = useId()
  const { on, at } = picking
  const give = (point: Coordinates | null) => {
    if (point !== null) onChange(picked(point))
  }
  return (
    <section className="map-measure" aria-labelledby={title} data-pick="">
      <h3 id={title}>{say('map.pick')}</h3>
      <div className="map-buttons">
        {centre !== null && (
          <>
            <Button size="small" aria-pressed={on} onClick={() => onChange({ ...picking, on: !on })}>
              {say(on ? 'map.pick.stop' : 'map.pick.click')}
            </Button>
            <Button size="small" onClick={() => give(centre())}>
              {say('map.pick.centre')}
            </Button>
          </>
        )}
        {chosen !== null && (
          <Button size="small" onClick={() => give(chosen)}>
            {say('map.pick.chosen')}
          </Button>
        )}
      </div>
      <p role="status" className={at === null || on ? 'quiet' : 'map-measured'}>
        {at === null || on
          ? say(centre === null ? 'map.pick.fromList' : 'map.pick.how')
          : say('map.pick.given', { place: degreesWord(at) })}
      </p>
    </section>
  )
}
