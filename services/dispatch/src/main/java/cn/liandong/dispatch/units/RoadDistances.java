package cn.liandong.dispatch.units;

import cn.liandong.contracts.ids.UnitId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Road;
import java.util.Map;

/**
 * How far a unit has to drive to one place: as a routing service said, where it did and the unit is still about where it
 * was; otherwise the great circle times a factor.
 *
 * @param known what a routing service said
 */
public record RoadDistances(RoadFactor factor, Map<UnitId, Road> known) {
    /** A unit that drove further than this since is measured anew. */
    private static final double MOVED_METRES = 500;

    /**
     * A distance.
     *
     * @param routed whether a routing service said so
     */
    record Distance(int metres, boolean routed) {}

    public RoadDistances(RoadFactor factor) {
        this(factor, Map.of());
    }

    Distance of(UnitId unit, Coordinates where, double greatCircleMetres) {
        var road = known.get(unit);
        return road != null && road.from().distanceMetres(where) <= MOVED_METRES
                ? new Distance(road.metres(), true)
                : new Distance(factor.roadMetres(greatCircleMetres), false);
    }
}
