import type {
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import { PLACED_LAYERS, type PlacedLayer } from './placed'
import type { Layer, Scene } from './scene'
import type { Palette } from './signs'

const EMPTY = { type: 'FeatureCollection' as const, features: [] }
/** What has no address of its own is drawn by the browser's own fonts: there is no server of glyphs. */
const FONT = ['sans-serif']

/** Sources and layers of the map, the lowest first; no layer asks for anything but the tiles the operator named. */
export function styleOf(scene: Scene, colours: Palette, dark: boolean): StyleSpecification {
  const tiles = scene.base === 'TILES' ? scene.tiles : null
  return {
    version: 8,
    sources: {
      ...(tiles !== null && {
        tiles: {
          type: 'raster',
          tiles: [...tiles.templates],
          tileSize: 256,
          maxzoom: tiles.maxZoom,
        } satisfies SourceSpecification,
      }),
      ...Object.fromEntries(['water', 'boundary', 'graticule', 'zones', 'measure', 'selected'].map(geoJson)),
      ...Object.fromEntries(
        PLACED_LAYERS.map((layer) => [layer, { type: 'geojson', data: EMPTY, promoteId: 'key' }]),
      ),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
      ...(tiles === null
        ? []
        : [
            {
              id: 'tiles',
              type: 'raster',
              source: 'tiles',
              // Nobody is dazzled in a dark room.
              paint: dark ? { 'raster-brightness-max': 0.6, 'raster-saturation': -0.3 } : {},
            } satisfies LayerSpecification,
          ]),
      ...water(colours),
      ...graticule(colours),
      ...zones(colours),
      ...measured(colours),
      ...PLACED_LAYERS.map((layer) => placed(layer, colours)),
      {
        id: 'selected',
        type: 'circle',
        source: 'selected',
        paint: {
          'circle-radius': 20,
          'circle-opacity': 0,
          'circle-stroke-width': 3,
          'circle-stroke-color': colours.focus,
        },
      },
    ],
  }
}

/** Which layers of the style a switch turns. */
export const OF_SWITCH: Readonly<Record<Layer, readonly string[]>> = {
  INCIDENT: ['INCIDENT'],
  UNIT: ['UNIT'],
  STAGING: ['STAGING'],
  SITE: ['SITE'],
  POINT: ['POINT'],
  SEAT: ['SEAT'],
  ZONES: ['zones-fill', 'zones-ISOLATION', 'zones-PROTECTIVE', 'zones-FIRE', 'zones-label'],
  WATER: ['water-fill', 'water'],
  BOUNDARY: ['boundary', 'boundary-edge'],
  GRATICULE: ['graticule', 'graticule-label'],
}

function geoJson(name: string): [string, SourceSpecification] {
  return [name, { type: 'geojson', data: EMPTY }]
}

function water({ blue, quiet, paper }: Palette): LayerSpecification[] {
  const areas: FilterSpecification = ['==', ['geometry-type'], 'Polygon']
  return [
    {
      id: 'water-fill',
      type: 'fill',
      source: 'water',
      filter: areas,
      paint: { 'fill-color': blue, 'fill-opacity': 0.15 },
    },
    {
      id: 'water',
      type: 'line',
      source: 'water',
      // A main river stands out from its arms, where the data say which is one.
      paint: {
        'line-color': blue,
        'line-opacity': 0.35,
        'line-width': ['case', ['<=', ['coalesce', ['get', 'level'], 9], 1], 6, 2],
      },
    },
    {
      id: 'boundary-edge',
      type: 'line',
      source: 'boundary',
      paint: { 'line-color': paper, 'line-width': 4 },
    },
    {
      id: 'boundary',
      type: 'line',
      source: 'boundary',
      paint: { 'line-color': quiet, 'line-width': 1.5, 'line-dasharray': [4, 2, 1, 2] },
    },
  ]
}

function graticule({ line, quiet, ground }: Palette): LayerSpecification[] {
  return [
    { id: 'graticule', type: 'line', source: 'graticule', paint: { 'line-color': line, 'line-width': 1 } },
    {
      id: 'graticule-label',
      type: 'symbol',
      source: 'graticule',
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'label'],
        'text-font': FONT,
        'text-size': 11,
        'symbol-spacing': 500,
      },
      paint: { 'text-color': quiet, 'text-halo-color': ground, 'text-halo-width': 1.5 },
    },
  ]
}

function zones({ red, amber, paper, ink }: Palette): LayerSpecification[] {
  const colour = (kind: string) => (kind === 'PROTECTIVE' ? amber : red)
  const dashes: Readonly<Record<string, number[]>> = { PROTECTIVE: [4, 2], FIRE: [1, 1.5] }
  return [
    {
      id: 'zones-fill',
      type: 'fill',
      source: 'zones',
      paint: {
        'fill-color': ['match', ['get', 'kind'], 'PROTECTIVE', amber, red],
        'fill-opacity': 0.12,
      },
    },
    ...['ISOLATION', 'PROTECTIVE', 'FIRE'].map((kind): LayerSpecification => ({
      id: `zones-${kind}`,
      type: 'line',
      source: 'zones',
      filter: ['==', ['get', 'kind'], kind],
      paint: {
        'line-color': colour(kind),
        'line-width': 2,
        ...(dashes[kind] !== undefined && { 'line-dasharray': dashes[kind] }),
      },
    })),
    {
      id: 'zones-label',
      type: 'symbol',
      source: 'zones',
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'label'],
        'text-font': FONT,
        'text-size': 12,
        'text-offset': [0, -0.8],
        'symbol-spacing': 400,
      },
      paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 2 },
    },
  ]
}

function measured({ focus, paper }: Palette): LayerSpecification[] {
  return [
    {
      id: 'measure-edge',
      type: 'line',
      source: 'measure',
      paint: { 'line-color': paper, 'line-width': 6 },
    },
    {
      id: 'measure',
      type: 'line',
      source: 'measure',
      paint: { 'line-color': focus, 'line-width': 3, 'line-dasharray': [2, 1] },
    },
    {
      id: 'measure-points',
      type: 'circle',
      source: 'measure',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 5,
        'circle-color': focus,
        'circle-stroke-width': 2,
        'circle-stroke-color': paper,
      },
    },
  ]
}

/** From where on its names are written: the fewer there are of it, the sooner. */
const NAMED_FROM: Readonly<Record<PlacedLayer, number>> = {
  INCIDENT: 0,
  SEAT: 0,
  STAGING: 0,
  UNIT: 11,
  SITE: 11,
  POINT: 12,
}

function placed(layer: PlacedLayer, { ink, paper }: Palette): LayerSpecification {
  return {
    id: layer,
    type: 'symbol',
    source: layer,
    layout: {
      'icon-image': ['get', 'sign'],
      'icon-allow-overlap': true,
      // Names give way to each other; the signs never do.
      'text-field': ['step', ['zoom'], '', NAMED_FROM[layer], ['get', 'label']],
      'text-font': FONT,
      'text-size': layer === 'INCIDENT' ? 14 : 12,
      // On whichever side there is room.
      'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
      'text-radial-offset': layer === 'INCIDENT' ? 1.2 : 0.9,
      'text-justify': 'auto',
      'text-max-width': 12,
      'text-optional': true,
    },
    paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 2 },
  }
}
