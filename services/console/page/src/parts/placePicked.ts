/** A point in WGS-84 that somebody chose where points are shown. */
export interface PickedPlace {
  readonly latitude: number
  readonly longitude: number
}

const listeners = new Set<(place: PickedPlace) => void>()

/** For whoever shows points: hands on the one that was chosen; false where nobody asks for one now. */
export function pickPlace(place: PickedPlace): boolean {
  for (const listener of listeners) listener(place)
  return listeners.size > 0
}

/** For whoever asks for a point; ends with what it gives back. */
export function onPlacePicked(listener: (place: PickedPlace) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
