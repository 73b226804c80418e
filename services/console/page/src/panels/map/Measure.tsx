import { Button, InputNumber } from 'antd'
import { useId } from 'react'
import { lengthMetres } from '../../map/measure'
import { useSay } from '../../parts/desk'
import { degreesWord, fromWord, lengthWord } from '../../parts/mapWords'
import type { Coordinates } from '../../picture/coordinates'

export interface Measuring {
  /** Whether a click on the map is a point. */
  readonly on: boolean
  readonly points: readonly Coordinates[]
  /** Of a ring around the last point; null for none. */
  readonly radiusMetres: number | null
}

export const NOT_MEASURING: Measuring = { on: false, points: [], radiusMetres: null }
const FARTHEST_METRES = 100_000

/** How far it is along points, and a ring around the last; by clicks, or by the cross in the middle of the map. */
export function Measure({
  measuring,
  centre,
  onChange,
}: {
  readonly measuring: Measuring
  /** Null where there is no map to take a point from. */
  readonly centre: (() => Coordinates | null) | null
  readonly onChange: (measuring: Measuring) => void
}) {
  const say = useSay()
  const title = useId()
  const radius = useId()
  const { on, points, radiusMetres } = measuring
  const add = () => {
    const at = centre?.() ?? null
    if (at !== null) onChange({ ...measuring, points: [...points, at] })
  }
  return (
    <section className="map-measure" aria-labelledby={title}>
      <h3 id={title}>{say('map.measure')}</h3>
      <div className="map-buttons">
        {centre !== null && (
          <>
            <Button size="small" aria-pressed={on} onClick={() => onChange({ ...measuring, on: !on })}>
              {say(on ? 'map.measure.stop' : 'map.measure.click')}
            </Button>
            <Button size="small" onClick={add}>
              {say('map.measure.centre')}
            </Button>
          </>
        )}
        {points.length > 0 && (
          <>
            <Button size="small" onClick={() => onChange({ ...measuring, points: points.slice(0, -1) })}>
              {say('map.measure.back')}
            </Button>
            <Button size="small" onClick={() => onChange({ ...NOT_MEASURING, on })}>
              {say('map.measure.clear')}
            </Button>
          </>
        )}
      </div>
      {points.length === 0 ? (
        <p className="quiet">{say(centre === null ? 'map.measure.fromList' : 'map.measure.how')}</p>
      ) : (
        <>
          <p className="map-measured" role="status">
            {say('map.measure.total', { far: lengthWord(say, lengthMetres(points)) })}
          </p>
          <ol>
            {points.map((point, index) => {
              const before = points[index - 1]
              return (
                <li key={index}>
                  <span className="figure">{degreesWord(point)}</span>
                  {before !== undefined && ` ${fromWord(say, before, point)}`}
                </li>
              )
            })}
          </ol>
          <label htmlFor={radius}>{say('map.ring')} </label>
          <InputNumber
            id={radius}
            size="small"
            min={1}
            max={FARTHEST_METRES}
            step={100}
            value={radiusMetres}
            onChange={(metres) => onChange({ ...measuring, radiusMetres: metres })}
          />
        </>
      )}
    </section>
  )
}
