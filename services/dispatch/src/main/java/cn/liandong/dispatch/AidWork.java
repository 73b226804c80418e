package cn.liandong.dispatch;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AidCommand;
import cn.liandong.contracts.response.AidCommand.GrantAid;
import cn.liandong.contracts.response.AidEvent.AidCalledOff;
import cn.liandong.contracts.response.AidEvent.AidGranted;
import cn.liandong.contracts.response.AidUnit;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentCommand.ProposeUnits;
import cn.liandong.contracts.response.AssignmentEvent.AssignmentWithdrawn;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.AssignmentEvent.UnitReleased;
import cn.liandong.contracts.response.ClosingCommand;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.ClaimIncident;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.aid.AidDecider;
import cn.liandong.dispatch.aid.HomeDecider;
import cn.liandong.dispatch.assignments.Assignment;
import cn.liandong.dispatch.assignments.AssignmentDecider;
import cn.liandong.dispatch.units.RoadFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins mutual aid to assignments: what another jurisdiction is granted is an ordinary assignment of this one's own. */
final class AidWork {
    private AidWork() {}

    static Decision<ResponseEvent> decide(
            Moment moment,
            AidCommand command,
            boolean isOfTheCity,
            DispatchState state,
            DispatchView view,
            RoadFactor road) {
        if (command instanceof GrantAid grant) {
            return grant(moment, grant, isOfTheCity, state, view, road);
        }
        boolean isAnybodyThere = !view.cityPosts(PostKind.DUTY_OFFICER).isEmpty();
        var decision = AidDecider.decide(
                moment,
                command,
                new AidDecider.Known(isOfTheCity, isAnybodyThere, view, new DecidedIncidents(state, view)),
                state.aids());
        return decision instanceof Decision.Accepted<ResponseEvent>(var events, var facts)
                ? Decision.accepted(withComingHome(events, state), facts)
                : decision;
    }

    private static Decision<ResponseEvent> grant(
            Moment moment,
            GrantAid command,
            boolean isOfTheCity,
            DispatchState state,
            DispatchView view,
            RoadFactor road) {
        var one = state.aids().findAsked(command.aid());
        var refusal = HomeDecider.refusal(command, one, isOfTheCity);
        if (refusal != null) {
            return refusal;
        }
        // The rules above refuse a request that was not heard, and a caller without a post.
        var request = Objects.requireNonNull(Objects.requireNonNull(one).request());
        var offer =
                new OfferUnit(request.incident(), command.unit(), request.need().capabilities(), null);
        var registry = new UnitRegistry(state.units(), state.roads(), state.aids(), view, road);
        var decision = AssignmentDecider.decide(moment, offer, isOfTheCity, state.assignments(), registry);
        if (!(decision instanceof Decision.Accepted<ResponseEvent>(var events, var facts))) {
            return decision;
        }
        var granted = events.stream()
                .filter(UnitOffered.class::isInstance)
                .map(UnitOffered.class::cast)
                .<ResponseEvent>map(offered -> new AidGranted(
                        command.aid(),
                        request.incident(),
                        unit(offered.assignment(), offered.unit(), state),
                        Objects.requireNonNull(moment.actor().post()),
                        moment.actor().person(),
                        moment.now()));
        return Decision.accepted(Stream.concat(granted, events.stream()).toList(), facts);
    }

    /** Whoever is on the way for a request that holds no more turns round, and whoever is there is released. */
    private static List<ResponseEvent> withComingHome(List<ResponseEvent> events, DispatchState state) {
        var all = new ArrayList<>(events);
        for (var event : events) {
            var one = event instanceof AidCalledOff off ? state.aids().findAsked(off.aid()) : null;
            if (event instanceof AidCalledOff off && one != null) {
                one.units().keySet().stream()
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .map(state.assignments()::find)
                        .filter(Objects::nonNull)
                        .filter(assignment -> assignment.state().compareTo(Assignment.State.RELEASED) < 0)
                        .forEach(assignment -> all.add(comingHome(assignment, off)));
            }
        }
        return List.copyOf(all);
    }

    private static ResponseEvent comingHome(Assignment one, AidCalledOff off) {
        return one.state() == Assignment.State.ON_SCENE
                ? new UnitReleased(one.id(), one.incident(), one.unit(), off.at())
                : new AssignmentWithdrawn(one.id(), one.incident(), one.unit(), off.at());
    }

    /** What of the units that go for others was decided: it is told to whoever asked. */
    static Decision<ResponseEvent> withMovements(Moment moment, Decision<ResponseEvent> decision, DispatchState state) {
        if (!(decision instanceof Decision.Accepted<ResponseEvent>(var events, var facts))
                || state.aids().foreign().isEmpty()) {
            return decision;
        }
        var movements = new AidMovements(moment, state);
        return Decision.accepted(events.stream().flatMap(movements::follow).toList(), facts);
    }

    static AidUnit unit(AssignmentId assignment, UnitId unit, DispatchState state) {
        var known = Objects.requireNonNull(state.units().find(unit), "a unit that is not registered was sent")
                .unit();
        return new AidUnit(assignment, unit, known.name(), known.kind(), known.capabilities(), known.crew());
    }

    /** An incident of another jurisdiction is not this one's to claim or to close; null where the command names none. */
    static @Nullable Decision<ResponseEvent> refusal(DispatchCommand command, DispatchState state) {
        var incident = incidentOf(command);
        AidId aid = incident == null ? null : state.aids().foreign().get(incident);
        return aid == null
                ? null
                : Decision.refused(
                        "ANOTHERS_INCIDENT",
                        "The incident " + incident + " is another jurisdiction's, which asked for aid. Grant or decline"
                                + " its request " + aid + " instead.");
    }

    private static @Nullable IncidentId incidentOf(DispatchCommand command) {
        return switch (command) {
            case ClaimIncident claim -> claim.incident();
            case ClosingCommand closing -> closing.incident();
            case OfferUnit offer -> offer.incident();
            case ProposeUnits propose -> propose.incident();
            default -> null;
        };
    }
}
