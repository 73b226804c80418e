import { useSyncExternalStore } from 'react'
import { App } from './App'
import type { World } from './openDesk'
import { isWall } from './session/walls'
import { WallApp } from './WallApp'

/** A desk, or a big screen: the address says which, and nobody goes from the one to the other without another sign-in. */
export function Root({ world }: { world: World }) {
  const wall = useSyncExternalStore(subscribe, () => isWall(location.hash))
  return wall ? <WallApp world={world} /> : <App world={world} />
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
