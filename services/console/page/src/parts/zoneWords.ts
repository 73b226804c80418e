import { pointOf, type Zone } from '../picture/zones'
import { enumWord, type Say } from '../words/words'
import type { ActWords } from './ActStatus'

export const REDRAW_ACT: ActWords = {
  sending: 'aid.SENDING',
  unanswered: 'aid.UNANSWERED',
  accepted: 'zones.redraw.ACCEPTED',
  refused: 'aid.REFUSED',
}

/** What changed since the zones before. */
export function changesWord(say: Say, changes: readonly string[]): string {
  return changes.map((one) => enumWord(say, 'zones.change', one)).join(say('list.comma'))
}

/** Where something lies from the spill. */
export function placeWord(say: Say, { metres, degrees }: { metres: number; degrees: number }): string {
  return say('zones.place', { point: enumWord(say, 'compass', pointOf(degrees)), far: farWord(say, metres) })
}

/** How far, in metres or kilometres; the table's largest figure stands for it or more. */
export function farWord(say: Say, metres: number, orMore = false): string {
  const far =
    metres < 1000
      ? say('zones.metres', { metres })
      : say('zones.kilometres', { kilometres: String(Math.round(metres / 100) / 10) })
  return orMore ? say('zones.orMore', { far }) : far
}

/** Where it reaches: all around, or in words of the compass. */
export function reachWord(say: Say, { metres, orMore, towardsDegrees }: Zone): string {
  const far = farWord(say, metres, orMore)
  return towardsDegrees === null
    ? say('zones.around', { far })
    : say('zones.towards', {
        far,
        point: enumWord(say, 'compass', pointOf(towardsDegrees)),
        degrees: towardsDegrees,
        half: farWord(say, metres / 2, orMore),
      })
}

const FIGURES = [
  ['ISOLATION', 'isolationMetres'],
  ['PROTECTIVE', 'protectiveMetres'],
  ['FIRE', 'fireMetres'],
] as const

/** The figures of a line of the timeline. */
export function figuresWord(say: Say, params: Readonly<Record<string, string>>): string {
  const orMore = (params.orMore ?? '').split(',')
  const figures = FIGURES.flatMap(([kind, name]) => {
    const metres = Number(params[name])
    return Number.isFinite(metres)
      ? [`${enumWord(say, 'zone', kind)} ${farWord(say, metres, orMore.includes(kind))}`]
      : []
  })
  return figures.length === 0 ? say('zones.notInTheTable') : figures.join(say('list.comma'))
}
