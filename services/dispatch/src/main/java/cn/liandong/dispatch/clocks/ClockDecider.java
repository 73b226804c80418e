package cn.liandong.dispatch.clocks;

import cn.liandong.contracts.incidents.GradeEvent.IncidentGraded;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ClockCommand;
import cn.liandong.contracts.response.ClockCommand.DefineClock;
import cn.liandong.contracts.response.ClockCommand.RecordUpwardReport;
import cn.liandong.contracts.response.ClockCommand.StrikeClock;
import cn.liandong.contracts.response.ClockEvent;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import cn.liandong.contracts.response.ClockEvent.ClockMet;
import cn.liandong.contracts.response.ClockEvent.ClockMissed;
import cn.liandong.contracts.response.ClockEvent.ClockNotStarted;
import cn.liandong.contracts.response.ClockEvent.ClockReminded;
import cn.liandong.contracts.response.ClockEvent.ClockResumed;
import cn.liandong.contracts.response.ClockEvent.ClockStarted;
import cn.liandong.contracts.response.ClockEvent.ClockStopped;
import cn.liandong.contracts.response.ClockEvent.OfClock;
import cn.liandong.contracts.response.ClockEvent.UpwardReportRecorded;
import cn.liandong.contracts.response.ClockKind;
import cn.liandong.contracts.response.ClockMark;
import cn.liandong.contracts.response.ClockStopReason;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.PauseEvent.IncidentPaused;
import cn.liandong.contracts.response.PauseEvent.IncidentResumed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSent;
import cn.liandong.dispatch.DispatchView;
import cn.liandong.dispatch.KnownIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of statutory clocks: each ends met, missed or stopped, and none runs on the service's own time. */
public final class ClockDecider {
    private ClockDecider() {}

    /**
     * Decides what was asked.
     *
     * @param isOfTheCity whether the actor is an officer of the city
     * @param leadsTheCity whether the actor is an officer of the city who leads its shift
     */
    public static Decision<ResponseEvent> decide(
            Moment moment, ClockCommand command, boolean isOfTheCity, boolean leadsTheCity, Clocks clocks) {
        return switch (command) {
            case DefineClock define -> TableDecider.define(moment, define, leadsTheCity, clocks);
            case RecordUpwardReport asked -> record(moment, asked, isOfTheCity, clocks);
            case StrikeClock due -> strike(moment, due, clocks);
        };
    }

    /** What an incident starts when it is opened. */
    public static List<ResponseEvent> open(
            Instant now, Handling handling, IncidentOpened incident, Clocks clocks, DispatchView view) {
        return StartingDecider.open(now, handling, incident, clocks, view);
    }

    /** What an incident starts that is of another grade now. */
    public static List<ResponseEvent> graded(
            Instant now, IncidentGraded graded, KnownIncident known, Clocks clocks, DispatchView view) {
        return StartingDecider.graded(now, graded, known, clocks, view);
    }

    /** What an incident starts of which more is known now. */
    public static List<ResponseEvent> updated(
            Instant now, SituationUpdated updated, KnownIncident known, Clocks clocks, DispatchView view) {
        return StartingDecider.updated(now, updated, known, clocks, view);
    }

    /** The clocks of its incident that an upward report meets, at the time it was sent. */
    public static List<ResponseEvent> meet(UpwardReportSent sent, Clocks clocks) {
        return Meeting.follow(sent, clocks);
    }

    private static Decision<ResponseEvent> record(
            Moment moment, RecordUpwardReport command, boolean isOfTheCity, Clocks clocks) {
        var clock = clocks.find(command.clock());
        var actor = moment.actor();
        boolean isOfTheParty = clock != null
                && clock.organization() != null
                && actor.kind() == Actor.Kind.OFFICER
                && actor.post() != null
                && clock.organization().equals(actor.organization());
        var asked = new ClockPolicies.Asked(command, clock, isOfTheCity, isOfTheParty, moment.now());
        boolean isDone = isSame(command, clocks.recorded().get(command.clock()));
        for (var policy : isDone ? ClockPolicies.ofWhoAsks() : ClockPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        var facts = Map.of("clock", command.clock().value());
        if (isDone) {
            return Decision.accepted(List.of(), facts);
        }
        // The rules above refuse a clock that is not known, and a caller without a post.
        var known = Objects.requireNonNull(clock);
        var report = new UpwardReportRecorded(
                command.clock(),
                known.incident(),
                known.row().from(),
                known.row().to(),
                command.channel(),
                command.toldTo(),
                command.reportedAt(),
                command.receipt(),
                Objects.requireNonNull(actor.post()),
                actor.person(),
                moment.now());
        return Decision.accepted(
                Stream.concat(Stream.of(report), Meeting.follow(report, clocks).stream())
                        .toList(),
                facts);
    }

    private static boolean isSame(RecordUpwardReport command, @Nullable UpwardReportRecorded before) {
        return before != null
                && before.channel() == command.channel()
                && before.toldTo().equals(command.toldTo())
                && before.reportedAt().equals(command.reportedAt())
                && Objects.equals(before.receipt(), command.receipt());
    }

    /**
     * A deadline came. It is never held against the clock on the wall, which may have jumped back; what counts is that this
     * clock waits for exactly this mark, so that a repeat or a stale one changes nothing.
     */
    private static Decision<ResponseEvent> strike(Moment moment, StrikeClock due, Clocks clocks) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline strikes a clock. Record the report upward, or let it run.");
        }
        var clock = clocks.find(due.clock());
        var awaited = clocks.deadlines().find(due.clock().value());
        if (clock == null || awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(struck(clock, due, moment.now())));
    }

    private static ClockEvent struck(Clock clock, StrikeClock due, Instant now) {
        if (due.mark() != ClockMark.LIMIT) {
            return new ClockReminded(
                    clock.id(), clock.incident(), due.mark(), due.dueAt(), now, positive(now, clock.dueAt()));
        }
        return clock.row().kind() == ClockKind.FOLLOW_UP
                ? new ClockStopped(clock.id(), clock.incident(), ClockStopReason.PERIOD_OVER, now)
                : new ClockMissed(clock.id(), clock.incident(), due.dueAt(), now, positive(due.dueAt(), now));
    }

    private static long positive(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }

    /** Folds an event; what it does not concern leaves the clocks as they are. */
    public static Clocks evolve(Clocks clocks, ResponseEvent event) {
        return switch (event) {
            case ClockDefined defined -> clocks.with(defined);
            case ClockNotStarted _ -> clocks;
            case ClockStarted started -> {
                var clock = Clock.of(started);
                yield clocks.started(clock, due(clock, started.at()));
            }
            case OfClock one -> {
                var clock = clocks.find(one.clock());
                yield clock == null ? clocks : changed(clocks, clock, one);
            }
            case IncidentPaused paused ->
                clocks.of(paused.incident()).stream()
                        .reduce(clocks, (left, clock) -> left.changed(clock, null), (_, last) -> last);
            case IncidentResumed resumed ->
                clocks.of(resumed.incident()).stream()
                        .filter(clock -> clock.isRunning() && !clock.isMissed())
                        .reduce(
                                clocks,
                                (left, clock) -> left.changed(clock, due(clock, resumed.at())),
                                (_, last) -> last);
            default -> clocks;
        };
    }

    private static Clocks changed(Clocks clocks, Clock clock, OfClock event) {
        return switch (event) {
            case ClockReminded line -> remind(clocks, clock.reminded(line.mark()), line.at());
            case ClockMissed _ -> clocks.changed(clock.missed(), null);
            case ClockMet _ -> clocks.changed(clock.met(), null);
            case ClockStopped by -> clocks.changed(clock.stopped(by.reason()), null);
            case ClockResumed by -> clocks.changed(clock.resumed(), clock.isMissed() ? null : due(clock, by.at()));
            case UpwardReportRecorded report -> clocks.recorded(report);
            // The first one counts: its id is its incident's and its row's.
            case ClockStarted _ -> clocks;
        };
    }

    private static Clocks remind(Clocks clocks, Clock clock, Instant at) {
        return clocks.changed(clock, due(clock, at));
    }

    private static Deadline<DispatchCommand> due(Clock clock, Instant now) {
        var next = Marks.next(clock.row(), clock.startedAt(), clock.reminded(), now);
        return new Deadline<>(
                clock.id().value(),
                next.at(),
                positive(now, next.at()),
                new StrikeClock(clock.id(), next.mark(), next.at()));
    }
}
