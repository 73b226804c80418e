import type { Keeper } from './connection/keeper'
import { isRunning } from './picture/clocks'
import { isAhead, isOpen } from './picture/selectors'
import { Acts, type Surroundings } from './session/acts'
import type {
  AcknowledgementAsked,
  ClaimAsked,
  ClosingAsked,
  StandDownAsked,
  StepAsked,
  UpwardReportAsked,
} from './session/asked'
import { drilling, type Drilling } from './session/drilling'
import { defining, type Defining } from './session/defining'
import { directing, type Directing } from './session/directing'
import { assessing, type Assessing } from './session/assessing'
import { activating, type Activating } from './session/activating'
import { dispatching, type Dispatching } from './session/dispatching'
import { answeringWarnings, type WarningAnswerAsked } from './session/answeringWarnings'
import { checking, type Checking } from './session/checking'
import { aiding, type Aiding } from './session/aiding'
import { leading, type Leading } from './session/leading'
import { merging, type Merging } from './session/merging'
import { reporting, type Reporting } from './session/reporting'
import { absences, type Absences } from './session/absences'
import { leaves, type Leaves } from './session/leaves'
import { seating, type Seating } from './session/seating'
import type { Session } from './session/session'
import { redrawing, type RedrawAsked } from './session/zoning'

/** What a signed-in officer can do. */
export interface OfficerActs {
  readonly acknowledgements: Acts<AcknowledgementAsked>
  readonly escalations: Acts<StepAsked>
  readonly standDowns: Acts<StandDownAsked>
  readonly claims: Acts<ClaimAsked>
  readonly controls: Acts
  readonly closings: Acts<ClosingAsked>
  readonly reopenings: Acts
  /** By incident of a drill: it is real. */
  readonly reals: Acts
  readonly dispatching: Dispatching
  readonly directing: Directing
  readonly defining: Defining
  readonly drilling: Drilling
  readonly activating: Activating
  readonly assessing: Assessing
  readonly leading: Leading
  readonly merging: Merging
  readonly aiding: Aiding
  readonly redrawings: Acts<RedrawAsked>
  readonly reporting: Reporting
  readonly seating: Seating
  readonly checking: Checking
  readonly warningAnswers: Acts<WarningAnswerAsked>
  readonly absences: Absences
  readonly leaves: Leaves
  /** By clock. */
  readonly upwardReports: Acts<UpwardReportAsked>
}

export function everyKind(acts: OfficerActs): Pick<Acts, 'settle' | 'stop'>[] {
  return [
    acts.acknowledgements,
    acts.escalations,
    acts.standDowns,
    acts.claims,
    acts.controls,
    acts.closings,
    acts.reopenings,
    acts.reals,
    acts.upwardReports,
    acts.redrawings,
    ...acts.dispatching.all,
    ...acts.directing.all,
    ...acts.defining.all,
    ...acts.drilling.all,
    ...acts.activating.all,
    ...acts.assessing.all,
    ...acts.leading.all,
    ...acts.merging.all,
    ...acts.aiding.all,
    ...acts.reporting.all,
    ...acts.seating.all,
    ...acts.checking.all,
    acts.warningAnswers,
    ...acts.absences.all,
    ...acts.leaves.all,
  ]
}

/** Each kind of act, with its path and with what the picture shows once it is done. */
export function openActs(
  session: Session,
  keeper: Keeper,
  around: Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>,
): OfficerActs {
  const openAlert = (id: string) => {
    const alert = keeper.get().alerts.get(id)
    return alert !== undefined && isOpen(alert) ? alert : null
  }
  return {
    acknowledgements: new Acts<AcknowledgementAsked>({
      ...around,
      path: (id) => `/api/alerts/${id}/acknowledgement`,
      isPending: (id, asked) => {
        const alert = openAlert(id)
        return (
          alert !== null &&
          (asked === null ||
            alert.roll === null ||
            alert.roll.missing.some((one) => one.personId === asked.personId))
        )
      },
    }),
    escalations: new Acts<StepAsked>({
      ...around,
      path: (id) => `/api/alerts/${id}/steps`,
      isPending: (id, asked) => {
        const alert = openAlert(id)
        return alert !== null && asked !== null && isAhead(alert, asked)
      },
    }),
    standDowns: new Acts<StandDownAsked>({
      ...around,
      path: (id) => `/api/alerts/${id}/stand-down`,
      isPending: (id) => keeper.get().alerts.get(id)?.stoodDown === null,
    }),
    dispatching: dispatching(around, keeper.get),
    directing: directing(around, keeper.get),
    defining: defining(around),
    drilling: drilling(around, keeper.get),
    activating: activating(around, keeper.get),
    assessing: assessing(around, keeper.get),
    leading: leading(around, keeper.get),
    merging: merging(around, keeper.get),
    aiding: aiding(around, keeper.get),
    redrawings: redrawing(around),
    reporting: reporting(around, keeper.get),
    absences: absences(around, keeper.get),
    leaves: leaves(around),
    seating: seating(around, keeper.get, session.post.id),
    checking: checking(around, keeper.get),
    warningAnswers: answeringWarnings(around, keeper.get),
    upwardReports: new Acts<UpwardReportAsked>({
      ...around,
      path: (id) => `/api/clocks/${id}/report`,
      isPending: (id) => {
        const clock = keeper.get().clocks.get(id)
        return clock !== undefined && isRunning(clock)
      },
    }),
    controls: new Acts({
      ...around,
      path: (id) => `/api/incidents/${id}/control`,
      isPending: (id) => keeper.get().incidents.get(id)?.closing === null,
    }),
    closings: new Acts<ClosingAsked>({
      ...around,
      path: (id) => `/api/incidents/${id}/closing`,
      isPending: (id) => {
        const incident = keeper.get().incidents.get(id)
        return incident !== undefined && incident.closing?.stage !== 'CLOSED'
      },
    }),
    reopenings: new Acts({
      ...around,
      path: (id) => `/api/incidents/${id}/reopening`,
      isPending: (id) => keeper.get().incidents.get(id)?.closing?.stage === 'CLOSED',
    }),
    reals: new Acts({
      ...around,
      path: (id) => `/api/incidents/${id}/real`,
      // What is real is another incident: that it was reported stays said here.
      isPending: () => true,
    }),
    claims: new Acts<ClaimAsked>({
      ...around,
      path: (id) => `/api/incidents/${id}/claim`,
      isPending: (id) => {
        const incident = keeper.get().incidents.get(id)
        return incident !== undefined && incident.claim?.by.postId !== session.post.id
      },
    }),
  }
}
