package cn.liandong.dispatch.escalations;

import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import cn.liandong.dispatch.DispatchView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes steps up to the first that somebody fills; each that nobody fills is skipped at once and leaves its line. */
final class Steps {
    private Steps() {}

    static List<ResponseEvent> take(
            Escalation alert, int round, int first, Instant dueAt, StepReason reason, DispatchView view, Instant now) {
        var events = new ArrayList<ResponseEvent>();
        boolean reachesNobody = alert.reachesNobody();
        for (int step = first; step <= alert.steps(); step++) {
            var people = reachesNobody
                    ? peopleSince(alert, round, step, view, now)
                    : alert.step(step).people();
            if (!people.isEmpty()) {
                var limit = Duration.ofSeconds(alert.step(step).acknowledgeWithinSeconds());
                events.add(line(alert, round, step, dueAt, reason(events, reason), now, now.plus(limit)));
                tell(alert, round, step, people, events);
                return events;
            }
            boolean roundReachedNobody = reachesNobody && step == alert.steps();
            events.add(line(
                    alert,
                    round,
                    step,
                    dueAt,
                    StepReason.SKIPPED_NOBODY_ON_DUTY,
                    now,
                    roundReachedNobody ? now.plus(alert.emptyRound()) : now));
        }
        if (!reachesNobody) {
            // The last steps of this round were empty; the next round follows at once, up to the step that is filled.
            events.addAll(takeNextRound(alert, round + 1, dueAt, view, now));
        }
        return events;
    }

    private static List<ResponseEvent> takeNextRound(
            Escalation alert, int round, Instant dueAt, DispatchView view, Instant now) {
        return take(alert, round, 1, dueAt, StepReason.STEP_BEFORE_EMPTY, view, now);
    }

    /** Nobody was on duty when the plan was frozen: from the second round on, whoever is on duty by then is told. */
    private static List<SeatedPerson> peopleSince(
            Escalation alert, int round, int step, DispatchView view, Instant now) {
        return round > 1 && step == 1 ? PlanFreezing.peopleNow(alert.post(), view, now) : List.of();
    }

    private static StepReason reason(List<ResponseEvent> skipped, StepReason first) {
        return skipped.isEmpty() ? first : StepReason.STEP_BEFORE_EMPTY;
    }

    static StepTaken line(
            Escalation alert, int round, int step, Instant dueAt, StepReason reason, Instant now, Instant nextDueAt) {
        return new StepTaken(
                alert.alert(),
                alert.incident(),
                round,
                step,
                dueAt,
                now,
                Math.max(0, Duration.between(dueAt, now).toMillis()),
                reason,
                nextDueAt);
    }

    private static void tell(
            Escalation alert, int round, int step, List<SeatedPerson> people, List<ResponseEvent> events) {
        for (var seated : people) {
            events.add(new PersonAlerted(
                    alert.alert(), alert.incident(), round, step, seated.person(), seated.post(), alert.subject()));
        }
    }
}
