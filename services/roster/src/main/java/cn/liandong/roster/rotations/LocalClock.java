package cn.liandong.roster.rotations;

import cn.liandong.contracts.duty.Layer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Counts the shifts of a layer on the local clock: 08:00 stays 08:00 when the clocks change. */
final class LocalClock {
    private LocalClock() {}

    /** When the layer's shift of this number begins; never before the one before it begins. */
    static Instant beginOf(Layer layer, long number, ZoneId zone) {
        return instantOf(localBeginOf(layer, number), zone);
    }

    /** The local day on which the shift of this number begins. */
    static LocalDate dayOf(Layer layer, long number) {
        return localBeginOf(layer, number).toLocalDate();
    }

    /**
     * The number of the shift that holds at this instant, negative before the first. A shift of no length, all of which
     * the clocks leapt over, never holds.
     */
    static long shiftAt(Layer layer, ZoneId zone, Instant instant) {
        long minutes = ChronoUnit.MINUTES.between(begin(layer), LocalDateTime.ofInstant(instant, zone));
        long round = round(layer.minutes());
        long number = Math.floorDiv(minutes, round) * layer.minutes().size();
        while (beginOf(layer, number, zone).isAfter(instant)) {
            number--;
        }
        while (!beginOf(layer, number + 1, zone).isAfter(instant)) {
            number++;
        }
        return number;
    }

    private static LocalDateTime localBeginOf(Layer layer, long number) {
        var minutes = layer.minutes();
        long rounds = Math.floorDiv(number, minutes.size());
        long within = round(minutes.subList(0, Math.floorMod(number, minutes.size())));
        return begin(layer).plusMinutes(rounds * round(minutes) + within);
    }

    private static long round(List<Integer> minutes) {
        long all = 0;
        for (int length : minutes) {
            all += length;
        }
        return all;
    }

    private static LocalDateTime begin(Layer layer) {
        return layer.from().atTime(layer.turnsAt());
    }

    /** A time that the clocks leap over is the moment of the leap; one that comes twice is the first of the two. */
    private static Instant instantOf(LocalDateTime local, ZoneId zone) {
        var leap = zone.getRules().getTransition(local);
        return leap != null && leap.isGap()
                ? leap.getInstant()
                : local.atZone(zone).toInstant();
    }
}
