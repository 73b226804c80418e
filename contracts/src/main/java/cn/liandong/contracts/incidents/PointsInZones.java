package cn.liandong.contracts.incidents;

import java.util.List;

/**
 * Who lies in the zones.
 *
 * @param nearest the nearest first; at most 500, so that an entry stays small
 * @param counts of all, also of those that are not listed
 */
public record PointsInZones(List<PointInZone> nearest, List<PointCount> counts) {
    public static final PointsInZones NONE = new PointsInZones(List.of(), List.of());

    public PointsInZones {
        nearest = List.copyOf(nearest);
        counts = List.copyOf(counts);
    }
}
