import type { Picture } from '../picture/picture'
import { alarmsOf, isToBeDone } from '../picture/selectors'
import { Acts, type Surroundings } from './acts'
import type { AlarmAsked, ItemAsked, LevelAsked } from './asked'

/** Setting a response level, and saying how an item of its checklist stands. */
export interface Activating {
  readonly levels: Acts<LevelAsked>
  readonly levelEnds: Acts
  /** A second officer agrees that a level I or II is lowered or ended. */
  readonly seconds: Acts<AlarmAsked>
  readonly alarms: Acts<AlarmAsked>
  readonly ticks: Acts
  readonly unticks: Acts<ItemAsked>
  readonly rulings: Acts<ItemAsked>
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

/** What an act on one item is kept under; an item's name has no slash in it. */
export function itemId(incidentId: string, name: string): string {
  return `${incidentId}/${name}`
}

export function activating(around: Around, picture: () => Picture): Activating {
  const stateOf = (id: string) => {
    const at = id.lastIndexOf('/')
    return picture()
      .checklists.get(id.slice(0, at))
      ?.items.find((one) => one.name === id.slice(at + 1))
  }
  // The id comes as it stands in a path.
  const pathOf = (act: string) => (id: string) => {
    const [incident, item] = decodeURIComponent(id).split(/\/(?=[^/]*$)/)
    return `/api/incidents/${encodeURIComponent(incident ?? '')}/checklist/${encodeURIComponent(item ?? '')}/${act}`
  }
  const levels = new Acts<LevelAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/level`,
    isPending: (id, asked) => {
      const checklist = picture().checklists.get(id)
      return checklist?.level !== asked?.level && checklist?.standDown?.to !== asked?.level
    },
  })
  const levelEnds = new Acts({
    ...around,
    path: (id) => `/api/incidents/${id}/level-end`,
    isPending: (id) => {
      const checklist = picture().checklists.get(id)
      return (checklist?.level ?? null) !== null && checklist?.standDown?.to !== null
    },
  })
  const seconds = new Acts<AlarmAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/level-second`,
    isPending: (id, asked) => picture().checklists.get(id)?.standDown?.number === asked?.number,
  })
  const alarms = new Acts<AlarmAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/alarms`,
    isPending: (id, asked) => alarmsOf(picture(), id) < (asked?.number ?? 0),
  })
  const ticks = new Acts({
    ...around,
    path: pathOf('tick'),
    isPending: (id) => {
      const one = stateOf(id)
      return one !== undefined && isToBeDone(one)
    },
  })
  const unticks = new Acts<ItemAsked>({
    ...around,
    path: pathOf('untick'),
    isPending: (id) => {
      const one = stateOf(id)
      return one !== undefined && !isToBeDone(one)
    },
  })
  const rulings = new Acts<ItemAsked>({
    ...around,
    path: pathOf('not-applicable'),
    isPending: (id) => {
      const one = stateOf(id)
      return one !== undefined && isToBeDone(one)
    },
  })
  return {
    levels,
    levelEnds,
    seconds,
    alarms,
    ticks,
    unticks,
    rulings,
    all: [levels, levelEnds, seconds, alarms, ticks, unticks, rulings],
  }
}
