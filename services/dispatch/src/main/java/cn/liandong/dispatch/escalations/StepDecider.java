package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DispatchCommand.EscalateAlert;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Roll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides what an officer asks of an alert that nobody has acknowledged: a step before its time. */
public final class StepDecider {
    private StepDecider() {}

    /**
     * Takes the step, and records those before it as skipped. One that was taken already is not taken again: whoever asks
     * at the same moment as another, or as a deadline, is told that it was.
     */
    public static Decision<ResponseEvent> escalate(
            Moment moment,
            EscalateAlert command,
            StepPolicies.Standing standing,
            Escalations escalations,
            @Nullable Roll roll,
            DispatchView view) {
        var asked = new StepPolicies.Asked(
                command, standing, escalations.find(command.alert()), escalations.awaited(command.alert()));
        for (var policy : StepPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules above refuse an alert that waits for no step.
        var escalation = Objects.requireNonNull(asked.escalation());
        var awaited = Objects.requireNonNull(asked.awaited());
        var facts = Map.of("round", String.valueOf(command.round()), "step", String.valueOf(command.step()));
        var wanted = new Place(command.round(), command.step());
        var first = new Place(awaited.round(), awaited.step());
        return wanted.isBefore(first)
                ? Decision.accepted(List.of(), facts)
                : Decision.accepted(take(escalation, roll, first, wanted, view, moment.now()), facts);
    }

    private static List<ResponseEvent> take(
            Escalation escalation, @Nullable Roll roll, Place first, Place wanted, DispatchView view, Instant now) {
        var events = new ArrayList<ResponseEvent>();
        var missing = roll == null ? List.<PersonId>of() : roll.missingPeople();
        for (var at = first; at.isBefore(wanted); at = at.next(escalation.steps())) {
            events.add(Steps.line(
                    escalation, missing, at.round(), at.step(), now, StepReason.SKIPPED_BY_COMMAND, now, now));
        }
        events.addAll(Steps.take(escalation, roll, wanted.round(), wanted.step(), now, StepReason.COMMAND, view, now));
        return events;
    }

    /** Where an escalation stands. */
    private record Place(int round, int step) {
        boolean isBefore(Place other) {
            return round < other.round || (round == other.round && step < other.step);
        }

        Place next(int steps) {
            return step < steps ? new Place(round, step + 1) : new Place(round + 1, 1);
        }
    }
}
