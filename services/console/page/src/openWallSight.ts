import { Connection } from './connection/connection'
import { Keeper } from './connection/keeper'
import type { World } from './openDesk'
import type { Sight } from './parts/desk'
import { openWall } from './session/walls'

export interface OpenSight {
  readonly sight: Sight
  readonly leave: () => void
}

/** Starts the picture of a big screen; it keeps nothing when it is closed, and is ended when its wall is. */
export function openWallSight(world: World, onEnded: () => void): OpenSight {
  const keeper = new Keeper()
  const connection = new Connection({
    openSocket: world.openWallSocket,
    sessionStands: async () => (await openWall(world.http, null)).how !== 'REFUSED',
    store: keeper,
    clocks: world.clocks,
    random: world.random,
    beat: null,
  })
  const leave = () => {
    connection.stop()
    window.removeEventListener('online', connection.retryNow)
  }
  window.addEventListener('online', connection.retryNow)
  connection.subscribe(() => {
    if (connection.view().state === 'SIGNED_OUT') {
      leave()
      onEnded()
    }
  })
  connection.start()
  return { sight: { keeper, connection, clocks: world.clocks }, leave }
}
