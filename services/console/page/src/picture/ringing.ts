import type { Alert } from './items'
import type { Picture } from './picture'
import { isOfDrill, openAlertsOfMine } from './selectors'
import type { Placed } from './urgency'

/** What an officer hears: what calls the own post, what is missing or warned of in sight, and what is a drill. */
export type Call = 'ALERT' | 'WATCH' | 'DRILL'

/** Rows that are heard until somebody answers them, or says that he has heard. */
export function watched(rows: readonly Placed[]): Placed[] {
  return rows.filter(({ kind }) => kind === 'GAP' || kind === 'WARNING')
}

/** What calls, the most urgent first; a drill's alert is heard, but below whatever is real. */
export function callsOn(
  picture: Picture,
  postId: string,
  rows: readonly Placed[],
  heard: ReadonlySet<string>,
): Call[] {
  const mine = openAlertsOfMine(picture, postId)
  const isCalled = picture.spotChecks.get(postId)?.state === 'OPEN'
  const calls: [Call, boolean][] = [
    ['ALERT', mine.some((alert) => !isExercise(picture, alert))],
    ['WATCH', isCalled || watched(rows).some(({ key }) => !heard.has(key))],
    ['DRILL', mine.length > 0],
  ]
  return calls.filter(([, holds]) => holds).map(([call]) => call)
}

/** Whether the alert is of a drill's incident, or of a matter that is an exercise; of whatever does not say so it is not. */
export function isExercise(picture: Picture, { incidentId, matter }: Alert): boolean {
  if (isOfDrill(picture, incidentId)) return true
  const id = matter?.id.split('/')[0] ?? ''
  const of = [
    picture.assignments,
    picture.directives,
    picture.clocks,
    picture.upwardReports,
    picture.aids,
  ].map((all) => all.get(id))
  return of.some((one) => one?.handling === 'EXERCISE')
}
