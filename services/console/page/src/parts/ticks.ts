import { useSyncExternalStore } from 'react'

/** One timer for everything on the page that counts. */
const EVERY_MILLIS = 250
const listeners = new Set<() => void>()
let count = 0
let timer: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    count += 1
    for (const one of listeners) one()
  }, EVERY_MILLIS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Draws the caller again four times a second, so that no second is shown twice as long as another. */
export function useTick(): number {
  return useSyncExternalStore(subscribe, () => count)
}

/** What is said of the moment; the caller is drawn again only when that changes. */
export function useTicked<T extends string | number>(said: () => T): T {
  return useSyncExternalStore(subscribe, said)
}
