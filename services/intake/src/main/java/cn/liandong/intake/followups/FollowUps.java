package cn.liandong.intake.followups;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What reports of open incidents lack, and when the next ones are awaited.
 *
 * @param deadlines at most one for each incident, under its id
 */
public record FollowUps(PMap<IncidentId, Awaited> byIncident, Deadlines<IntakeCommand> deadlines) {
    public static final FollowUps NONE = new FollowUps(HashTreePMap.empty(), Deadlines.none());

    @Nullable
    Awaited find(IncidentId incident) {
        return byIncident.get(incident);
    }

    /** As it is now; where nothing is due, nothing is awaited. */
    FollowUps with(IncidentId incident, Awaited awaited, @Nullable Deadline<IntakeCommand> due) {
        return new FollowUps(
                byIncident.plus(incident, awaited),
                due == null ? deadlines.without(incident.value()) : deadlines.with(due));
    }

    /** Nothing is awaited while it is closed; what is missing is still known. */
    FollowUps resting(IncidentId incident) {
        return new FollowUps(byIncident, deadlines.without(incident.value()));
    }

    FollowUps without(IncidentId incident) {
        return new FollowUps(byIncident.minus(incident), deadlines.without(incident.value()));
    }
}
