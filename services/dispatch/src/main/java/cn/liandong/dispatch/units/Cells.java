package cn.liandong.dispatch.units;

import cn.liandong.contracts.places.Coordinates;
import java.util.function.LongConsumer;

/** A grid of some one kilometre, numbered, so that nobody walks through all units to find the near ones. */
final class Cells {
    static final double DEGREES = 0.01;

    /** Of a degree of latitude; WGS-84 has 110.6 at the equator and 111.7 at the poles. */
    private static final double METRES_PER_DEGREE = 110_500;

    private static final long COLUMNS = Math.round(360 / DEGREES) + 1;

    private Cells() {}

    static long of(Coordinates place) {
        return number(row(place), column(place));
    }

    /** The cells that are so many steps away from the place's own, each once. */
    static void ring(Coordinates place, int steps, LongConsumer each) {
        long row = row(place);
        long column = column(place);
        for (long across = column - steps; across <= column + steps; across++) {
            each.accept(number(row - steps, across));
            if (steps > 0) {
                each.accept(number(row + steps, across));
            }
        }
        for (long along = row - steps + 1; along < row + steps; along++) {
            each.accept(number(along, column - steps));
            each.accept(number(along, column + steps));
        }
    }

    /** Everything as near as this, in metres, lies within so many steps. */
    static double reach(Coordinates place, int steps) {
        double rowsOff = (Math.abs(place.latitude()) + (steps + 1) * DEGREES);
        double narrowest = METRES_PER_DEGREE * DEGREES * Math.max(0, Math.cos(Math.toRadians(Math.min(90, rowsOff))));
        return steps * narrowest;
    }

    private static long row(Coordinates place) {
        return (long) Math.floor(place.latitude() / DEGREES);
    }

    private static long column(Coordinates place) {
        return (long) Math.floor(place.longitude() / DEGREES);
    }

    private static long number(long row, long column) {
        return row * COLUMNS + column;
    }
}
