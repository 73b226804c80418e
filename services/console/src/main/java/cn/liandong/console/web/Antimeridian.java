package cn.liandong.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Cuts a zone's outline where the longitudes turn from 180 to −180, as RFC 7946 section 3.1.9 asks. */
final class Antimeridian {
    private static final double HALF = 180;
    private static final double TURN = 360;

    private Antimeridian() {}

    /** The ring itself, or the two that it is cut into. Zones are convex, so that more do not come of it. */
    static List<List<List<Double>>> cut(List<List<Double>> ring) {
        var unrolled = unrolled(ring);
        double east = unrolled.stream().mapToDouble(List::getFirst).max().orElse(0);
        double west = unrolled.stream().mapToDouble(List::getFirst).min().orElse(0);
        if (east > HALF) {
            return List.of(beside(unrolled, HALF, -1, x -> x), beside(unrolled, HALF, 1, x -> x - TURN));
        }
        if (west < -HALF) {
            return List.of(beside(unrolled, -HALF, 1, x -> x), beside(unrolled, -HALF, -1, x -> x + TURN));
        }
        return List.of(ring);
    }

    /** Without the jump: longitudes go on beyond 180 instead. */
    private static List<List<Double>> unrolled(List<List<Double>> ring) {
        var all = new ArrayList<List<Double>>();
        double before = ring.getFirst().getFirst();
        for (var point : ring) {
            double x = point.getFirst();
            x += TURN * Math.round((before - x) / TURN);
            all.add(List.of(x, point.getLast()));
            before = x;
        }
        return all;
    }

    /** What of a ring lies on one side of a meridian: −1 to the west of it, 1 to the east. */
    private static List<List<Double>> beside(
            List<List<Double>> ring, double meridian, int side, DoubleUnaryOperator written) {
        var part = new ArrayList<List<Double>>();
        for (int i = 1; i < ring.size(); i++) {
            var from = ring.get(i - 1);
            var to = ring.get(i);
            double off = side * (from.getFirst() - meridian);
            double offNext = side * (to.getFirst() - meridian);
            if (off >= 0) {
                part.add(List.of(written.applyAsDouble(from.getFirst()), from.getLast()));
            }
            if (off > 0 != offNext > 0 && off != 0 && offNext != 0) {
                double share = off / (off - offNext);
                part.add(List.of(
                        written.applyAsDouble(meridian), from.getLast() + share * (to.getLast() - from.getLast())));
            }
        }
        part.add(part.getFirst());
        return List.copyOf(part);
    }
}
