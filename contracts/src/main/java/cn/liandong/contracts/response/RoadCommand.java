package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.places.Coordinates;
import java.util.List;

/** What dispatch tells itself of roads. */
public sealed interface RoadCommand extends DispatchCommand {
    /**
     * What a routing service answered for the units of a proposal.
     *
     * @param needs of that proposal: the same is proposed again, by road
     * @param place to which was measured
     * @param roads of the units for which there is one
     */
    record RecordRoads(IncidentId incident, List<Capability> needs, Coordinates place, List<Road> roads)
            implements RoadCommand {
        public RecordRoads {
            needs = needs == null ? List.of() : List.copyOf(needs);
            roads = roads == null ? List.of() : List.copyOf(roads);
        }
    }
}
