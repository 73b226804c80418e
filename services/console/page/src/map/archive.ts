import { addProtocol, type LayerSpecification, type Map as MapOfLibre } from 'maplibre-gl'
import { PMTiles, Protocol, TileType } from 'pmtiles'
import { children, isJson, word } from '../picture/read'
import type { Palette } from './signs'

const SCHEME = 'pmtiles'
/** Layers that are water in the schemas one meets. */
const WATER = /water|ocean|river|lake/i
let known: Protocol | null = null

/** Puts the operator's archive under everything else. Pictures are shown as they are, vectors plainly and without names. */
export async function addArchive(map: MapOfLibre, path: string, colours: Palette): Promise<void> {
  if (known === null) {
    known = new Protocol()
    addProtocol(SCHEME, known.tile)
  }
  const address = new URL(path, location.href).href
  const archive = new PMTiles(address)
  known.add(archive)
  const { tileType } = await archive.getHeader()
  const url = `${SCHEME}://${address}`
  const vectors = tileType === TileType.Mvt
  map.addSource('archive', vectors ? { type: 'vector', url } : { type: 'raster', url, tileSize: 256 })
  const layers = vectors
    ? vectorLayers(await archive.getMetadata(), colours)
    : [{ id: 'archive', type: 'raster', source: 'archive' } satisfies LayerSpecification]
  for (const layer of layers) map.addLayer(layer, 'water-fill')
}

function vectorLayers(metadata: unknown, { blue, line, quiet, paper }: Palette): LayerSpecification[] {
  const names = (isJson(metadata) ? children(metadata, 'vector_layers') : []).map((one) => word(one, 'id'))
  return names.flatMap((name): LayerSpecification[] => {
    const water = WATER.test(name)
    const common = { source: 'archive', 'source-layer': name }
    return [
      {
        ...common,
        id: `archive-${name}-fill`,
        type: 'fill',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': water ? blue : paper, 'fill-opacity': water ? 0.25 : 0.3 },
      },
      {
        ...common,
        id: `archive-${name}`,
        type: 'line',
        filter: ['==', ['geometry-type'], 'LineString'],
        paint: {
          'line-color': water ? blue : /road|transport|street/i.test(name) ? quiet : line,
          'line-width': 1,
        },
      },
    ]
  })
}
