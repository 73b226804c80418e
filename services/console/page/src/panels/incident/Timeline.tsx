import { Button } from 'antd'
import { useState } from 'react'
import { usePicture, useSay, useSpeech } from '../../parts/desk'
import { whatOf } from '../../parts/levelWords'
import { Moment } from '../../parts/Moment'
import type { Alert, Line } from '../../picture/items'
import { alertsOf, linesOf } from '../../picture/selectors'
import { enumWord, type Language, type Say, type WordKey } from '../../words/words'
import { duration } from '../../parts/times'
import { needsWord } from '../../parts/unitWords'
import { changesWord, figuresWord } from '../../parts/zoneWords'
import { Section } from '../../parts/Section'

/** More than these are seldom read at once. */
const SHOWN = 15

/** What happened, newest first. */
export function Timeline({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const picture = usePicture()
  const [all, setAll] = useState(false)
  const lines = linesOf(picture, incidentId).reverse()
  const shown = all ? lines : lines.slice(0, SHOWN)
  const alerts = new Map(alertsOf(picture, incidentId).map((alert) => [alert.id, alert]))
  return (
    <Section name="timeline" title={say('timeline.title', { count: lines.length })}>
      {lines.length === 0 && <p className="empty">{say('timeline.none')}</p>}
      <ol className="timeline" reversed>
        {shown.map((line) => (
          <li key={line.id} className={`line line-${CALM.has(line.event) ? 'calm' : 'marked'}`}>
            <span className="line-at">
              <Moment at={line.at} />
            </span>
            <Sentence line={line} alert={alerts.get(line.params.alertId ?? '')} />
          </li>
        ))}
      </ol>
      {lines.length > SHOWN && (
        <Button aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('timeline.fewer') : say('timeline.all', { count: lines.length })}
        </Button>
      )}
    </Section>
  )
}

function Sentence({ line, alert }: { line: Line; alert: Alert | undefined }) {
  const { say, language } = useSpeech()
  const said = sentence(say, line, alert, language)
  return (
    <span className="told">
      {said}
      {line.actor !== null && !said.includes(line.actor) && <span className="quiet"> · {line.actor}</span>}
    </span>
  )
}

const CALM = new Set([
  'ReportLinked',
  'ReportAttached',
  'NotificationSending',
  'NotificationHeld',
  'NotificationSent',
  'PersonAlerted',
])

const SENTENCES: Readonly<Record<string, WordKey>> = {
  IncidentOpened: 'line.IncidentOpened',
  ReportLinked: 'line.ReportLinked',
  ReportAttached: 'line.ReportAttached',
  SituationUpdated: 'line.SituationUpdated',
  IncidentGraded: 'line.IncidentGraded',
  GradeProposed: 'line.GradeProposed',
  IncidentRecategorised: 'line.IncidentRecategorised',
  FollowUpOverdue: 'line.FollowUpOverdue',
  SignalRaised: 'line.SignalRaised',
  MatchProposed: 'line.MatchProposed',
  MatchDismissed: 'line.MatchDismissed',
  ReportsRead: 'line.ReportsRead',
  IncidentsMerged: 'line.IncidentsMerged',
  IncidentsUnmerged: 'line.IncidentsUnmerged',
  IncidentSplit: 'line.IncidentSplit',
  ZonesDrawn: 'line.ZonesDrawn',
  ZonesLifted: 'line.ZonesLifted',
  AlertBegan: 'line.AlertBegan',
  StepTaken: 'line.StepTaken',
  PersonAlerted: 'line.PersonAlerted',
  PersonAcknowledged: 'line.PersonAcknowledged',
  PersonRelieved: 'line.PersonRelieved',
  AlertAcknowledged: 'line.AlertAcknowledged',
  AlertRaisedAgain: 'line.AlertRaisedAgain',
  AlertSettled: 'line.AlertSettled',
  AlertStoodDown: 'line.AlertStoodDown',
  IncidentClaimed: 'line.IncidentClaimed',
  IncidentControlled: 'line.IncidentControlled',
  IncidentClosed: 'line.IncidentClosed',
  IncidentReopened: 'line.IncidentReopened',
  IncidentArchived: 'line.IncidentArchived',
  RuleAlertedNobody: 'line.RuleAlertedNobody',
  NotificationSending: 'line.NotificationSending',
  NotificationSent: 'line.NotificationSent',
  NotificationDelivered: 'line.NotificationDelivered',
  NotificationShown: 'line.NotificationShown',
  NotificationReplied: 'line.NotificationReplied',
  NotificationFailed: 'line.NotificationFailed',
  NotificationUnknown: 'line.NotificationUnknown',
  NotificationHeld: 'line.NotificationHeld',
  NotificationSuppressed: 'line.NotificationSuppressed',
  UnitsProposed: 'line.UnitsProposed',
  UnitOffered: 'line.UnitOffered',
  OfferAccepted: 'line.OfferAccepted',
  OfferDeclined: 'line.OfferDeclined',
  OfferLapsed: 'line.OfferLapsed',
  UnitEnRoute: 'line.UnitEnRoute',
  UnitOnScene: 'line.UnitOnScene',
  UnitReleased: 'line.UnitReleased',
  AssignmentWithdrawn: 'line.AssignmentWithdrawn',
  AssignmentDissolved: 'line.AssignmentDissolved',
  ShortfallNamed: 'line.ShortfallNamed',
  CrewLimitSet: 'line.CrewLimitSet',
  CrewReportedSafe: 'line.CrewReportedSafe',
  CrewOverdue: 'line.CrewOverdue',
  DirectiveGiven: 'line.DirectiveGiven',
  DirectiveAnswered: 'line.DirectiveAnswered',
  DirectiveOverdue: 'line.DirectiveOverdue',
  DirectiveAccepted: 'line.DirectiveAccepted',
  DirectiveReturned: 'line.DirectiveReturned',
  DirectiveWithdrawn: 'line.DirectiveWithdrawn',
  LevelSet: 'line.LevelSet',
  LevelEnded: 'line.LevelEnded',
  LevelStandDownAsked: 'line.LevelStandDownAsked',
  ItemTicked: 'line.ItemTicked',
  ItemUnticked: 'line.ItemUnticked',
  ItemRuledOut: 'line.ItemRuledOut',
  ItemOverdue: 'line.ItemOverdue',
  AlarmSounded: 'line.AlarmSounded',
  AidRequested: 'line.AidRequested',
  AidUnitReported: 'line.AidUnitReported',
  AidDeclineReported: 'line.AidDeclineReported',
  AidWithdrawn: 'line.AidWithdrawn',
  AidLapsed: 'line.AidLapsed',
  AidAsked: 'line.AidAsked',
  AidGranted: 'line.AidGranted',
  AidDeclined: 'line.AidDeclined',
  AidCalledOff: 'line.AidCalledOff',
  LeadOffered: 'line.LeadOffered',
  LeadOverdue: 'line.LeadOverdue',
  LeadTransferred: 'line.LeadTransferred',
  LeadDeclined: 'line.LeadDeclined',
  LeadWithdrawn: 'line.LeadWithdrawn',
  ClockStarted: 'line.ClockStarted',
  ClockNotStarted: 'line.ClockNotStarted',
  ClockReminded: 'line.ClockReminded',
  UpwardReportRecorded: 'line.UpwardReportRecorded',
  ClockMet: 'line.ClockMet',
  ClockMissed: 'line.ClockMissed',
  ClockStopped: 'line.ClockStopped',
  ClockResumed: 'line.ClockResumed',
  UpwardReportDrafted: 'line.UpwardReportDrafted',
  UpwardReportEdited: 'line.UpwardReportEdited',
  UpwardReportSubmitted: 'line.UpwardReportSubmitted',
  UpwardReportReturned: 'line.UpwardReportReturned',
  UpwardReportSignedOff: 'line.UpwardReportSignedOff',
  UpwardReportDiscarded: 'line.UpwardReportDiscarded',
  UpwardReportSending: 'line.UpwardReportSending',
  UpwardReportFailed: 'line.UpwardReportFailed',
  UpwardReportSent: 'line.UpwardReportSent',
  UpwardReportOverdue: 'line.UpwardReportOverdue',
}

/** The sentence of a line; an event of a newer server stands with its own name. */
export function sentence(
  say: Say,
  { event, params }: Line,
  alert: Alert | undefined,
  language: Language,
): string {
  const key = Object.hasOwn(SENTENCES, event) ? SENTENCES[event] : undefined
  // A post's name alone is the same in every town: whose alert it is comes with its organization.
  const whose = alert && say('duty.where', { organization: alert.organizationName, post: alert.postName })
  return say(key ?? 'line.OTHER', {
    ...params,
    event,
    whose: whose ?? params.postName ?? '',
    reasonWord: params.missingPeople
      ? say('line.missing', {
          reason: enumWord(say, 'stepReason', params.reason ?? ''),
          people: params.missingPeople,
        })
      : enumWord(say, 'stepReason', params.reason ?? ''),
    outcomeWord: enumWord(say, 'closing.outcome', params.outcome ?? ''),
    standDownWord: enumWord(say, 'standDownReason', params.reason ?? ''),
    takeOverWord: params.takenFrom
      ? say('line.takenOver', {
          from: params.takenFrom,
          reason: enumWord(say, 'takeOverReason', params.takeOver ?? ''),
        })
      : '',
    why: params.about
      ? say('matter.about', { kind: enumWord(say, 'reason', params.rule ?? ''), about: params.about })
      : enumWord(say, 'reason', params.rule ?? ''),
    ruleWord: enumWord(say, 'reason', params.rule ?? ''),
    nobodyWord: enumWord(say, 'nobodyReason', params.reason ?? ''),
    replyWord: enumWord(say, 'reply', params.reading ?? ''),
    bundledWord: params.bundle ? say('line.bundled') : '',
    channelWord: enumWord(say, 'channel', params.channel ?? ''),
    codeWord: enumWord(say, 'code', params.code ?? ''),
    declinedWord: enumWord(say, 'declined', params.reason ?? ''),
    answeredWord: enumWord(say, 'directive.answered', params.answer ?? ''),
    awaitsWord: enumWord(say, 'directive.awaits', params.awaits ?? ''),
    whatWord: whatOf({ text: params.what ?? '', english: params.whatInEnglish ?? null }, language),
    aidStateWord: enumWord(say, 'aid.state', params.state ?? ''),
    aidDeclinedWord: enumWord(say, 'aid.declined', params.reason ?? ''),
    aidEndWord: enumWord(say, 'aid.end', params.end ?? ''),
    leadDeclinedWord: enumWord(say, 'leadDeclined', params.reason ?? ''),
    itemReasonWord: enumWord(say, 'item.reason', params.reason ?? ''),
    toWord: lowered(say, params.to ?? ''),
    partyWord: enumWord(say, 'party', params.to ?? ''),
    wayWord: enumWord(say, 'way', params.reportingChannel ?? ''),
    notStartedWord: enumWord(say, 'notStarted', params.reason ?? ''),
    stoppedWord: enumWord(say, 'clockStopped', params.reason ?? ''),
    upwardWord: say('upward.which', {
      kind: enumWord(say, 'upward.kind', params.reportKind ?? ''),
      number: params.number ?? '',
    }),
    upwardAwaitsWord: enumWord(say, 'upward.awaits', params.awaits ?? ''),
    inPlaceWord: params.standingIn === 'true' ? say('upward.inPlace') : '',
    gradeWord: enumWord(say, 'grade', params.grade ?? ''),
    figuresGradeWord: enumWord(say, 'grade', params.byFigures ?? ''),
    criterionWord: params.reason ?? enumWord(say, 'criterion', params.criterion ?? ''),
    categoryWord: enumWord(say, 'category', params.category ?? ''),
    changesWord: (params.changes ?? '')
      .split(',')
      .map((one) => enumWord(say, 'change', one))
      .join(say('list.comma')),
    zonesWord: figuresWord(say, params),
    zoneChangesWord: changed(say, params.changes ?? ''),
    inZonesWord: Number(params.points ?? 0) > 0 ? say('line.inZones', { count: params.points ?? '' }) : '',
    linkWord: params.linkReason ? enumWord(say, 'linkReason', params.linkReason) : '',
    unverifiedWord: params.unverified === 'true' ? say('line.unverified') : '',
    othersWord: params.others ? say('situation.others', { others: params.others }) : '',
    matchWord: enumWord(say, 'matchReason', params.matchReason ?? ''),
    leftWord: duration(Number(params.leftMillis ?? 0)),
    metWord:
      Number(params.latenessMillis ?? 0) > 0
        ? say('clock.met.late', { time: duration(Number(params.latenessMillis)) })
        : say('clock.met'),
    missingWord: needsWord(say, (params.missing ?? '').split(',')),
  })
}

function lowered(say: Say, to: string): string {
  return to === '' ? say('level.no') : to
}

/** Why zones are other than before; nothing where they are the first. */
function changed(say: Say, changes: string): string {
  return changes === '' ? '' : say('line.zonesChanged', { changes: changesWord(say, changes.split(',')) })
}
