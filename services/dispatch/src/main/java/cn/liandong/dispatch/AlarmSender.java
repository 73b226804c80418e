package cn.liandong.dispatch;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.AssignmentCommand.OfferUnit;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.assignments.AssignmentDecider;
import cn.liandong.dispatch.levels.Sender;
import cn.liandong.dispatch.units.RoadFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sends an alarm's units: each need is one offer, as if an officer had made it, and units on their way count first. */
record AlarmSender(Moment moment, DispatchState state, DispatchView view, RoadFactor road) implements Sender {
    @Override
    public Sent send(IncidentId incident, List<Capability> needs) {
        var events = new ArrayList<ResponseEvent>();
        var offered = new ArrayList<AssignmentId>();
        var missing = new ArrayList<Capability>();
        var now = state;
        for (var need : stillNeeded(incident, needs)) {
            var registry = new UnitRegistry(now.units(), now.roads(), now.aids(), view, road);
            var offer = new OfferUnit(incident, null, List.of(need), null);
            var each = inputOf(events.size() + missing.size());
            if (AssignmentDecider.decide(each, offer, true, now.assignments(), registry)
                    instanceof Decision.Accepted<ResponseEvent>(var made, var _)) {
                for (var event : made) {
                    // Whom the first need takes, the second does not find free.
                    now = DispatchDecider.evolve(now, event);
                    if (event instanceof UnitOffered one) {
                        offered.add(one.assignment());
                    }
                }
                events.addAll(made);
            } else {
                missing.add(need);
            }
        }
        return new Sent(events, offered, missing);
    }

    /** What is wanted, less one for each unit that was asked for it and has not ended. */
    private List<Capability> stillNeeded(IncidentId incident, List<Capability> needs) {
        var left = new ArrayList<>(needs);
        state.assignments().open(incident).stream()
                .map(state.assignments()::find)
                .filter(Objects::nonNull)
                .forEach(one ->
                        one.needs().stream().filter(left::contains).findFirst().ifPresent(left::remove));
        return left;
    }

    /** Ids of assignments come from the input's: each offer of one command has one of its own. */
    private Moment inputOf(int each) {
        return new Moment(
                moment.jurisdiction(),
                moment.now(),
                moment.actor(),
                moment.inputId() + "/" + each,
                moment.handling(),
                moment.drillId());
    }
}
