package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.places.Coordinates;
import java.time.Instant;
import java.util.List;

/** What was learned of the roads to an incident, in the journal `response`. */
public sealed interface RoadEvent extends ResponseEvent {
    IncidentId incident();

    /**
     * How far units have to drive: units are ranked by it from now on, as long as they stay about where they were.
     *
     * @param place to which they were measured
     */
    record RoadsRecorded(IncidentId incident, Coordinates place, List<Road> roads, Instant at) implements RoadEvent {
        public RoadsRecorded {
            roads = roads == null ? List.of() : List.copyOf(roads);
        }
    }
}
