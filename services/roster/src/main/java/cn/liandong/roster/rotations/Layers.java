package cn.liandong.roster.rotations;

import cn.liandong.contracts.duty.DayKind;
import cn.liandong.contracts.duty.Layer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * What the layers of one post say together: the uppermost that names somebody holds.
 *
 * @param layers the uppermost first; never empty
 */
record Layers(List<Layer> layers) {
    Layers {
        layers = List.copyOf(layers);
    }

    /** When the first of them begins. */
    Instant begin(ZoneId zone) {
        return layers.stream()
                .map(layer -> LocalClock.beginOf(layer, 0, zone))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** The shift that holds at this instant, whole: from when a layer above it leaves it free until one takes over. */
    Turn at(Instant instant, ZoneId zone, Function<LocalDate, DayKind> days) {
        var found = stretchAt(instant, zone, days);
        if (found.layer() < 0) {
            return found;
        }
        var begin = LocalClock.beginOf(layers.get(found.layer()), found.number(), zone);
        var end = LocalClock.beginOf(layers.get(found.layer()), found.number() + 1, zone);
        var from = begin;
        var cursor = begin;
        while (cursor.isBefore(end)) {
            var stretch = stretchAt(cursor, zone, days);
            if (!stretch.isSameShiftAs(found)) {
                if (stretch.from().isAfter(instant)) {
                    return new Turn(found.people(), from, stretch.from(), found.layer(), found.number());
                }
                from = stretch.until();
            }
            cursor = stretch.until();
        }
        return new Turn(found.people(), from, end, found.layer(), found.number());
    }

    /** What holds at this instant, until any layer that could say otherwise turns. */
    private Turn stretchAt(Instant instant, ZoneId zone, Function<LocalDate, DayKind> days) {
        var until = Instant.MAX;
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(i);
            long number = LocalClock.shiftAt(layer, zone, instant);
            until = earliest(until, LocalClock.beginOf(layer, Math.max(0, number + 1), zone));
            if (number >= 0 && speaks(layer, number, days)) {
                return new Turn(layer.crews().get(crewOf(layer, number)), instant, until, i, number);
            }
        }
        return new Turn(List.of(), instant, until, -1, 0);
    }

    private static boolean speaks(Layer layer, long number, Function<LocalDate, DayKind> days) {
        return !layer.crews().get(crewOf(layer, number)).isEmpty()
                && (layer.days().isEmpty() || layer.days().contains(days.apply(LocalClock.dayOf(layer, number))));
    }

    private static int crewOf(Layer layer, long number) {
        return layer.order().get((int) (number % layer.order().size()));
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
