import { isAhead, isOn, type Drill } from '../picture/drills'
import type { Picture } from '../picture/picture'
import { children, isJson, number, text, instant, word, type Json } from '../picture/read'
import { Acts, type Asked, type Surroundings, NEVER_SHOWN } from './acts'
import type { ProgrammeAsked } from './programmes'
import type { ScenarioDraft } from './scenarios'
import { readProblem, type Fetch, type Problem } from './session'

export interface PlanAsked {
  readonly scenario: string
  readonly startsAt: string
  readonly announced: boolean
}
export interface StartAsked {
  /** Whether what is real and open in its area is known. */
  readonly despite: boolean
}
export interface ShiftAsked {
  readonly seconds: number
}
export interface JudgementAsked {
  readonly met: boolean
  readonly note: string | null
}
export interface MarkAsked {
  readonly heading: string
  readonly mark: number
  readonly note: string | null
}
export interface FindingAsked {
  readonly text: string
  readonly owner: string
  readonly dueAt: string
}
export interface NoteAsked {
  readonly note: string
}

export interface RecordAsked {
  readonly organization: string
  readonly drillKind: string
  readonly extent: string
  readonly heldOn: string
  readonly practised: string
}
export interface FilingAsked {
  readonly drill: string
  readonly organization: string
  readonly filedOn: string
  readonly authority: string
  /** Left out where the authority gave none. */
  readonly reference?: string
}
export interface FilingWithdrawalAsked {
  readonly drill: string
  readonly organization: string
  readonly reason: string
}

/** Everything that can be asked about drills. */
export interface Drilling {
  /** By scenario: one at a time. */
  readonly plans: Acts<PlanAsked>
  readonly starts: Acts<StartAsked>
  readonly pauses: Acts
  readonly resumes: Acts
  readonly stops: Acts
  readonly cancels: Acts
  readonly clearings: Acts
  readonly shifts: Acts<ShiftAsked>
  /** By drill and inject or expectation, see {@link partOf}. */
  readonly fires: Acts
  readonly skips: Acts
  readonly judgements: Acts<JudgementAsked>
  /** By drill. */
  readonly marks: Acts<MarkAsked>
  readonly raisings: Acts<FindingAsked>
  /** By finding. */
  readonly answers: Acts<NoteAsked>
  readonly returns: Acts<NoteAsked>
  readonly strikings: Acts
  /** By programme; a new one under the empty id. */
  readonly programmes: Acts<ProgrammeAsked>
  readonly programmeWithdrawals: Acts
  /** By scenario. */
  readonly scenarios: Acts<ScenarioDraft>
  readonly scenarioWithdrawals: Acts
  /** By the turn of the form: what was refused stays until it is closed. */
  readonly records: Acts<RecordAsked>
  readonly filings: Acts<FilingAsked>
  readonly filingWithdrawals: Acts<FilingWithdrawalAsked>
  /** By drill and turn. */
  readonly recordWithdrawals: Acts<{ readonly reason: string }>
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

/** What an act on a part of a drill is kept under; neither id has a space in it. */
export function partOf(drillId: string, part: string): string {
  return `${drillId} ${part}`
}

/** The two ids, as they stand in a path. */
function parts(id: string): [drill: string, part: string] {
  const [drill = '', part = ''] = decodeURIComponent(id).split(' ')
  return [encodeURIComponent(drill), encodeURIComponent(part)]
}

export function drilling(around: Around, picture: () => Picture): Drilling {
  const on = <A extends Asked>(act: string, isPending: (drill: Drill, asked: A | null) => boolean) =>
    new Acts<A>({
      ...around,
      path: (id) => `/api/drills/${id}/${act}`,
      isPending: (id, asked) => {
        const drill = picture().drills.get(id)
        return drill !== undefined && isPending(drill, asked)
      },
    })
  const within = <A extends Asked>(
    where: string,
    act: string,
    isPending: (drillId: string, part: string, asked: A | null) => boolean,
  ) =>
    new Acts<A>({
      ...around,
      path: (id) => {
        const [drill, part] = parts(id)
        return `/api/drills/${drill}/${where}/${part}/${act}`
      },
      isPending: (id, asked) => {
        const [drillId = '', part = ''] = id.split(' ')
        return isPending(drillId, part, asked)
      },
    })
  const ahead = (drillId: string, part: string) =>
    picture()
      .conducts.get(drillId)
      ?.injects.some((one) => one.id === part && isAhead(one)) ?? false
  const of = <A extends Asked>(act: string, states: readonly string[]) =>
    new Acts<A>({
      ...around,
      path: (id) => `/api/drill-findings/${id}/${act}`,
      isPending: (id) => states.includes(picture().findings.get(id)?.state ?? ''),
    })
  // The picture does not hold it: its form shows how it ends, and closes.
  const said = <A extends Asked>(path: (id: string) => string) =>
    new Acts<A>({ ...around, path, isPending: () => true })
  const acts = {
    plans: new Acts<PlanAsked>({
      ...around,
      path: () => '/api/drills',
      isPending: (_, asked) =>
        ![...picture().drills.values()].some(
          ({ startsAt }) => asked !== null && startsAt === Date.parse(asked.startsAt),
        ),
    }),
    starts: on<StartAsked>('start', ({ phase }) => phase === 'SCHEDULED'),
    pauses: on('pause', ({ phase }) => phase === 'RUNNING'),
    resumes: on('resume', ({ phase }) => phase === 'PAUSED'),
    stops: on('stop', isOn),
    cancels: on('cancel', ({ phase }) => phase === 'SCHEDULED'),
    clearings: on('clear-outside', ({ outsideClearedAt }) => outsideClearedAt === null),
    // What was put forward once may be again: the answer alone says that it was.
    shifts: on<ShiftAsked>('shift', () => false),
    fires: within('injects', 'fire', ahead),
    skips: within('injects', 'skip', ahead),
    judgements: within<JudgementAsked>(
      'expectations',
      'judge',
      (drillId, part, asked) =>
        picture()
          .conducts.get(drillId)
          ?.expectations.find(({ id }) => id === part)?.judged?.met !== asked?.met,
    ),
    marks: on<MarkAsked>('marks', () => false),
    raisings: on<FindingAsked>(
      'findings',
      ({ id }, asked) =>
        ![...picture().findings.values()].some((one) => one.drillId === id && one.text === asked?.text),
    ),
    answers: of<NoteAsked>('answer', ['OPEN', 'RETURNED']),
    returns: of<NoteAsked>('return', ['ANSWERED']),
    strikings: of('strike-off', ['ANSWERED']),
    // The picture does not hold them: the answer alone says that it is done.
    programmes: new Acts<ProgrammeAsked>({
      ...around,
      path: () => '/api/drill-programmes',
      isPending: NEVER_SHOWN,
    }),
    scenarios: new Acts<ScenarioDraft>({
      ...around,
      path: () => '/api/drill-scenarios',
      method: 'PUT',
      isPending: NEVER_SHOWN,
    }),
    scenarioWithdrawals: new Acts({
      ...around,
      path: (id) => `/api/drill-scenarios/${id}/withdrawal`,
      isPending: (id) => picture().scenarios.has(id),
    }),
    programmeWithdrawals: new Acts({
      ...around,
      path: (id) => `/api/drill-programmes/${id}/withdrawal`,
      isPending: NEVER_SHOWN,
    }),
    records: said<RecordAsked>(() => '/api/recorded-drills'),
    filings: said<FilingAsked>(() => '/api/drill-filings'),
    filingWithdrawals: said<FilingWithdrawalAsked>(() => '/api/drill-filings/withdrawal'),
    recordWithdrawals: said<{ readonly reason: string }>(
      (id) => `/api/recorded-drills/${parts(id)[0]}/withdrawal`,
    ),
  }
  return { ...acts, all: Object.values(acts) }
}

/** Something that happened within a drill. */
export interface Happening {
  readonly kind: string
  readonly at: number | null
  readonly incidentId: string | null
  readonly incidentNumber: string | null
  /** Post, person and unit, as far as it is about one. */
  readonly who: readonly string[]
  readonly amount: number | null
}

export function readHappening(json: Json): Happening {
  return {
    kind: word(json, 'kind'),
    at: instant(json, 'at'),
    incidentId: text(json, 'incidentId'),
    incidentNumber: text(json, 'incidentNumber'),
    who: ['postName', 'personName', 'unitName'].flatMap((field) => text(json, field) ?? []),
    amount: number(json, 'amount'),
  }
}

/** What happened within a drill, the earliest first. */
export async function readHappenings(
  http: Fetch,
  drillId: string,
): Promise<{ readonly ok: readonly Happening[] } | { readonly problem: Problem }> {
  try {
    const response = await http(`/api/drills/${encodeURIComponent(drillId)}`, {
      method: 'GET',
      headers: { accept: 'application/json' },
    })
    if (!response.ok) return { problem: await readProblem(response) }
    const json: unknown = await response.json()
    return {
      ok: children(isJson(json) ? json : {}, 'happenings').map(readHappening),
    }
  } catch {
    return { problem: { code: 'UNREACHABLE', detail: null } }
  }
}
