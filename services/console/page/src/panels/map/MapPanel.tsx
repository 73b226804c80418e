import { Button } from 'antd'
import { useRef, useState } from 'react'
import { NO_GROUND } from '../../map/ground'
import { ALL_SHOWN, type BaseChoice, type Look } from '../../map/scene'
import { useConnection, useDesk, usePicture, useSpeech } from '../../parts/desk'
import { useLooks } from '../../parts/look'
import type { Coordinates } from '../../picture/coordinates'
import { enumWord } from '../../words/words'
import { canDraw, MapCanvas, type Steering } from './MapCanvas'
import { Measure, NOT_MEASURING } from './Measure'
import { NOT_PICKING, picked, PickPlace, usePlaceWanted } from './PickPlace'
import { PlaceCard } from './PlaceCard'
import { PlaceList } from './PlaceList'
import { basesOf, baseNotes, Switches } from './Switches'
import { useChosen } from './useChosen'
import { useGround } from './useGround'
import { usePlaced } from './usePlaced'
import { useScene } from './useScene'

/** Where everything is: drawn where the browser can, and as a list in any case. */
export function MapPanel({ incident }: { incident: string | null }) {
  const { say, language } = useSpeech()
  const { look } = useLooks()
  const { session } = useDesk()
  const { state } = useConnection()
  const picture = usePicture()
  const read = useGround()
  const ground = read.ground ?? NO_GROUND
  const { placed, zones } = usePlaced(picture, ground, session.post.id)

  const [drawable, setDrawable] = useState(canDraw)
  const [listed, setListed] = useState(false)
  const [shown, setShown] = useState(ALL_SHOWN)
  const [wanted, setWanted] = useState<BaseChoice | null>(null)
  const [measuring, setMeasuring] = useState(NOT_MEASURING)
  const wantsPlace = usePlaceWanted()
  const [lastPicking, setPicking] = useState(NOT_PICKING)
  // What was given to one call is nothing to the next.
  if (!wantsPlace && lastPicking !== NOT_PICKING) setPicking(NOT_PICKING)
  const picking = wantsPlace ? lastPicking : NOT_PICKING
  const [chosen, choose] = useChosen(incident)
  const steering = useRef<Steering | null>(null)
  const kept = useRef<Look | null>(null)

  const bases = basesOf(ground.base)
  const base = bases.find((one) => one === wanted) ?? bases[0] ?? 'PLAIN'
  const selected = placed.find(({ key }) => key === chosen.key) ?? null
  const scene = useScene(read, base, shown, placed, zones, measuring, picking.at ?? selected?.at ?? null)
  const centre =
    placed.find(({ key }) => key === chosen.incident) ?? placed.find(({ layer }) => layer === 'INCIDENT')
  const from = centre === undefined || centre.key === selected?.key ? null : centre.at

  const select = (key: string) => {
    if (measuring.on || picking.on) return
    choose(key)
  }
  const find = (key: string) => {
    choose(key)
    const at = placed.find((one) => one.key === key)?.at ?? null
    if (at !== null) steering.current?.lookAt(at)
  }
  const begin = (): Look | readonly Coordinates[] => {
    const at = incident === null ? null : (selected?.at ?? null)
    if (kept.current !== null) return kept.current
    return at === null ? placed.flatMap((one) => (one.at === null ? [] : [one.at])) : { centre: at, zoom: 12 }
  }
  // It begins with what there is in sight: so not before that is there.
  const [begun, setBegun] = useState(false)
  if (!begun && state !== 'CONNECTING' && (read.ground !== null || read.problem !== null)) setBegun(true)
  const drawing = drawable && !listed && begun
  const without = [
    ...(ground.base.water === null ? ['WATER' as const] : []),
    ...(ground.base.boundary === null ? ['BOUNDARY' as const] : []),
  ]

  return (
    <section className="map card" aria-labelledby="map-title" data-drawn={drawing}>
      <div className="map-head">
        <h2 id="map-title">{say('map.title')}</h2>
        {drawable && (
          <Button size="small" aria-pressed={listed} onClick={() => setListed(!listed)}>
            {say('map.listOnly')}
          </Button>
        )}
        <span className="quiet">{baseNotes(say, base, ground.base, scene.datum)}</span>
      </div>
      {!drawable && (
        <p role="alert" className="unread">
          {say('map.undrawable')}
        </p>
      )}
      {state === 'BLIND' && <p className="bad">{say('map.blind')}</p>}
      {read.problem !== null && (
        <p role="alert" className="unread">
          {say('map.unread', { reason: read.problem.code })}{' '}
          <Button size="small" onClick={read.again}>
            {say('map.again')}
          </Button>
        </p>
      )}
      <div className="map-parts">
        {drawing && (
          <MapCanvas
            key={`${base} ${look} ${language}`}
            scene={scene}
            words={{
              title: say('map.canvas'),
              zoomIn: say('map.zoomIn'),
              zoomOut: say('map.zoomOut'),
              markOf: (point) => enumWord(say, 'map.mark', point),
            }}
            from={begin}
            dark={look !== 'LIGHT'}
            listener={{
              onSelect: select,
              onPoint: (at) => {
                if (picking.on) setPicking(picked(at))
                else if (measuring.on) setMeasuring({ ...measuring, points: [...measuring.points, at] })
              },
              onLook: (now) => {
                kept.current = now
              },
              onFailed: () => setDrawable(false),
            }}
            steering={steering}
          />
        )}
        <div className="map-side">
          {drawing && (
            <Button
              size="small"
              onClick={() => {
                const key = steering.current?.atCentre() ?? null
                if (key !== null) choose(key)
              }}
            >
              {say('map.choose')}
            </Button>
          )}
          {selected !== null && (
            <PlaceCard
              placed={selected}
              seats={ground.seats}
              from={from}
              onMeasure={(at) => setMeasuring({ ...measuring, points: [...measuring.points, at] })}
              onClose={() => choose(null)}
            />
          )}
          {wantsPlace && (
            <PickPlace
              picking={picking}
              centre={drawing ? () => steering.current?.centre() ?? null : null}
              chosen={selected?.at ?? null}
              onChange={setPicking}
            />
          )}
          <Switches
            base={base}
            bases={bases}
            shown={shown}
            without={without}
            onBase={(one) => {
              setWanted(one)
            }}
            onShown={setShown}
          />
          <Measure
            measuring={measuring}
            centre={drawing ? () => steering.current?.centre() ?? null : null}
            onChange={setMeasuring}
          />
        </div>
        <PlaceList
          placed={placed}
          zones={zones}
          shown={shown}
          seats={ground.seats}
          from={centre?.at ?? null}
          selected={selected?.key ?? null}
          onSelect={find}
        />
      </div>
    </section>
  )
}
