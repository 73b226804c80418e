import type { PlacedFeature } from './features'

/** What is different since a layer was drawn last: a unit that moves costs a unit, not the layer. */
export interface LayerChanges {
  readonly removed: readonly string[]
  readonly added: readonly PlacedFeature[]
  readonly changed: readonly PlacedFeature[]
}

export function changesOf(
  before: ReadonlyMap<string, PlacedFeature>,
  now: readonly PlacedFeature[],
): LayerChanges {
  const keys = new Set(now.map(({ properties }) => properties.key))
  return {
    removed: [...before.keys()].filter((key) => !keys.has(key)),
    added: now.filter(({ properties }) => !before.has(properties.key)),
    changed: now.filter((one) => {
      const was = before.get(one.properties.key)
      return was !== undefined && !isSame(was, one)
    }),
  }
}

function isSame(a: PlacedFeature, b: PlacedFeature): boolean {
  return (
    a.geometry.coordinates[0] === b.geometry.coordinates[0] &&
    a.geometry.coordinates[1] === b.geometry.coordinates[1] &&
    a.properties.sign === b.properties.sign &&
    a.properties.label === b.properties.label
  )
}
