package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AidEvent;
import cn.liandong.contracts.response.ArchiveEvent;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.CrewEvent;
import cn.liandong.contracts.response.DirectiveEvent;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.RaiseAlertAgain;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.EachPersonEvent;
import cn.liandong.contracts.response.FrozenPlan;
import cn.liandong.contracts.response.LeadEvent;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.PauseEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.AlertRaisedAgain;
import cn.liandong.contracts.response.ResponseEvent.AlertSettled;
import cn.liandong.contracts.response.ResponseEvent.AlertStoodDown;
import cn.liandong.contracts.response.ResponseEvent.IncidentClaimed;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.ResponseEvent.Unrecognized;
import cn.liandong.contracts.response.RoadEvent;
import cn.liandong.contracts.response.UnitEvent;
import cn.liandong.contracts.response.UpwardOfficeEvent;
import cn.liandong.contracts.response.UpwardReportEvent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Roll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides plans, and which step of an alert is taken next. */
public final class EscalationDecider {
    private EscalationDecider() {}

    /** The same plan once more changes nothing, and the city's file takes nothing back that an officer has set. */
    public static Decision<ResponseEvent> define(
            Moment moment, DefinePlan command, Escalations escalations, DispatchView view) {
        var plan = command.plan();
        var before = escalations.find(plan.id());
        var asked = new PlanPolicies.Asked(command, moment.actor(), escalations, view);
        boolean isDone = before != null && before.plan().equals(plan);
        for (var policy : isDone ? PlanPolicies.ofWhoAsks() : PlanPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        return isDone || asked.takesBack()
                ? Decision.nothing()
                : Decision.accepted(List.of(new PlanDefined(
                        plan,
                        before == null ? 1 : before.number() + 1,
                        moment.actor().post(),
                        moment.now())));
    }

    /** The first steps of an alert that begins now. */
    public static List<ResponseEvent> begin(AlertBegan began, DispatchView view, Instant now) {
        return Steps.take(Escalation.of(began), nobodyYet(began.plan()), 1, 1, now, StepReason.ALERT_BEGAN, view, now);
    }

    /**
     * A deadline came. It is never held against the clock, which may have jumped back; what counts is that the alert
     * waits for exactly this step, so that a repeat or a stale one changes nothing.
     *
     * @param roll who has acknowledged, where each person has to; else null
     */
    public static Decision<ResponseEvent> takeStep(
            Moment moment, TakeStep due, Escalations escalations, @Nullable Roll roll, DispatchView view) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline takes the next step. Acknowledge the alert, or let it run.");
        }
        var escalation = escalations.find(due.alert());
        return escalation == null || !due.equals(escalations.awaited(due.alert()))
                ? Decision.nothing()
                : Decision.accepted(Steps.take(
                        escalation,
                        roll,
                        due.round(),
                        due.step(),
                        due.dueAt(),
                        StepReason.SILENCE,
                        view,
                        moment.now()));
    }

    /** A deadline came, and nothing had followed the acknowledgement; the same holds for it as for a step. */
    public static Decision<ResponseEvent> raiseAgain(
            Moment moment, RaiseAlertAgain due, Escalations escalations, DispatchView view) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline raises an alert again. Claim the incident, or let it run.");
        }
        var escalation = escalations.find(due.alert());
        if (escalation == null || !due.equals(escalations.deadline(due.alert()))) {
            return Decision.nothing();
        }
        var events = new ArrayList<ResponseEvent>();
        events.add(new AlertRaisedAgain(
                escalation.alert(), escalation.incident(), due.round(), due.dueAt(), moment.now()));
        events.addAll(Steps.take(
                escalation,
                nobodyYet(escalation.plan()),
                due.round(),
                1,
                due.dueAt(),
                StepReason.NOTHING_FOLLOWED,
                view,
                moment.now()));
        return Decision.accepted(events);
    }

    private static @Nullable Roll nobodyYet(FrozenPlan plan) {
        return plan.isForEachPerson() ? Roll.EMPTY : null;
    }

    /** Folds an event; what it does not concern leaves the escalations as they are. */
    public static Escalations evolve(Escalations escalations, ResponseEvent event) {
        return switch (event) {
            case PlanDefined defined -> escalations.with(defined);
            case AlertBegan began -> escalations.with(Escalation.of(began));
            case StepTaken taken -> awaitNext(escalations, taken);
            case AlertAcknowledged by -> awaitAct(escalations, by);
            case AlertRaisedAgain again -> raisedAgain(escalations, again);
            case AlertStoodDown by -> escalations.without(by.alert());
            case AlertSettled settled -> escalations.without(settled.alert());
            case ArchiveEvent ignored -> escalations;
            case RoadEvent ignored -> escalations;
            case ClosingEvent ignored -> escalations;
            case CrewEvent ignored -> escalations;
            case AidEvent ignored -> escalations;
            case ClockEvent ignored -> escalations;
            case DirectiveEvent ignored -> escalations;
            case EachPersonEvent ignored -> escalations;
            case LevelEvent ignored -> escalations;
            case LeadEvent ignored -> escalations;
            case PauseEvent ignored -> escalations;
            case IncidentClaimed claimed -> escalations.seenTo(claimed.incident());
            case RuleAlertedNobody ignored -> escalations;
            case PersonAlerted ignored -> escalations;
            case UnitEvent ignored -> escalations;
            case UpwardOfficeEvent ignored -> escalations;
            case UpwardReportEvent ignored -> escalations;
            case AssignmentEvent ignored -> escalations;
            case Unrecognized ignored -> escalations;
        };
    }

    private static Escalations awaitAct(Escalations escalations, AlertAcknowledged by) {
        var escalation = escalations.find(by.alert());
        var awaited = escalations.awaited(by.alert());
        var limit = escalation == null ? null : escalation.plan().actWithin();
        if (escalation == null
                || awaited == null
                || limit == null
                || escalations.seenTo().contains(by.incident())) {
            return escalations.without(by.alert());
        }
        var dueAt = by.at().plus(limit);
        // A round that has begun is not begun again: its steps have their lines.
        int round = awaited.step() == 1 ? awaited.round() : awaited.round() + 1;
        return escalations.awaitingAct(
                escalation,
                new Deadline<>(
                        by.alert().value(), dueAt, limit.toMillis(), new RaiseAlertAgain(by.alert(), round, dueAt)));
    }

    private static Escalations raisedAgain(Escalations escalations, AlertRaisedAgain again) {
        var escalation = escalations.find(again.alert());
        return escalation == null ? escalations : escalations.raisedAgain(escalation);
    }

    private static Escalations awaitNext(Escalations escalations, StepTaken taken) {
        var escalation = escalations.find(taken.alert());
        if (escalation == null) {
            return escalations;
        }
        boolean last = taken.step() >= escalation.steps();
        var next = new TakeStep(
                taken.alert(),
                last ? taken.round() + 1 : taken.round(),
                last ? 1 : taken.step() + 1,
                taken.nextDueAt());
        return escalations.awaiting(new Deadline<>(
                taken.alert().value(),
                taken.nextDueAt(),
                Duration.between(taken.doneAt(), taken.nextDueAt()).toMillis(),
                next));
    }
}
