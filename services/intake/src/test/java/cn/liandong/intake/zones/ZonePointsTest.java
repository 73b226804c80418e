package cn.liandong.intake.zones;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.PointId;
import cn.liandong.contracts.incidents.HazardZones;
import cn.liandong.contracts.incidents.Point;
import cn.liandong.contracts.incidents.PointCount;
import cn.liandong.contracts.incidents.PointInZone;
import cn.liandong.contracts.incidents.PointKind;
import cn.liandong.contracts.incidents.PointsInZones;
import cn.liandong.contracts.incidents.Zone;
import cn.liandong.contracts.incidents.ZoneKind;
import cn.liandong.contracts.incidents.ZoneOutline;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.testkit.SeededHistories;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ZonePointsTest {
    private static final Coordinates CENTRE = new Coordinates(30.5, 111.6);
    private static final Zone ISOLATION = new Zone(ZoneKind.ISOLATION, 150, false, null, "Table 3");
    private static final Zone DOWNWIND = new Zone(ZoneKind.PROTECTIVE, 2_000, false, 90, "Table 3");

    /** A degree of latitude, metres; of longitude at 30.5° it is 95 800. */
    private static final double DEGREE = 111_195;

    private static final double EAST = DEGREE * Math.cos(Math.toRadians(30.5));

    @Test
    void theSquareHoldsWhoLiesDownwindAndNobodyBehindTheSpill() {
        assertThat(names(at("downwind", 0, 1_900), at("abeam", 990, 1_000), at("too far", 0, 2_010)))
                .containsExactly("abeam", "downwind");
        assertThat(names(at("too far abeam", 1_010, 1_000), at("upwind", 0, -200)))
                .isEmpty();
    }

    @Test
    void whoIsNearLiesInBothZonesAndUpwindInTheCircleAlone() {
        var found = in(at("near", 0, 100), at("upwind", 0, -100)).nearest();
        assertThat(found.getFirst().zones()).containsExactly(ZoneKind.ISOLATION, ZoneKind.PROTECTIVE);
        assertThat(found.getLast().zones()).containsExactly(ZoneKind.ISOLATION);
        assertThat(found).extracting(PointInZone::metres).containsExactly(100, 100);
        assertThat(found).extracting(PointInZone::degrees).containsExactly(90, 270);
    }

    @Test
    void withoutAWindWhoeverIsWithinTheDistanceLiesInTheZone() {
        var circle = new Zone(ZoneKind.PROTECTIVE, 2_000, false, null, "Table 3");
        var found = ZonePoints.in(zones(circle), Stream.of(at("upwind", 0, -1_990), at("far", 2_010, 0)));
        assertThat(found.nearest()).extracting(PointInZone::name).containsExactly("upwind");
    }

    @Test
    void theyAreCountedByKindAndWhatNobodyKnowsIsNotZero() {
        var found = in(
                at("a", PointKind.SCHOOL, 0, 300, 800),
                at("b", PointKind.SCHOOL, 0, 400, null),
                at("c", PointKind.CARE_HOME, 0, 500, 60));
        assertThat(found.counts())
                .containsExactly(
                        new PointCount(PointKind.SCHOOL, 2, 800, 1), new PointCount(PointKind.CARE_HOME, 1, 60, 0));
    }

    @Test
    void moreThanAnEntryHoldsAreCountedAllTheSame() {
        var many = IntStream.range(0, 700).mapToObj(i -> at("p" + i, PointKind.VILLAGE, 0, 1 + i, 10));
        var found = ZonePoints.in(zones(DOWNWIND), many);
        assertThat(found.nearest()).hasSize(ZonePoints.MOST_LISTED);
        assertThat(found.nearest().getLast().name()).isEqualTo("p499");
        assertThat(found.counts()).containsExactly(new PointCount(PointKind.VILLAGE, 700, 7_000, 0));
    }

    /** The outline is what a map draws: who lies in it by counting crossings is who is listed, but for the ring's own width. */
    @Test
    void whoeverLiesInTheOutlineIsListedAndNobodyElse() {
        SeededHistories.holds(2_000, random -> {
            var centre = new Coordinates(random.nextDouble(-60, 60), random.nextDouble(-180, 180));
            int metres = random.nextInt(30, 11_000);
            var towards = random.nextInt(4) == 0 ? null : random.nextInt(360);
            var zone = new Zone(ZoneKind.PROTECTIVE, metres, false, towards, "x");
            var ring = ZoneOutline.of(zone, centre);
            double reach = 1.6 * metres / DEGREE;
            var point = new Coordinates(
                    centre.latitude() + random.nextDouble(-reach, reach),
                    wrapped(centre.longitude()
                            + random.nextDouble(-reach, reach) / Math.cos(Math.toRadians(centre.latitude()))));
            double off = centre.distanceMetres(point);
            boolean listed = ZonePoints.holds(zone, off, ZonePoints.bearing(centre, point));
            if (edgeMetres(ring, centre, point) > 2 + metres * 0.002) {
                assertThat(listed)
                        .as("%s around %s of %s", zone, centre, point)
                        .isEqualTo(crossings(ring, centre, point) % 2 == 1);
            }
        });
    }

    private static int crossings(List<Coordinates> ring, Coordinates centre, Coordinates point) {
        int crossings = 0;
        double x = east(centre, point);
        double y = north(centre, point);
        for (int i = 1; i < ring.size(); i++) {
            double ax = east(centre, ring.get(i - 1));
            double ay = north(centre, ring.get(i - 1));
            double bx = east(centre, ring.get(i));
            double by = north(centre, ring.get(i));
            if (ay > y != by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) {
                crossings++;
            }
        }
        return crossings;
    }

    private static double edgeMetres(List<Coordinates> ring, Coordinates centre, Coordinates point) {
        double nearest = Double.MAX_VALUE;
        double x = east(centre, point);
        double y = north(centre, point);
        for (int i = 1; i < ring.size(); i++) {
            double ax = east(centre, ring.get(i - 1));
            double ay = north(centre, ring.get(i - 1));
            double dx = east(centre, ring.get(i)) - ax;
            double dy = north(centre, ring.get(i)) - ay;
            double t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
            nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy));
        }
        return nearest;
    }

    private static double east(Coordinates centre, Coordinates point) {
        return wrapped(point.longitude() - centre.longitude()) * DEGREE * Math.cos(Math.toRadians(centre.latitude()));
    }

    private static double north(Coordinates centre, Coordinates point) {
        return (point.latitude() - centre.latitude()) * DEGREE;
    }

    private static double wrapped(double degrees) {
        return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
    }

    private static List<String> names(Point... points) {
        return in(points).nearest().stream().map(PointInZone::name).toList();
    }

    private static PointsInZones in(Point... points) {
        return ZonePoints.in(zones(ISOLATION, DOWNWIND), Stream.of(points));
    }

    private static HazardZones zones(Zone... zones) {
        return new HazardZones(CENTRE, "氨", "1005", "125", List.of(zones), true, true, List.of(), "ERG 2016");
    }

    private static Point at(String name, double north, double east) {
        return at(name, PointKind.VILLAGE, north, east, null);
    }

    private static Point at(String name, PointKind kind, double north, double east, @Nullable Integer people) {
        var place = new Coordinates(CENTRE.latitude() + north / DEGREE, CENTRE.longitude() + east / EAST);
        return new Point(new PointId(name.replace(' ', '-')), kind, name, place, people, null, null, "示例");
    }
}
