/** A point in WGS-84 that somebody chose where points are shown. */
export interface PickedPlace {
  readonly latitude: number
  readonly longitude: number
}

const listeners = new Set<(place: PickedPlace) => void>()
const watchers = new Set<() => void>()

/** For whoever shows points: hands on the one that was chosen; false where nobody asks for one now. */
export function pickPlace(place: PickedPlace): boolean {
  for (const listener of listeners) listener(place)
  return isPlaceWanted()
}

/** Whether somebody asks for a point now. */
export function isPlaceWanted(): boolean {
  return listeners.size > 0
}

/** For whoever shows points: told when somebody begins or ends to ask; ends with what it gives back. */
export function onPlaceWanted(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** For whoever asks for a point; ends with what it gives back. */
export function onPlacePicked(listener: (place: PickedPlace) => void): () => void {
  listeners.add(listener)
  tell()
  return () => {
    listeners.delete(listener)
    tell()
  }
}

function tell(): void {
  for (const watcher of watchers) watcher()
}
