package cn.liandong.intake.zones;

import cn.liandong.contracts.places.Coordinates;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the sun next rises or sets at a place: found by the same rule that says day or night, so that the two never differ. */
final class SunTurns {
    private static final Duration STEP = Duration.ofMinutes(20);
    private static final Duration LONGEST = Duration.ofHours(25);

    private SunTurns() {}

    /** The first second after which it is the other of day and night; null where that is more than a day away. */
    static @Nullable Instant after(Coordinates place, Instant at, Daylight daylight) {
        boolean day = daylight.isDay(place, at);
        var before = at;
        while (daylight.isDay(place, before.plus(STEP)) == day) {
            before = before.plus(STEP);
            if (before.isAfter(at.plus(LONGEST))) {
                return null;
            }
        }
        long same = before.getEpochSecond();
        long other = before.plus(STEP).getEpochSecond() + 1;
        while (other - same > 1) {
            long middle = (same + other) / 2;
            if (daylight.isDay(place, Instant.ofEpochSecond(middle)) == day) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return Instant.ofEpochSecond(other);
    }
}
