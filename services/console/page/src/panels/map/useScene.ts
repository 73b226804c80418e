import { useMemo } from 'react'
import { ringAround } from '../../map/measure'
import type { Datum } from '../../map/datum'
import { moved, placedFeatures, zoneFeatures } from '../../map/features'
import type { Base } from '../../map/ground'
import { PLACED_LAYERS, type Placed, type PlacedLayer } from '../../map/placed'
import type { BaseChoice, Scene, Shown } from '../../map/scene'
import { useSay } from '../../parts/desk'
import { placedName } from '../../parts/mapWords'
import { farWord } from '../../parts/zoneWords'
import type { Coordinates } from '../../picture/coordinates'
import type { HazardZones } from '../../picture/zones'
import { enumWord } from '../../words/words'
import type { Measuring } from './Measure'
import type { GroundRead } from './useGround'

const NO_BASE: Base = { tiles: null, archive: null, water: null, boundary: null }

/** Whose datum the map has. */
export function datumOf(base: BaseChoice, { tiles, archive }: Base): Datum {
  if (base === 'TILES') return tiles?.datum ?? 'WGS84'
  return base === 'ARCHIVE' ? (archive?.datum ?? 'WGS84') : 'WGS84'
}

/** What is drawn. Each part stays the very same while what it is made of does, so that the map draws what is different alone. */
export function useScene(
  read: GroundRead,
  choice: BaseChoice,
  shown: Shown,
  placed: readonly Placed[],
  zones: readonly HazardZones[],
  measuring: Measuring,
  selected: Coordinates | null,
): Scene {
  const say = useSay()
  const base = read.ground?.base ?? NO_BASE
  const datum = datumOf(choice, base)

  const layers = useMemo(
    () =>
      Object.fromEntries(
        PLACED_LAYERS.map((layer) => [
          layer,
          placedFeatures(
            placed.filter((one) => one.layer === layer),
            (one) => placedName(say, one),
            datum,
          ),
        ]),
      ) as Record<PlacedLayer, ReturnType<typeof placedFeatures>>,
    [placed, say, datum],
  )
  const drawn = useMemo(
    () =>
      zoneFeatures(
        zones,
        (zone) => `${enumWord(say, 'zone', zone.kind)} ${farWord(say, zone.metres, zone.orMore)}`,
        datum,
      ),
    [zones, say, datum],
  )
  const water = useMemo(
    () => moved(read.water, base.water?.datum ?? 'WGS84', datum),
    [read.water, base.water, datum],
  )
  const boundary = useMemo(
    () => moved(read.boundary, base.boundary?.datum ?? 'WGS84', datum),
    [read.boundary, base.boundary, datum],
  )
  const { points, radiusMetres } = measuring
  const rings = useMemo(() => {
    const last = points.at(-1)
    return last === undefined || radiusMetres === null ? [] : [ringAround(last, radiusMetres)]
  }, [points, radiusMetres])

  return {
    datum,
    base: choice,
    tiles: base.tiles,
    archivePath: base.archive?.path ?? null,
    shown,
    placed: layers,
    zones: drawn,
    water,
    boundary,
    measured: points,
    rings,
    selected,
  }
}
