import { placeOf } from '../../parts/person'
import type { Picture } from '../../picture/picture'
import type { ToHandOver } from '../../session/seating'
import { enumWord, type Say } from '../../words/words'

/** What an item is, as the picture knows it: a number alone tells nobody at the end of a night which one it was. */
export function handoverWords(say: Say, picture: Picture, { item: { kind, id } }: ToHandOver): string {
  switch (kind) {
    case 'INCIDENT': {
      const incident = picture.incidents.get(id)
      return incident === undefined
        ? ''
        : say('awaiting.where', {
            category: enumWord(say, 'category', incident.category),
            place: placeOf(say, incident),
          })
    }
    case 'ALERT': {
      const alert = picture.alerts.get(id)
      // One that was acknowledged begins again as long as nobody claims the incident.
      return alert === undefined
        ? ''
        : say('duty.handover.alert', {
            whose: say('duty.where', { organization: alert.organizationName, post: alert.postName }),
            state: enumWord(say, 'alert.state', alert.state),
          })
    }
    case 'DIRECTIVE':
      return picture.directives.get(id)?.text ?? ''
    case 'CLOCK':
      return picture.clocks.get(id)?.name ?? ''
    case 'ASSIGNMENT':
      return picture.assignments.get(id)?.unitName ?? ''
    default:
      return ''
  }
}
