import {
  type GeoJSONSource,
  LngLatBounds,
  Map as MapOfLibre,
  type MapMouseEvent,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { Coordinates } from '../picture/coordinates'
import { addArchive } from './archive'
import { changesOf } from './changes'
import { fromDatum } from './datum'
import { position, type PlacedFeature } from './features'
import { graticule } from './graticule'
import { PLACED_LAYERS, type PlacedLayer } from './placed'
import { LAYERS, type Listener, type Look, type Scene, type SceneWords } from './scene'
import { drawSign, palette, type Palette } from './signs'
import { OF_SWITCH, styleOf } from './style'

type GeoJson = Parameters<GeoJSONSource['setData']>[0]

/** How near a click has to come, in pixels: a finger is wide. */
const NEAR = 12
const CLOSEST_FIT = 13

/** The map itself. It is loaded when somebody opens the view, and nothing else of the page knows MapLibre. */
export class Canvas {
  private readonly map: MapOfLibre
  private readonly colours: Palette
  private readonly drawn = new Map<PlacedLayer, ReadonlyMap<string, PlacedFeature>>()
  private last: Partial<Scene> = {}
  private loaded = false
  private gone = false

  constructor(
    element: HTMLElement,
    private scene: Scene,
    private readonly words: SceneWords,
    from: Look | readonly Coordinates[],
    dark: boolean,
    private readonly listener: Listener,
  ) {
    setWorkerUrl(workerUrl)
    this.colours = palette(element)
    this.map = new MapOfLibre({
      container: element,
      style: styleOf(scene, this.colours, dark),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 19,
      locale: {
        'Map.Title': words.title,
        'NavigationControl.ZoomIn': words.zoomIn,
        'NavigationControl.ZoomOut': words.zoomOut,
      },
      ...('zoom' in from
        ? { center: position(scene.datum, from.centre), zoom: from.zoom }
        : { ...this.bounds(from), fitBoundsOptions: { padding: 60, maxZoom: CLOSEST_FIT } }),
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    this.map.addControl(new ScaleControl({ maxWidth: 140 }), 'bottom-left')
    this.listen()
  }

  /** Draws what is different. */
  show(scene: Scene): void {
    this.scene = scene
    if (!this.loaded) return
    const { last } = this
    for (const layer of PLACED_LAYERS) if (last.placed?.[layer] !== scene.placed[layer]) this.place(layer)
    if (last.zones !== scene.zones) this.put('zones', scene.zones)
    if (last.water !== scene.water) this.layer('water', scene.water)
    if (last.boundary !== scene.boundary) this.layer('boundary', scene.boundary)
    if (last.measured !== scene.measured || last.rings !== scene.rings) this.put('measure', this.measured())
    if (last.selected !== scene.selected)
      this.put('selected', scene.selected === null ? [] : [this.spot(scene.selected)])
    if (last.shown !== scene.shown)
      for (const layer of LAYERS)
        for (const id of OF_SWITCH[layer])
          this.map.setLayoutProperty(id, 'visibility', scene.shown[layer] ? 'visible' : 'none')
    this.last = scene
  }

  centre(): Coordinates {
    return this.there(this.map.getCenter())
  }

  /** Whatever stands nearest to the middle; null where nothing is near. */
  atCentre(): string | null {
    return this.keyAt(this.map.project(this.map.getCenter()), 40)
  }

  lookAt(at: Coordinates): void {
    this.map.easeTo({
      center: position(this.scene.datum, at),
      zoom: Math.max(this.map.getZoom(), CLOSEST_FIT),
    })
  }

  fit(points: readonly Coordinates[]): void {
    const { bounds } = this.bounds(points)
    if (bounds !== undefined) this.map.fitBounds(bounds, { padding: 60, maxZoom: CLOSEST_FIT })
  }

  destroy(): void {
    this.gone = true
    this.map.remove()
  }

  private listen(): void {
    const { map, listener } = this
    // At once and not when every tile is there: tiles may never come, and what is urgent does not need them.
    map.once('style.load', () => {
      this.loaded = true
      for (const name of this.signs()) this.sign(name)
      this.show(this.scene)
      this.grid()
      if (this.scene.base === 'ARCHIVE' && this.scene.archivePath !== null)
        addArchive(map, this.scene.archivePath, this.colours).catch(listener.onFailed)
    })
    map.on('moveend', () => {
      this.grid()
      listener.onLook({ centre: this.centre(), zoom: map.getZoom() })
    })
    map.on('click', (event: MapMouseEvent) => {
      listener.onPoint(this.there(event.lngLat))
      const key = this.keyAt(event.point, NEAR)
      if (key !== null) listener.onSelect(key)
    })
    map.on('mousemove', (event: MapMouseEvent) => {
      map.getCanvas().style.cursor = this.keyAt(event.point, 2) === null ? '' : 'pointer'
    })
    map.on('webglcontextlost', () => {
      if (!this.gone) listener.onFailed()
    })
  }

  private place(layer: PlacedLayer): void {
    const now = this.scene.placed[layer]
    const before = this.drawn.get(layer)
    for (const { properties } of now) if (!this.map.hasImage(properties.sign)) this.sign(properties.sign)
    this.drawn.set(layer, new Map(now.map((one) => [one.properties.key, one])))
    if (before === undefined) {
      this.put(layer, now)
      return
    }
    const { removed, added, changed } = changesOf(before, now)
    if (removed.length + added.length + changed.length === 0) return
    const update = changed.map(({ geometry, properties }) => ({
      id: properties.key,
      newGeometry: geometry,
      addOrUpdateProperties: Object.entries(properties).map(([key, value]) => ({ key, value })),
    }))
    this.source(layer)
      ?.updateData({ remove: [...removed], add: [...added], update })
      // Whatever went wrong with a part of it: the whole is drawn again.
      .catch(() => this.gone || this.put(layer, this.scene.placed[layer]))
  }

  private signs(): Set<string> {
    return new Set(
      PLACED_LAYERS.flatMap((layer) => this.scene.placed[layer].map(({ properties }) => properties.sign)),
    )
  }

  private sign(name: string): void {
    const image = drawSign(name, this.colours, this.words.markOf)
    if (image !== null && !this.map.hasImage(name)) this.map.addImage(name, image, { pixelRatio: 2 })
  }

  private grid(): void {
    const [west, south, east, north] = this.map.getBounds().toArray().flat()
    if (west === undefined || south === undefined || east === undefined || north === undefined) return
    this.put('graticule', graticule({ west, south, east, north }, this.scene.datum))
  }

  private measured(): object[] {
    const lines = [...this.scene.rings, ...(this.scene.measured.length > 1 ? [this.scene.measured] : [])]
    return [
      ...lines.map((points) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'LineString', coordinates: points.map((one) => position(this.scene.datum, one)) },
      })),
      ...this.scene.measured.map((one) => this.spot(one)),
    ]
  }

  private spot(at: Coordinates): object {
    const coordinates = position(this.scene.datum, at)
    return { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } }
  }

  private put(name: string, features: readonly object[]): void {
    void this.source(name)?.setData({ type: 'FeatureCollection', features } as GeoJson)
  }

  /** Of the operator's: whatever it is, MapLibre tells what it cannot draw, and draws the rest. */
  private layer(name: string, json: unknown): void {
    if (json !== null) void this.source(name)?.setData(json as GeoJson)
  }

  private source(name: string): GeoJSONSource | undefined {
    return this.gone ? undefined : this.map.getSource<GeoJSONSource>(name)
  }

  private keyAt({ x, y }: { x: number; y: number }, near: number): string | null {
    if (!this.loaded) return null
    const found = this.map.queryRenderedFeatures(
      [
        [x - near, y - near],
        [x + near, y + near],
      ],
      { layers: [...PLACED_LAYERS].reverse() },
    )
    const key: unknown = found[0]?.properties.key
    return typeof key === 'string' ? key : null
  }

  private bounds(points: readonly Coordinates[]): { bounds?: LngLatBounds } {
    const first = points[0]
    if (first === undefined) return {}
    const start = position(this.scene.datum, first)
    return {
      bounds: points.reduce(
        (all, one) => all.extend(position(this.scene.datum, one)),
        new LngLatBounds(start, start),
      ),
    }
  }

  private there({ lng, lat }: { lng: number; lat: number }): Coordinates {
    return fromDatum(this.scene.datum, { latitude: lat, longitude: lng })
  }
}
