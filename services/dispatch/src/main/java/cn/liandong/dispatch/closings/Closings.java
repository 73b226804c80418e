package cn.liandong.dispatch.closings;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.DispatchCommand;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Incidents that are controlled or closed; all others go on.
 *
 * @param paused incidents of drills that stand still or are over
 * @param deadlines one for each closed one whose casualties are still followed up, under its own id
 */
public record Closings(
        PMap<IncidentId, Stage> byIncident, PSet<IncidentId> paused, Deadlines<DispatchCommand> deadlines) {
    public static final Closings NONE = new Closings(HashTreePMap.empty(), HashTreePSet.empty(), Deadlines.none());

    /** How far an incident has come. */
    public enum Stage {
        /** It goes on. */
        OPEN,
        CONTROLLED,
        CLOSED
    }

    public Stage stage(IncidentId incident) {
        return byIncident.getOrDefault(incident, Stage.OPEN);
    }

    /** In another stage it is not archived at the time that was set before. */
    Closings with(IncidentId incident, Stage stage) {
        return new Closings(
                stage == Stage.OPEN ? byIncident.minus(incident) : byIncident.plus(incident, stage),
                paused,
                deadlines.without(incident.value()));
    }

    Closings awaiting(Deadline<DispatchCommand> archiving) {
        return new Closings(byIncident, paused, deadlines.with(archiving));
    }

    Closings paused(IncidentId incident) {
        return new Closings(byIncident, paused.plus(incident), deadlines);
    }

    Closings resumed(IncidentId incident) {
        return new Closings(byIncident, paused.minus(incident), deadlines);
    }

    /** It stays closed, so that it can be reopened. */
    Closings archived(IncidentId incident) {
        return new Closings(byIncident, paused, deadlines.without(incident.value()));
    }
}
