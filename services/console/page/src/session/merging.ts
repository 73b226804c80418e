import type { Picture } from '../picture/picture'
import { Acts, type Surroundings } from './acts'

/** Into which incident, and why. */
export interface MergeAsked {
  readonly into: string
  readonly reason: string
}

/** Which reports leave, and why. */
export interface SplitAsked {
  readonly reports: readonly string[]
  readonly reason: string
}

/** Saying which reports tell of one happening; each under the id of the incident whose reports move. */
export interface Merging {
  readonly merges: Acts<MergeAsked>
  readonly unmerges: Acts<{ readonly reason: string }>
  readonly splits: Acts<SplitAsked>
  /** Under the incident that came later. */
  readonly dismissals: Acts<{ readonly other: string }>
  readonly readings: Acts
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function merging(around: Around, picture: () => Picture): Merging {
  const of = (id: string) => picture().matches.get(id)
  const merges = new Acts<MergeAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/merge`,
    isPending: (id) => of(id)?.into == null,
  })
  const unmerges = new Acts<{ readonly reason: string }>({
    ...around,
    path: (id) => `/api/incidents/${id}/unmerge`,
    isPending: (id) => of(id)?.into != null,
  })
  const splits = new Acts<SplitAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/split`,
    isPending: (id, asked) =>
      picture()
        .incidents.get(id)
        ?.reports.some((report) => asked?.reports.includes(report.id)) ?? false,
  })
  const dismissals = new Acts<{ readonly other: string }>({
    ...around,
    path: (id) => `/api/incidents/${id}/dismiss-match`,
    isPending: (id, asked) => of(id)?.proposals.some((one) => one.otherId === asked?.other) ?? false,
  })
  const readings = new Acts({
    ...around,
    path: (id) => `/api/incidents/${id}/read-reports`,
    isPending: (id) => (of(id)?.unread.length ?? 0) > 0,
  })
  return {
    merges,
    unmerges,
    splits,
    dismissals,
    readings,
    all: [merges, unmerges, splits, dismissals, readings],
  }
}
