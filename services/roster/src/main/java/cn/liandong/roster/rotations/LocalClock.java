package cn.liandong.roster.rotations;

import cn.liandong.contracts.duty.Rotation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Counts the shifts of a rotation on the local clock: 08:00 stays 08:00 when the clocks change. */
final class LocalClock {
    private LocalClock() {}

    /** When the rotation's shift of this number begins; never before the one before it begins. */
    static Instant beginOf(Rotation rotation, long number, ZoneId zone) {
        return instantOf(begin(rotation).plusHours(number * rotation.shiftHours()), zone);
    }

    /**
     * The number of the shift that holds at this instant, negative before the first. A shift of no length, all of which
     * the clocks leapt over, never holds.
     */
    static long shiftAt(Rotation rotation, ZoneId zone, Instant instant) {
        long hours = ChronoUnit.HOURS.between(begin(rotation), LocalDateTime.ofInstant(instant, zone));
        long number = Math.floorDiv(hours, rotation.shiftHours());
        while (beginOf(rotation, number, zone).isAfter(instant)) {
            number--;
        }
        while (!beginOf(rotation, number + 1, zone).isAfter(instant)) {
            number++;
        }
        return number;
    }

    private static LocalDateTime begin(Rotation rotation) {
        return rotation.from().atTime(rotation.turnsAt());
    }

    /** A time that the clocks leap over is the moment of the leap; one that comes twice is the first of the two. */
    private static Instant instantOf(LocalDateTime local, ZoneId zone) {
        var leap = zone.getRules().getTransition(local);
        return leap != null && leap.isGap()
                ? leap.getInstant()
                : local.atZone(zone).toInstant();
    }
}
