package cn.liandong.drills.happenings;

import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.incidents.IncidentFlag;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.response.AssignmentEvent.UnitOffered;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.AlertBegan;
import java.util.List;
import java.util.Optional;

/** Finds what is real among what happens. What says of itself that it is an exercise is for its duty officer to judge. */
public final class RealThings {
    private RealThings() {}

    /**
     * Something real that is somewhere.
     *
     * @param ofEntry the handling of what was decided: an update names none itself
     */
    public static Optional<RealThing> of(IncidentEvent event, Handling ofEntry, Belonging belonging) {
        return switch (event) {
            case IncidentOpened opened
            when handlingOf(opened, ofEntry) == Handling.ACTUAL
                    && !opened.flags().contains(IncidentFlag.SAYS_EXERCISE) ->
                Optional.of(new RealThing(opened.incident(), opened.place().towns(), null, null));
            case SituationUpdated updated
            when ofEntry == Handling.ACTUAL && belonging.drillOf(updated.incident()) == null ->
                Optional.of(new RealThing(
                        updated.incident(), updated.situation().place().towns(), null, null));
            default -> Optional.empty();
        };
    }

    /** Something real that calls a post or takes a unit. */
    public static Optional<RealThing> of(ResponseEvent event) {
        return switch (event) {
            case AlertBegan began
            when began.subject().handling() == Handling.ACTUAL
                    && !began.subject().saysExercise() ->
                Optional.of(new RealThing(began.incident(), List.of(), began.post(), null));
            case UnitOffered offered
            when offered.handling() == Handling.ACTUAL ->
                Optional.of(new RealThing(offered.incident(), List.of(), null, offered.unit()));
            case IncidentReopened(var incident, var _, var _, var _, var known)
            when known != null && known.handling() == Handling.ACTUAL && !known.saysExercise() ->
                Optional.of(new RealThing(incident, known.place().towns(), null, null));
            default -> Optional.empty();
        };
    }

    private static Handling handlingOf(IncidentOpened opened, Handling ofEntry) {
        return opened.handling() == null ? ofEntry : opened.handling();
    }
}
