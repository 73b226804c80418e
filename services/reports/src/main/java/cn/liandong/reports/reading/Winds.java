package cn.liandong.reports.reading;

import cn.liandong.contracts.incidents.Wind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the wind of a report, degrees surer than a point: where it blows from, in degrees or as a point of the compass, and how strong. */
final class Winds {
    private static final double STRONGEST = 120;
    private static final int A_TURN = 360;
    private static final List<List<String>> COMPASS = List.of(
            List.of("N", "北"),
            List.of("NE", "东北"),
            List.of("E", "东"),
            List.of("SE", "东南"),
            List.of("S", "南"),
            List.of("SW", "西南"),
            List.of("W", "西"),
            List.of("NW", "西北"));

    private Winds() {}

    static @Nullable Wind wind(@Nullable Fields wind) {
        if (wind == null) {
            return null;
        }
        var from = from(wind);
        var speed = speed(wind);
        wind.rest();
        return from == null && speed == null ? null : new Wind(from, speed);
    }

    private static @Nullable Integer from(Fields wind) {
        var point = compass(wind.text("from", Fields.SHORT_TEXT), wind);
        var degrees = Numbers.number(wind, "fromDegrees");
        if (degrees == null) {
            return point;
        }
        if (degrees < 0 || degrees > A_TURN) {
            wind.warn("fromDegrees", WarningCode.OUT_OF_RANGE, "0–360");
            return point;
        }
        return (int) Math.round(degrees) % A_TURN;
    }

    private static @Nullable Integer compass(@Nullable String written, Fields wind) {
        if (written == null) {
            return null;
        }
        var plain = written.strip().toUpperCase(Locale.ROOT).replaceFirst("风$", "");
        for (int point = 0; point < COMPASS.size(); point++) {
            if (COMPASS.get(point).contains(plain)) {
                return point * A_TURN / COMPASS.size();
            }
        }
        wind.warn("from", "N, NE, E … 北、东北、东……");
        return null;
    }

    private static @Nullable Double speed(Fields wind) {
        var speed = Numbers.number(wind, "metresPerSecond");
        if (speed != null && (speed < 0 || speed > STRONGEST)) {
            wind.warn("metresPerSecond", WarningCode.OUT_OF_RANGE, "0–120");
            return null;
        }
        return speed;
    }
}
