package cn.liandong.reports.reading;

import cn.liandong.contracts.places.Coordinates;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert says it is.
 *
 * @param coordinates the middle of its first circle or polygon, WGS-84 as CAP has it
 * @param text what its areas are called
 */
record CapAreas(@Nullable Coordinates coordinates, @Nullable String text) {
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,20})?");

    private static final Pattern KILOMETRES = Pattern.compile("\\d{1,6}(\\.\\d{1,20})?");

    /** A ring of three corners ends where it begins. */
    private static final int FEWEST_POINTS = 4;

    static CapAreas read(CapElement info, String pointer, Findings findings) {
        var areas = info.all("area");
        Coordinates where = null;
        for (int i = 0; i < areas.size(); i++) {
            var at = pointer + "/area[" + (i + 1) + "]";
            var middle = middle(areas.get(i), at, findings);
            where = where == null ? middle : where;
            var fields = areas.get(i).fields(at, findings);
            List.of("areaDesc", "polygon", "circle", "geocode", "altitude", "ceiling")
                    .forEach(fields::find);
            fields.rest();
        }
        var names = areas.stream()
                .flatMap(area -> area.all("areaDesc").stream())
                .map(CapElement::text)
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining("；"));
        return new CapAreas(where, names.isEmpty() ? null : cut(names, pointer, findings));
    }

    private static String cut(String names, String pointer, Findings findings) {
        if (names.codePointCount(0, names.length()) <= Fields.SHORT_TEXT) {
            return names;
        }
        findings.add(pointer + "/area[1]/areaDesc", WarningCode.TEXT_CUT, String.valueOf(Fields.SHORT_TEXT));
        return names.substring(0, names.offsetByCodePoints(0, Fields.SHORT_TEXT));
    }

    private static @Nullable Coordinates middle(CapElement area, String at, Findings findings) {
        Coordinates first = null;
        var circles = area.all("circle");
        for (int i = 0; i < circles.size(); i++) {
            var centre = circle(circles.get(i).text(), at + "/circle[" + (i + 1) + "]", findings);
            first = first == null ? centre : first;
        }
        var polygons = area.all("polygon");
        for (int i = 0; i < polygons.size(); i++) {
            var centre = polygon(polygons.get(i).text(), at + "/polygon[" + (i + 1) + "]", findings);
            first = first == null ? centre : first;
        }
        return first;
    }

    private static @Nullable Coordinates circle(String text, String at, Findings findings) {
        var parts = text.split("\\s+", -1);
        var centre = parts.length == 2 && KILOMETRES.matcher(parts[1]).matches() ? point(parts[0]) : null;
        if (centre == null) {
            findings.add(at, WarningCode.WRONG_TYPE, "30.43,111.76 2.5");
            return null;
        }
        return within(centre, at, findings);
    }

    private static @Nullable Coordinates polygon(String text, String at, Findings findings) {
        var ring = new ArrayList<double[]>();
        for (var part : text.split("\\s+", -1)) {
            var point = point(part);
            if (point == null) {
                findings.add(at, WarningCode.WRONG_TYPE, "30.4,111.7 30.5,111.7 30.5,111.8 30.4,111.7");
                return null;
            }
            if (within(point, at, findings) == null) {
                return null;
            }
            ring.add(point);
        }
        var start = ring.get(0);
        var end = ring.get(ring.size() - 1);
        if (start[0] != end[0] || start[1] != end[1]) {
            ring.add(start);
            findings.add(at, WarningCode.READ_AS, "… " + start[0] + "," + start[1]);
        }
        if (ring.size() < FEWEST_POINTS) {
            findings.add(at, WarningCode.WRONG_TYPE, "≥ " + FEWEST_POINTS);
            return null;
        }
        return centroid(ring);
    }

    private static double @Nullable [] point(String text) {
        var parts = text.split(",", -1);
        return parts.length == 2
                        && DEGREES.matcher(parts[0]).matches()
                        && DEGREES.matcher(parts[1]).matches()
                ? new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])}
                : null;
    }

    private static @Nullable Coordinates within(double[] point, String at, Findings findings) {
        if (Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180) {
            return new Coordinates(point[0], point[1]);
        }
        findings.add(at, WarningCode.OUT_OF_RANGE, "−90–90, −180–180");
        return null;
    }

    /** Of the area within a closed ring; the mean of its corners where it has none, or crosses itself. */
    private static Coordinates centroid(List<double[]> ring) {
        double origin = ring.get(0)[1];
        double twice = 0;
        double north = 0;
        double east = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            double x = east(ring.get(i), origin);
            double nextX = east(ring.get(i + 1), origin);
            double cross = x * ring.get(i + 1)[0] - nextX * ring.get(i)[0];
            twice += cross;
            east += (x + nextX) * cross;
            north += (ring.get(i)[0] + ring.get(i + 1)[0]) * cross;
        }
        var norths = ring.stream().skip(1).mapToDouble(point -> point[0]).summaryStatistics();
        var easts =
                ring.stream().skip(1).mapToDouble(point -> east(point, origin)).summaryStatistics();
        return isWithin(north / (3 * twice), norths) && isWithin(east / (3 * twice), easts)
                ? turned(north / (3 * twice), origin + east / (3 * twice))
                : turned(norths.getAverage(), origin + easts.getAverage());
    }

    private static boolean isWithin(double value, DoubleSummaryStatistics all) {
        return value >= all.getMin() && value <= all.getMax();
    }

    private static Coordinates turned(double latitude, double longitude) {
        return new Coordinates(
                latitude, longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude);
    }

    /** Degrees east of where the ring begins, the short way round the earth. */
    private static double east(double[] point, double origin) {
        double off = point[1] - origin;
        return off > 180 ? off - 360 : off < -180 ? off + 360 : off;
    }
}
