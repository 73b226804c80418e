package cn.liandong.contracts.samples;

import static cn.liandong.contracts.samples.Zhijiang.ACKNOWLEDGED;
import static cn.liandong.contracts.samples.Zhijiang.ALERT;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_OFFICER;
import static cn.liandong.contracts.samples.Zhijiang.DUTY_ROOM;
import static cn.liandong.contracts.samples.Zhijiang.INCIDENT;
import static cn.liandong.contracts.samples.Zhijiang.NEXT_STEP_DUE;
import static cn.liandong.contracts.samples.Zhijiang.OFFER_SUBJECT;
import static cn.liandong.contracts.samples.Zhijiang.PLAN;
import static cn.liandong.contracts.samples.Zhijiang.QIN;
import static cn.liandong.contracts.samples.Zhijiang.RESPONDER;
import static cn.liandong.contracts.samples.Zhijiang.STEP_DUE;
import static cn.liandong.contracts.samples.Zhijiang.SUBJECT;
import static cn.liandong.contracts.samples.Zhijiang.WU;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ArchiveCommand;
import cn.liandong.contracts.response.ArchiveEvent;
import cn.liandong.contracts.response.ClosingCommand;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.EscalationPlan;
import cn.liandong.contracts.response.EscalationPlan.Step;
import cn.liandong.contracts.response.EscalationPlan.Target;
import cn.liandong.contracts.response.EscalationPlan.Whose;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.FrozenPlan.FrozenStep;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.PauseEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.StandDownReason;
import cn.liandong.contracts.response.TakeOverReason;
import java.time.Duration;
import java.util.List;

/** What dispatch is asked and decides. */
final class ResponseSamples {
    private static final Target STANDBY = new Target(Whose.OWN_ORGANIZATION, PostKind.STANDBY_OFFICER);

    private static final EscalationPlan ESCALATION = new EscalationPlan(
            PLAN,
            Tier.CITY,
            PostKind.DUTY_OFFICER,
            Category.HAZARDOUS_CHEMICAL_LEAK,
            AlertReason.LEVEL_SET,
            List.of(
                    new Step(new Target(Whose.ALERTED_POST, PostKind.DUTY_OFFICER), 60, List.of(STANDBY)),
                    new Step(new Target(Whose.OWN_ORGANIZATION, PostKind.DUTY_LEADER), 120, List.of(STANDBY))),
            600,
            Acknowledgement.EACH_PERSON);

    private static final FrozenPlan FROZEN = new FrozenPlan(
            PLAN,
            List.of(
                    new FrozenStep(1, List.of(new SeatedPerson(DUTY_OFFICER, WU)), 60),
                    new FrozenStep(2, List.of(), 120)),
            600,
            Acknowledgement.EACH_PERSON);

    static final ResponseEvent.AlertAcknowledged ALERT_ACKNOWLEDGED =
            new ResponseEvent.AlertAcknowledged(ALERT, INCIDENT, DUTY_OFFICER, WU, ACKNOWLEDGED);

    static final List<ResponseEvent> EVENTS = List.of(
            new ResponseEvent.PlanDefined(ESCALATION, 3, DUTY_OFFICER, ACKNOWLEDGED),
            new ResponseEvent.AlertBegan(
                    ALERT, INCIDENT, DUTY_OFFICER, DUTY_ROOM, AlertReason.CITY_DUTY_ROOM, SUBJECT, FROZEN),
            new ResponseEvent.RuleAlertedNobody(
                    INCIDENT, AlertReason.OWN_SITE, ResponseEvent.NobodyReason.TEST, List.of(RESPONDER)),
            new ResponseEvent.StepTaken(
                    ALERT,
                    INCIDENT,
                    1,
                    2,
                    STEP_DUE,
                    STEP_DUE.plusMillis(12),
                    12,
                    ResponseEvent.StepReason.SILENCE,
                    NEXT_STEP_DUE,
                    List.of(WU)),
            new ResponseEvent.PersonAlerted(ALERT, INCIDENT, 1, 1, WU, DUTY_OFFICER, OFFER_SUBJECT),
            new EachPersonEvent.PersonAcknowledged(ALERT, INCIDENT, DUTY_OFFICER, WU, ACKNOWLEDGED),
            new EachPersonEvent.PersonRelieved(ALERT, INCIDENT, DUTY_OFFICER, QIN, STEP_DUE),
            ALERT_ACKNOWLEDGED,
            new ResponseEvent.AlertRaisedAgain(
                    ALERT, INCIDENT, 2, ACKNOWLEDGED.plusSeconds(900), ACKNOWLEDGED.plusSeconds(901)),
            new ResponseEvent.AlertStoodDown(
                    ALERT, INCIDENT, StandDownReason.TOLD_OTHERWISE, DUTY_OFFICER, WU, ACKNOWLEDGED.plusSeconds(30)),
            new ResponseEvent.AlertSettled(ALERT, INCIDENT, ACKNOWLEDGED.plusSeconds(40)),
            new ResponseEvent.IncidentClaimed(
                    INCIDENT,
                    DUTY_OFFICER,
                    WU,
                    RESPONDER,
                    TakeOverReason.CLAIMER_UNREACHABLE,
                    ACKNOWLEDGED.plusSeconds(60),
                    ACKNOWLEDGED.plusSeconds(1_860)),
            new ClosingEvent.IncidentControlled(INCIDENT, DUTY_OFFICER, WU, ACKNOWLEDGED.plusSeconds(3_600)),
            new ClosingEvent.IncidentClosed(
                    INCIDENT,
                    ClosingOutcome.HANDLED,
                    List.of(ALERT.value()),
                    DUTY_OFFICER,
                    WU,
                    ACKNOWLEDGED.plusSeconds(7_200),
                    ACKNOWLEDGED.plusSeconds(7_200).plus(Duration.ofDays(30))),
            new ClosingEvent.IncidentReopened(INCIDENT, DUTY_OFFICER, WU, ACKNOWLEDGED.plusSeconds(7_260))
                    .with(IncidentSamples.REOPENED),
            new PauseEvent.IncidentPaused(INCIDENT, new DrillId("drill-1"), ACKNOWLEDGED),
            new PauseEvent.IncidentResumed(INCIDENT, new DrillId("drill-1"), ACKNOWLEDGED.plusSeconds(600)),
            new ArchiveEvent.IncidentArchived(
                    INCIDENT, ACKNOWLEDGED.plusSeconds(7_202).plus(Duration.ofDays(30)), 2_000),
            new ResponseEvent.Unrecognized("SomethingNewer", IncidentSamples.Newer.FIELDS));

    static final DispatchCommand.AcknowledgeAlert ACKNOWLEDGE_ALERT = new DispatchCommand.AcknowledgeAlert(ALERT, WU);

    static final List<DispatchCommand> COMMANDS = List.of(
            new DispatchCommand.DefinePlan(ESCALATION, 2),
            ACKNOWLEDGE_ALERT,
            new DispatchCommand.EscalateAlert(ALERT, 1, 3),
            new DispatchCommand.StandDownAlert(ALERT, StandDownReason.FALSE_ALARM),
            new DispatchCommand.ClaimIncident(INCIDENT, TakeOverReason.ORDERED),
            new ClosingCommand.DeclareControlled(INCIDENT),
            new ClosingCommand.CloseIncident(INCIDENT, ClosingOutcome.FALSE_ALARM, List.of(ALERT.value())),
            new ClosingCommand.ReopenIncident(INCIDENT),
            new ArchiveCommand.ArchiveIncident(
                    INCIDENT, ACKNOWLEDGED.plusSeconds(7_200).plus(Duration.ofDays(30))),
            new DispatchCommand.TakeStep(ALERT, 1, 2, STEP_DUE),
            new DispatchCommand.CallRelief(DUTY_OFFICER),
            new DispatchCommand.FollowDrill(new DrillId("drill-1"), INCIDENT),
            new DispatchCommand.RaiseAlertAgain(ALERT, 2, STEP_DUE));

    private ResponseSamples() {}
}
