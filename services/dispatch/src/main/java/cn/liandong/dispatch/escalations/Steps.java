package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.response.DispatchCommand.TakeStep;
import cn.liandong.contracts.response.EachPersonEvent.PersonRelieved;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertAcknowledged;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.Roll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes steps up to the first that somebody fills; each that nobody fills is skipped at once and leaves its line. Where nobody
 * of a step is reached on any channel, its people are told all the same, and nobody waits for them.
 */
final class Steps {
    private final Escalation alert;
    private final DispatchView view;
    private final Instant now;
    private final List<ResponseEvent> events = new ArrayList<>();

    /** Null where one of a post is enough. */
    private @Nullable Roll roll;

    private Steps(Escalation alert, @Nullable Roll roll, DispatchView view, Instant now) {
        this.alert = alert;
        this.roll = roll;
        this.view = view;
        this.now = now;
    }

    /**
     * What taking this step comes to.
     *
     * @param roll who has acknowledged, where each person has to; else null
     */
    static List<ResponseEvent> take(
            Escalation alert,
            @Nullable Roll roll,
            int round,
            int first,
            Instant dueAt,
            StepReason reason,
            DispatchView view,
            Instant now) {
        var steps = new Steps(alert, roll, view, now);
        steps.take(round, first, dueAt, reason);
        return steps.events;
    }

    /** What is told to those who answer for a post by now; it counts as of the step before the one that the alert waits for. */
    static List<ResponseEvent> relief(
            Escalation alert, @Nullable Roll roll, RollCall call, TakeStep awaited, DispatchView view, Instant now) {
        var steps = new Steps(alert, roll, view, now);
        boolean last = awaited.step() == 1;
        if (!steps.relieve(call)) {
            steps.tell(
                    last ? awaited.round() - 1 : awaited.round(),
                    last ? alert.steps() : awaited.step() - 1,
                    call.called());
        }
        return steps.events;
    }

    private void take(int round, int first, Instant dueAt, StepReason reason) {
        boolean reachesNobody = alert.reachesNobody();
        for (int step = first; step <= alert.steps(); step++) {
            var people =
                    reachesNobody ? peopleSince(round, step) : alert.step(step).people();
            var call = call(people);
            if (!call.called().isEmpty()) {
                boolean waits = isReached(call.called()) || !isReachedAfter(step);
                var limit = waits ? Duration.ofSeconds(alert.step(step).acknowledgeWithinSeconds()) : Duration.ZERO;
                var taken = events.isEmpty() ? reason : StepReason.STEP_BEFORE_EMPTY;
                add(round, step, dueAt, waits ? taken : StepReason.SKIPPED_NOBODY_REACHED, now.plus(limit));
                relieve(call);
                tell(round, step, call.called());
                if (waits) {
                    return;
                }
                continue;
            }
            boolean roundReachedNobody = reachesNobody && step == alert.steps();
            add(
                    round,
                    step,
                    dueAt,
                    people.isEmpty() ? StepReason.SKIPPED_NOBODY_ON_DUTY : StepReason.SKIPPED_ALL_ACKNOWLEDGED,
                    roundReachedNobody ? now.plus(alert.emptyRound()) : now);
            if (relieve(call)) {
                return;
            }
        }
        if (!reachesNobody) {
            // The last steps of this round were empty; the next round follows at once, up to the step that is filled.
            take(round + 1, 1, dueAt, StepReason.STEP_BEFORE_EMPTY);
        }
    }

    private RollCall call(List<SeatedPerson> people) {
        return roll == null ? RollCall.withRelief(people, view, now) : RollCall.of(people, roll, view, now);
    }

    private boolean isReached(List<SeatedPerson> people) {
        return people.stream().anyMatch(seated -> view.isReached(seated.person()));
    }

    /** Where nobody is, the step waits as it would: a round without any patience would follow itself for ever. */
    private boolean isReachedAfter(int step) {
        return IntStream.rangeClosed(step + 1, alert.steps())
                .anyMatch(later -> isReached(call(alert.step(later).people()).called()));
    }

    /** Nobody was on duty when the plan was frozen: from the second round on, whoever is on duty by then is told. */
    private List<SeatedPerson> peopleSince(int round, int step) {
        if (round == 1 || step > 1) {
            return List.of();
        }
        var people = PlanFreezing.peopleNow(alert.post(), view, now);
        return roll == null
                ? people
                : Stream.concat(people.stream(), roll.missing().stream())
                        .distinct()
                        .toList();
    }

    /** Whether that leaves nobody who has to acknowledge: relief had already. */
    private boolean relieve(RollCall call) {
        var left = roll;
        if (left == null || call.relieved().isEmpty()) {
            return false;
        }
        for (var seat : call.relieved()) {
            events.add(new PersonRelieved(alert.alert(), alert.incident(), seat.post(), seat.person(), now));
            left = left.relieved(seat);
        }
        roll = left;
        if (!left.missing().isEmpty() || !call.called().isEmpty()) {
            return false;
        }
        var last = left.received().getLast();
        events.add(new AlertAcknowledged(alert.alert(), alert.incident(), last.post(), last.person(), now));
        return true;
    }

    private void add(int round, int step, Instant dueAt, StepReason reason, Instant nextDueAt) {
        var missing = roll == null ? List.<PersonId>of() : roll.missingPeople();
        events.add(line(alert, missing, round, step, dueAt, reason, now, nextDueAt));
    }

    static StepTaken line(
            Escalation alert,
            List<PersonId> missing,
            int round,
            int step,
            Instant dueAt,
            StepReason reason,
            Instant now,
            Instant nextDueAt) {
        return new StepTaken(
                alert.alert(),
                alert.incident(),
                round,
                step,
                dueAt,
                now,
                Math.max(0, Duration.between(dueAt, now).toMillis()),
                reason,
                nextDueAt,
                missing);
    }

    private void tell(int round, int step, List<SeatedPerson> people) {
        // A step that reaches nobody is followed by the next at once: whoever was told by it is missing there.
        roll = roll == null ? null : people.stream().reduce(roll, Roll::told, (_, last) -> last);
        var subject = roll == null ? alert.subject() : alert.subject().withRoll(roll.counted());
        for (var seated : people) {
            events.add(new PersonAlerted(
                    alert.alert(), alert.incident(), round, step, seated.person(), seated.post(), subject));
        }
    }
}
