package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DispatchCommand.DefinePlan;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.PlanDefined;
import cn.liandong.contracts.response.ResponseEvent.RuleAlertedNobody;
import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.contracts.response.ResponseEvent.Unrecognized;
import cn.liandong.dispatch.DispatchView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides plans, and which step of an alert is taken next. */
public final class EscalationDecider {
    private EscalationDecider() {}

    public static Decision<ResponseEvent> define(
            Moment moment, DefinePlan command, Escalations escalations, @Nullable Tier actorsTier) {
        var plan = command.plan();
        for (var policy : PlanPolicies.all()) {
            if (policy.refuses().refuses(plan, moment.actor(), actorsTier)) {
                return Decision.refused(policy.code(), policy.message());
            }
        }
        return plan.equals(escalations.plans().get(plan.tier()))
                ? Decision.nothing()
                : Decision.accepted(List.of(new PlanDefined(plan)));
    }

    /** The first steps of an alert that begins now. */
    public static List<ResponseEvent> begin(AlertBegan began, DispatchView view, Instant now) {
        return Steps.take(Escalation.of(began), 1, 1, now, StepReason.ALERT_BEGAN, view, now);
    }

    /**
     * A deadline came. It is never held against the clock, which may have jumped back; what counts is that the alert
     * waits for exactly this step, so that a repeat or a stale one changes nothing.
     */
    public static Decision<ResponseEvent> takeStep(
            Moment moment, TakeStep due, Escalations escalations, DispatchView view) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline takes the next step. Acknowledge the alert, or let it run.");
        }
        var escalation = escalations.find(due.alert());
        return escalation == null || !due.equals(escalations.awaited(due.alert()))
                ? Decision.nothing()
                : Decision.accepted(Steps.take(
                        escalation, due.round(), due.step(), due.dueAt(), StepReason.SILENCE, view, moment.now()));
    }

    /** Folds an event; what it does not concern leaves the escalations as they are. */
    public static Escalations evolve(Escalations escalations, ResponseEvent event) {
        return switch (event) {
            case PlanDefined defined -> escalations.with(defined.plan());
            case AlertBegan began -> escalations.with(Escalation.of(began));
            case StepTaken taken -> awaitNext(escalations, taken);
            case AlertAcknowledged by -> escalations.without(by.alert());
            case RuleAlertedNobody ignored -> escalations;
            case PersonAlerted ignored -> escalations;
            case Unrecognized ignored -> escalations;
        };
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
