package cn.liandong.dispatch.closings;

import cn.liandong.contracts.ids.IncidentId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Incidents that are controlled or closed; all others go on. */
public record Closings(PMap<IncidentId, Stage> byIncident) {
    public static final Closings NONE = new Closings(HashTreePMap.empty());

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

    Closings with(IncidentId incident, Stage stage) {
        return new Closings(stage == Stage.OPEN ? byIncident.minus(incident) : byIncident.plus(incident, stage));
    }
}
