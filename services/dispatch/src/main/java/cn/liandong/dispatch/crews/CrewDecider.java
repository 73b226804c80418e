package cn.liandong.dispatch.crews;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentWithdrawn;
import cn.liandong.contracts.response.AssignmentEvent.UnitOnScene;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.CrewCommand;
import cn.liandong.contracts.response.CrewCommand.MissCrew;
import cn.liandong.contracts.response.CrewCommand.ReportCrewSafe;
import cn.liandong.contracts.response.CrewCommand.SetCrewLimit;
import cn.liandong.contracts.response.CrewEvent.CrewLimitSet;
import cn.liandong.contracts.response.CrewEvent.CrewOverdue;
import cn.liandong.contracts.response.CrewEvent.CrewReportedSafe;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides whether a crew on scene was heard of in time. */
public final class CrewDecider {
    /** Ours, after the twenty minutes that breathing apparatus lasts at hard work: no rule of ours names a figure. */
    static final long USUAL_SECONDS = 1_200;

    /** Ours: who is missed is missed every minute. */
    static final Duration MISSED_EVERY = Duration.ofMinutes(1);

    private CrewDecider() {}

    /**
     * Decides what was asked.
     *
     * @param owners whose unit an assignment sends; null where there is none of that id
     */
    public static Decision<ResponseEvent> decide(
            Moment moment,
            CrewCommand command,
            CrewLimits limits,
            Function<AssignmentId, @Nullable OrganizationId> owners,
            boolean isOfTheCity) {
        return switch (command) {
            case MissCrew due -> miss(moment, due, limits, owners);
            case ReportCrewSafe(var id) ->
                asked(
                        moment,
                        command,
                        id,
                        limits,
                        owners,
                        isOfTheCity,
                        limit -> List.of(new CrewReportedSafe(
                                id,
                                limit.incident(),
                                limit.unit(),
                                moment.now(),
                                moment.now().plusSeconds(limit.everySeconds()))));
            case SetCrewLimit(var id, var every) ->
                asked(
                        moment,
                        command,
                        id,
                        limits,
                        owners,
                        isOfTheCity,
                        limit -> limit.everySeconds() == every
                                ? List.of()
                                : List.of(set(id, limit, every, moment.now())));
        };
    }

    /** What was decided, with a limit for each crew that arrives by it: an arrival of an earlier version starts none. */
    public static List<ResponseEvent> withLimits(List<ResponseEvent> decided) {
        var all = new ArrayList<ResponseEvent>();
        for (var event : decided) {
            all.add(event);
            if (event instanceof UnitOnScene arrived) {
                all.add(new CrewLimitSet(
                        arrived.assignment(),
                        arrived.incident(),
                        arrived.unit(),
                        USUAL_SECONDS,
                        arrived.at(),
                        arrived.at().plusSeconds(USUAL_SECONDS)));
            }
        }
        return List.copyOf(all);
    }

    private static CrewLimitSet set(AssignmentId id, CrewLimit limit, long every, Instant now) {
        return new CrewLimitSet(id, limit.incident(), limit.unit(), every, now, now.plusSeconds(every));
    }

    private static Decision<ResponseEvent> asked(
            Moment moment,
            CrewCommand command,
            AssignmentId id,
            CrewLimits limits,
            Function<AssignmentId, @Nullable OrganizationId> owners,
            boolean isOfTheCity,
            Function<CrewLimit, List<ResponseEvent>> events) {
        var actor = moment.actor();
        var owner = owners.apply(id);
        boolean isOwn = owner != null && actor.kind() == Actor.Kind.OFFICER && owner.equals(actor.organization());
        var asked = new CrewPolicies.Asked(command, id, owner, isOwn, isOfTheCity, limits.find(id));
        for (var policy : CrewPolicies.all()) {
            if (policy.refuses().test(asked)) {
                return Decision.refused(policy.code(), policy.says().apply(asked));
            }
        }
        // The rules above refuse a crew that nobody waits for.
        return Decision.accepted(events.apply(Objects.requireNonNull(asked.limit())), Map.of("assignment", id.value()));
    }

    /**
     * A deadline came. It is never held against the clock, which may have jumped back; what counts is that the crew is waited
     * for by exactly this one, so that a repeat or a stale one changes nothing.
     */
    private static Decision<ResponseEvent> miss(
            Moment moment, MissCrew due, CrewLimits limits, Function<AssignmentId, @Nullable OrganizationId> owners) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline misses a crew. Report it safe, or let the limit run.");
        }
        var awaited = limits.deadlines().find(due.assignment().value());
        var limit = limits.find(due.assignment());
        var owner = owners.apply(due.assignment());
        if (limit == null
                || owner == null
                || awaited == null
                || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        return Decision.accepted(List.of(new CrewOverdue(
                limit.assignment(),
                limit.incident(),
                limit.unit(),
                owner,
                due.time(),
                limit.since(),
                due.dueAt(),
                moment.now(),
                Math.max(0, Duration.between(due.dueAt(), moment.now()).toMillis()),
                moment.now().plus(MISSED_EVERY))));
    }

    /** Folds an event; what it does not concern leaves the limits as they are. */
    public static CrewLimits evolve(CrewLimits limits, ResponseEvent event) {
        return switch (event) {
            case CrewLimitSet set ->
                limits.running(
                        new CrewLimit(set.assignment(), set.incident(), set.unit(), set.everySeconds(), set.dueAt()),
                        due(set.assignment(), 1, set.at(), set.dueAt()));
            case CrewReportedSafe safe -> safe(limits, safe);
            case CrewOverdue line ->
                limits.find(line.assignment()) == null
                        ? limits
                        : limits.missed(due(line.assignment(), line.time() + 1, line.at(), line.nextDueAt()));
            case UnitReleased ended -> limits.without(ended.assignment());
            case AssignmentWithdrawn ended -> limits.without(ended.assignment());
            case AssignmentDissolved ended -> limits.without(ended.assignment());
            default -> limits;
        };
    }

    private static CrewLimits safe(CrewLimits limits, CrewReportedSafe safe) {
        var limit = limits.find(safe.assignment());
        return limit == null
                ? limits
                : limits.running(
                        new CrewLimit(
                                limit.assignment(), limit.incident(), limit.unit(), limit.everySeconds(), safe.dueAt()),
                        due(safe.assignment(), 1, safe.at(), safe.dueAt()));
    }

    private static Deadline<DispatchCommand> due(AssignmentId id, int time, Instant at, Instant dueAt) {
        return new Deadline<>(id.value(), dueAt, Duration.between(at, dueAt).toMillis(), new MissCrew(id, time, dueAt));
    }
}
