import type { Picture } from '../picture/picture'
import { Acts, type Surroundings } from './acts'

/** What an officer says of a warning of sensors. */
export interface WarningAnswerAsked {
  readonly answer: string
}

/** Out of a list, so that no name stands in the journal. */
export const WARNING_ANSWERS = ['SEEN_TO', 'FALSE_ALARM', 'MAINTENANCE'] as const

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

/** Answering warnings, by warning. */
export function answeringWarnings(around: Around, picture: () => Picture): Acts<WarningAnswerAsked> {
  return new Acts<WarningAnswerAsked>({
    ...around,
    path: (id) => `/api/warnings/${id}/answer`,
    isPending: (id) =>
      [...picture().monitoring.values()].some((site) =>
        site.warnings.some((one) => one.id === id && one.answer === null),
      ),
  })
}
