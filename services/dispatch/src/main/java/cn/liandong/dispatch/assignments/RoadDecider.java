package cn.liandong.dispatch.assignments;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AssignmentEvent.UnitsProposed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.RoadCommand.RecordRoads;
import cn.liandong.contracts.response.RoadEvent.RoadsRecorded;
import java.util.List;

/** Decides what follows from the roads that a routing service found: the same units are proposed anew, by road. */
public final class RoadDecider {
    private RoadDecider() {}

    /**
     * Keeps the roads and proposes again; of an incident that is no more, or is elsewhere by now, it keeps nothing.
     *
     * @param registry that knows the roads of the command already
     */
    public static Decision<ResponseEvent> record(Moment moment, RecordRoads command, Registry registry) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_ROUTING_SERVICE", "Only the routing service says how far a road is. Ask for a proposal.");
        }
        var incident = command.incident();
        if (command.roads().isEmpty()
                || registry.handlingOf(incident) == null
                || !command.place().equals(registry.placeOf(incident))) {
            return Decision.nothing();
        }
        var ranked = registry.rank(incident, command.needs(), List.of());
        return Decision.accepted(List.of(
                new RoadsRecorded(incident, command.place(), command.roads(), moment.now()),
                new UnitsProposed(incident, command.needs(), ranked.units(), ranked.shortfall(), command.place())));
    }
}
