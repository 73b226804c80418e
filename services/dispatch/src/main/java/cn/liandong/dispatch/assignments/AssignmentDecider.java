package cn.liandong.dispatch.assignments;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AssignmentCommand;
import cn.liandong.contracts.response.AssignmentCommand.AcceptOffer;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.AssignmentCommand.LapseOffer;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ProposeUnits;
import cn.liandong.contracts.response.AssignmentCommand.ReleaseUnit;
import cn.liandong.contracts.response.AssignmentCommand.ReportEnRoute;
import cn.liandong.contracts.response.AssignmentCommand.ReportOnScene;
import cn.liandong.contracts.response.AssignmentCommand.WithdrawAssignment;
import cn.liandong.contracts.response.AssignmentEvent;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentDissolved;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentWithdrawn;
import cn.liandong.contracts.response.AssignmentEvent.OfferAccepted;
import cn.liandong.contracts.response.AssignmentEvent.OfferDeclined;
import cn.liandong.contracts.response.AssignmentEvent.OfferLapsed;
import cn.liandong.contracts.response.AssignmentEvent.ShortfallNamed;
import cn.liandong.contracts.response.AssignmentEvent.UnitEnRoute;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitOnScene;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.assignments.Assignment.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Decides who goes, and folds how far they have come. */
public final class AssignmentDecider {
    private AssignmentDecider() {}

    /**
     * Decides what was asked.
     *
     * @param isOfTheCity whether it is an officer of the city who asks
     */
    public static Decision<ResponseEvent> decide(
            Moment moment, AssignmentCommand command, boolean isOfTheCity, Assignments assignments, Registry registry) {
        var now = moment.now();
        var asked = new Asked(moment.actor(), isOfTheCity, assignments);
        return switch (command) {
            case ProposeUnits propose -> OfferDecider.propose(moment, propose, isOfTheCity, assignments, registry);
            case OfferUnit offer -> OfferDecider.offer(moment, offer, isOfTheCity, assignments, registry);
            case AcceptOffer(var id) ->
                asked.to(Act.ACCEPT, id, one -> List.of(new OfferAccepted(id, one.incident(), one.unit(), now)));
            case DeclineOffer(var id, var reason) ->
                asked.to(
                        Act.DECLINE,
                        id,
                        one -> thenNext(
                                new OfferDeclined(id, one.incident(), one.unit(), reason, now),
                                one,
                                now,
                                assignments,
                                registry));
            case ReportEnRoute(var id) ->
                asked.to(Act.SET_OUT, id, one -> List.of(new UnitEnRoute(id, one.incident(), one.unit(), now)));
            case ReportOnScene(var id) ->
                asked.to(Act.ARRIVE, id, one -> List.of(new UnitOnScene(id, one.incident(), one.unit(), now)));
            case ReleaseUnit(var id) ->
                asked.to(Act.RELEASE, id, one -> List.of(new UnitReleased(id, one.incident(), one.unit(), now)));
            case WithdrawAssignment(var id) ->
                asked.to(
                        Act.WITHDRAW, id, one -> List.of(new AssignmentWithdrawn(id, one.incident(), one.unit(), now)));
            case LapseOffer due -> lapse(moment, due, assignments, registry);
        };
    }

    /**
     * A deadline came. It is never held against the clock, which may have jumped back; what counts is that the offer waits
     * for exactly this one, so that a repeat or a stale one changes nothing.
     */
    private static Decision<ResponseEvent> lapse(
            Moment moment, LapseOffer due, Assignments assignments, Registry registry) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DEADLINE", "Only a deadline lets an offer lapse. Decline or withdraw it, or let it run.");
        }
        var awaited = assignments.deadlines().find(due.assignment().value());
        var one = assignments.find(due.assignment());
        if (one == null || awaited == null || !awaited.command().equals(due)) {
            return Decision.nothing();
        }
        var late = Math.max(0, Duration.between(due.dueAt(), moment.now()).toMillis());
        return Decision.accepted(thenNext(
                new OfferLapsed(one.id(), one.incident(), one.unit(), moment.now(), late),
                one,
                moment.now(),
                assignments,
                registry));
    }

    private static List<ResponseEvent> thenNext(
            AssignmentEvent ended, Assignment one, Instant now, Assignments assignments, Registry registry) {
        var events = new ArrayList<ResponseEvent>();
        events.add(ended);
        events.addAll(OfferDecider.next(one, now, assignments, registry));
        return List.copyOf(events);
    }

    /** What becomes of a drill's assignments when it goes on no more: its units are free of it. */
    public static List<ResponseEvent> dissolve(IncidentId incident, Instant now, Assignments assignments) {
        return assignments.open(incident).stream()
                .map(assignments::find)
                .filter(Objects::nonNull)
                .filter(Assignment::isExercise)
                .<ResponseEvent>map(one -> new AssignmentDissolved(one.id(), one.incident(), one.unit(), null, now))
                .toList();
    }

    /** Who asks something of an assignment that is there. */
    private record Asked(Actor actor, boolean isOfTheCity, Assignments assignments) {

        Decision<ResponseEvent> to(Act act, AssignmentId id, Function<Assignment, List<ResponseEvent>> events) {
            var one = assignments.find(id);
            boolean own = one != null
                    && actor.kind() == Actor.Kind.OFFICER
                    && one.organization().equals(actor.organization());
            boolean done = one != null && act.isDoneIn(one.state());
            var asked = new AssignmentPolicies.Asked(id, act, one, isOfTheCity, own);
            for (var policy : done ? AssignmentPolicies.ofWhoAsks() : AssignmentPolicies.all()) {
                if (policy.refuses().test(asked)) {
                    return Decision.refused(policy.code(), policy.says().apply(asked));
                }
            }
            // The rules above refuse an assignment that is not known.
            return done
                    ? Decision.accepted(List.of(), Map.of("assignment", id.value()))
                    : Decision.accepted(events.apply(Objects.requireNonNull(one)), Map.of("assignment", id.value()));
        }
    }

    /** Folds an event; what it does not concern leaves the assignments as they are. */
    public static Assignments evolve(Assignments assignments, ResponseEvent event) {
        return event instanceof AssignmentEvent one ? evolve(assignments, one) : assignments;
    }

    private static Assignments evolve(Assignments assignments, AssignmentEvent event) {
        return switch (event) {
            case UnitOffered offered -> assignments.offered(Assignment.of(offered), silence(offered));
            case OfferAccepted now -> assignments.in(now.assignment(), State.ACCEPTED);
            case OfferDeclined now -> assignments.in(now.assignment(), State.DECLINED);
            case OfferLapsed now -> assignments.in(now.assignment(), State.LAPSED);
            case UnitEnRoute now -> assignments.in(now.assignment(), State.EN_ROUTE);
            case UnitOnScene now -> assignments.in(now.assignment(), State.ON_SCENE);
            case UnitReleased now -> assignments.in(now.assignment(), State.RELEASED);
            case AssignmentWithdrawn now -> assignments.in(now.assignment(), State.WITHDRAWN);
            case AssignmentDissolved now -> assignments.in(now.assignment(), State.DISSOLVED);
            case UnitsProposed ignored -> assignments;
            case ShortfallNamed ignored -> assignments;
        };
    }

    private static Deadline<DispatchCommand> silence(UnitOffered offered) {
        return new Deadline<>(
                offered.assignment().value(),
                offered.answerBy(),
                Duration.between(offered.offeredAt(), offered.answerBy()).toMillis(),
                new LapseOffer(offered.assignment(), offered.answerBy()));
    }
}
