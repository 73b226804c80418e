package cn.liandong.intake.zones;

import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.PointCount;
import cn.liandong.contracts.incidents.PointInZone;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.PointsInZones;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.places.Coordinates;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who lies in zones: of a circle whoever is nearer than its radius, of a square whoever lies downwind within its sides. */
final class ZonePoints {
    /** An entry stays small; whoever is farther is counted all the same. */
    static final int MOST_LISTED = 500;

    private static final int A_TURN = 360;

    private ZonePoints() {}

    static PointsInZones in(HazardZones zones, Stream<Point> points) {
        var all = points.map(point -> find(zones, point))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(PointInZone::metres)
                        .thenComparing(found -> found.point().value()))
                .toList();
        return all.isEmpty()
                ? PointsInZones.NONE
                : new PointsInZones(
                        all.stream().limit(MOST_LISTED).toList(),
                        all.stream()
                                .collect(Collectors.groupingBy(PointInZone::kind, TreeMap::new, Collectors.toList()))
                                .entrySet()
                                .stream()
                                .map(ZonePoints::count)
                                .toList());
    }

    private static PointCount count(Map.Entry<PointKind, List<PointInZone>> of) {
        var known = of.getValue().stream()
                .map(PointInZone::people)
                .filter(Objects::nonNull)
                .toList();
        return new PointCount(
                of.getKey(),
                of.getValue().size(),
                known.stream().mapToInt(Integer::intValue).sum(),
                of.getValue().size() - known.size());
    }

    private static @Nullable PointInZone find(HazardZones zones, Point point) {
        double metres = zones.centre().distanceMetres(point.coordinates());
        double degrees = bearing(zones.centre(), point.coordinates());
        var within = zones.zones().stream()
                .filter(zone -> holds(zone, metres, degrees))
                .map(Zone::kind)
                .toList();
        return within.isEmpty()
                ? null
                : new PointInZone(
                        point.id(),
                        point.kind(),
                        point.name(),
                        point.coordinates(),
                        (int) Math.round(metres),
                        (int) Math.round(degrees) % A_TURN,
                        within,
                        point.people(),
                        point.contact(),
                        point.phoneNote());
    }

    /** Over a zone's few kilometres the ground is flat: half a metre off at 11 km. */
    static boolean holds(Zone zone, double metres, double degrees) {
        var towards = zone.towardsDegrees();
        if (towards == null) {
            return metres <= zone.metres();
        }
        double off = Math.toRadians(degrees - towards);
        double along = metres * Math.cos(off);
        return along >= 0 && along <= zone.metres() && Math.abs(metres * Math.sin(off)) <= zone.metres() / 2.0;
    }

    /** Where the other lies from here, degrees clockwise from north. */
    static double bearing(Coordinates from, Coordinates to) {
        double east = Math.toRadians(to.longitude() - from.longitude());
        double latitude = Math.toRadians(from.latitude());
        double other = Math.toRadians(to.latitude());
        double degrees = Math.toDegrees(Math.atan2(
                Math.sin(east) * Math.cos(other),
                Math.cos(latitude) * Math.sin(other) - Math.sin(latitude) * Math.cos(other) * Math.cos(east)));
        return (degrees + A_TURN) % A_TURN;
    }
}
