import { useEffect, useRef } from 'react'
import type { Listener, Look, Scene, SceneWords } from '../../map/scene'
import type { Coordinates } from '../../picture/coordinates'

type Canvas = import('../../map/canvas').Canvas

/** What a panel can ask of the map once it is there. */
export interface Steering {
  readonly centre: () => Coordinates | null
  readonly atCentre: () => string | null
  readonly lookAt: (at: Coordinates) => void
  readonly fit: (points: readonly Coordinates[]) => void
}

/** The map, drawn as soon as its program is loaded; whatever keeps it from being drawn is told once. A new key begins it anew. */
export function MapCanvas({
  scene,
  words,
  from,
  dark,
  listener,
  steering,
}: {
  readonly scene: Scene
  readonly words: SceneWords
  readonly from: () => Look | readonly Coordinates[]
  readonly dark: boolean
  readonly listener: Listener
  readonly steering: { current: Steering | null }
}) {
  const element = useRef<HTMLDivElement>(null)
  const canvas = useRef<Canvas | null>(null)
  const latest = useRef({ scene, words, from, dark, listener })
  useEffect(() => {
    latest.current = { scene, words, from, dark, listener }
    canvas.current?.show(scene)
  })

  useEffect(() => {
    let gone = false
    const tell: Listener = {
      onSelect: (key) => latest.current.listener.onSelect(key),
      onPoint: (at) => latest.current.listener.onPoint(at),
      onLook: (look) => latest.current.listener.onLook(look),
      onFailed: () => {
        if (!gone) latest.current.listener.onFailed()
      },
    }
    void import('../../map/canvas')
      .then(({ Canvas }) => {
        if (gone || element.current === null) return
        const now = latest.current
        const made = new Canvas(element.current, now.scene, now.words, now.from(), now.dark, tell)
        canvas.current = made
        steering.current = {
          centre: () => made.centre(),
          atCentre: () => made.atCentre(),
          lookAt: (at) => made.lookAt(at),
          fit: (points) => made.fit(points),
        }
      })
      .catch(tell.onFailed)
    return () => {
      gone = true
      steering.current = null
      canvas.current?.destroy()
      canvas.current = null
    }
  }, [steering])

  return (
    <div className="map-frame">
      <div ref={element} className="map-canvas" data-map="" />
      <span className="map-cross" aria-hidden />
    </div>
  )
}

/** Whether this browser can draw one at all. */
export function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
