import { useMemo } from 'react'
import type { Ground } from '../../map/ground'
import { placedOf } from '../../map/placed'
import type { Picture } from '../../picture/picture'

/** What of the picture has a place, and the zones of what is not over. */
export function usePlaced(picture: Picture, ground: Ground, post: string) {
  const { incidents, alerts, checklists, assignments, units, aids, monitoring, zones: all } = picture
  const placed = useMemo(
    () => placedOf(picture, ground, post),
    // Only these are looked at: a line of a timeline moves nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [incidents, alerts, checklists, assignments, units, aids, monitoring, all, ground, post],
  )
  const zones = useMemo(
    () =>
      [...all.values()].filter(({ id }) => {
        const of = incidents.get(id)
        return of !== undefined && of.closing?.stage !== 'CLOSED'
      }),
    [all, incidents],
  )
  return { placed, zones }
}
