package cn.liandong.dispatch.alerts;

import static cn.liandong.contracts.duty.PostKind.DUTY_OFFICER;

import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockMissed;
import cn.liandong.contracts.response.ClockEvent.ClockReminded;
import cn.liandong.contracts.response.ClockEvent.ClockStopped;
import cn.liandong.contracts.response.ClockEvent.OfClock;
import cn.liandong.contracts.response.ClockMark;
import cn.liandong.contracts.response.ClockStopReason;
import cn.liandong.contracts.response.ReportingParty;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.alerts.AlertPolicy.Named;
import cn.liandong.dispatch.alerts.MatterPolicy.Known;
import cn.liandong.dispatch.alerts.MatterPolicy.Owed;
import cn.liandong.dispatch.alerts.MatterPolicy.Raised;
import cn.liandong.dispatch.alerts.MatterPolicy.Settled;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who must know of a statutory clock: whoever has to report, and the city as well once it is too late. */
final class ClockMatters {
    static final MatterPolicy CLOCK_RUNNING = new MatterPolicy(
            AlertReason.CLOCK_RUNNING,
            (event, known) -> event instanceof ClockReminded line && line.mark() == ClockMark.HALF
                    ? Optional.of(reminder(AlertReason.CLOCK_RUNNING, line, known))
                    : Optional.empty(),
            event -> end(event, next -> isLastReminder(next) || next instanceof ClockMissed));

    static final MatterPolicy CLOCK_ENDING = new MatterPolicy(
            AlertReason.CLOCK_ENDING,
            (event, known) -> event instanceof ClockReminded line && isLastReminder(line)
                    ? Optional.of(reminder(AlertReason.CLOCK_ENDING, line, known))
                    : Optional.empty(),
            event -> end(event, ClockMissed.class::isInstance));

    static final MatterPolicy CLOCK_MISSED = new MatterPolicy(
            AlertReason.CLOCK_MISSED,
            (event, known) -> event instanceof ClockMissed line ? Optional.of(missed(line, known)) : Optional.empty(),
            event -> end(event, next -> false));

    static final List<MatterPolicy> ALL = List.of(CLOCK_RUNNING, CLOCK_ENDING, CLOCK_MISSED);

    private ClockMatters() {}

    private static boolean isLastReminder(OfClock event) {
        return event instanceof ClockReminded line && line.mark() != ClockMark.HALF;
    }

    /**
     * When it is over.
     *
     * @param replaces what alerts anew, of the same clock
     */
    private static Optional<Settled> end(ResponseEvent event, Predicate<OfClock> replaces) {
        // A clock that stops with its incident needs nothing here: closing stands down all alerts.
        boolean isOver = event instanceof ClockMet
                || (event instanceof ClockStopped by && by.reason() == ClockStopReason.PERIOD_OVER);
        return event instanceof OfClock one && (isOver || replaces.test(one))
                ? Settled.one(one.incident(), one.clock().value())
                : Optional.empty();
    }

    private static Raised reminder(AlertReason kind, ClockReminded line, Known known) {
        var owed = known.clocks().apply(line.clock());
        return new Raised(
                line.incident(),
                owing(owed, line.incident(), known),
                new AlertMatter(kind, line.clock().value(), owed.name(), owed.dueAt()));
    }

    private static Raised missed(ClockMissed line, Known known) {
        var owed = known.clocks().apply(line.clock());
        var posts = Stream.concat(owing(owed, line.incident(), known).stream(), city(known).stream())
                .distinct()
                .toList();
        return new Raised(line.incident(), posts, matterOf(line.clock(), owed));
    }

    private static AlertMatter matterOf(ClockId clock, Owed owed) {
        return new AlertMatter(AlertReason.CLOCK_MISSED, clock.value(), owed.name(), null);
    }

    /** Of what calls itself an exercise the city alone is told, until a person decides. */
    private static List<Named> owing(Owed owed, IncidentId of, Known known) {
        var incident = known.view().find(of);
        boolean saysExercise = incident != null && incident.saysExercise();
        var posts = owed.organization() == null || owed.from() == ReportingParty.CITY || saysExercise
                ? List.<Named>of()
                : MatterPolicies.answering(owed.organization(), known.view());
        return posts.isEmpty() ? city(known) : posts;
    }

    private static List<Named> city(Known known) {
        return MatterPolicies.named(known.view().cityPosts(DUTY_OFFICER));
    }
}
