package cn.liandong.dispatch.units;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.ArchiveEvent.IncidentArchived;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.Road;
import cn.liandong.contracts.response.RoadCommand.RecordRoads;
import cn.liandong.contracts.response.RoadEvent.RoadsRecorded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What a routing service said of the roads to incidents that go on. */
public record Roads(PMap<IncidentId, Known> byIncident) {
    public static final Roads NONE = new Roads(HashTreePMap.empty());

    /** The roads to one place; of an incident whose place turned out to be another they count no more. */
    public record Known(Coordinates place, PMap<UnitId, Road> roads) {}

    /** What is known of the roads to the incident, if it is still there. */
    public Map<UnitId, Road> to(IncidentId incident, @Nullable Coordinates place) {
        var known = byIncident.get(incident);
        return known == null || !known.place().equals(place) ? Map.of() : known.roads();
    }

    /** Folds an event; what it does not concern leaves them as they are. */
    public static Roads evolve(Roads roads, ResponseEvent event) {
        return switch (event) {
            case RoadsRecorded it -> roads.with(it.incident(), it.place(), it.roads());
            case IncidentClosed closed -> new Roads(roads.byIncident.minus(closed.incident()));
            case IncidentArchived archived -> new Roads(roads.byIncident.minus(archived.incident()));
            default -> roads;
        };
    }

    /** As they will be once these are recorded. */
    public Roads with(RecordRoads told) {
        return with(told.incident(), told.place(), told.roads());
    }

    private Roads with(IncidentId incident, Coordinates place, List<Road> roads) {
        var old = byIncident.get(incident);
        PMap<UnitId, Road> all = old == null || !old.place().equals(place) ? HashTreePMap.empty() : old.roads();
        for (var road : roads) {
            all = all.plus(road.unit(), road);
        }
        return new Roads(byIncident.plus(incident, new Known(place, all)));
    }
}
