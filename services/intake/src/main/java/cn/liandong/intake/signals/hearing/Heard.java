package cn.liandong.intake.signals.hearing;

import cn.liandong.contracts.incidents.SignalReading;
import cn.liandong.contracts.incidents.WarningColour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of one sensor. All times but {@code measured} are the broker's: a sensor's own clock may stand anywhere.
 *
 * @param lastAt when it was heard last
 * @param readings how many, repeats not counted
 * @param colour of the latest reading; null where nothing is the matter
 * @param inARow how many readings since it last had no colour; 0 where it has none
 * @param quietSince since when no reading had a colour; null where the latest has one
 * @param crossings when it last went from no colour to one or back, the latest last
 * @param measured the sensor's own times of its latest readings, by which a repeat is known
 */
public record Heard(
        Instant lastAt,
        long readings,
        double value,
        @Nullable WarningColour colour,
        long inARow,
        @Nullable Instant quietSince,
        List<Instant> crossings,
        List<Instant> measured) {
    /** A sender repeats what it sent last, after a line that broke; not what it sent an hour ago. */
    private static final int MEASURED_KEPT = 16;

    /** So many times to and fro within {@link #FLAPPING_WITHIN} is flapping (ours). */
    public static final int FLAPPING_CROSSINGS = 6;

    public static final Duration FLAPPING_WITHIN = Duration.ofMinutes(10);

    public Heard {
        crossings = List.copyOf(crossings);
        measured = List.copyOf(measured);
    }

    static Heard first(SignalReading reading, Instant now) {
        return new Heard(
                now,
                1,
                reading.value(),
                reading.colour(),
                reading.colour() == null ? 0 : 1,
                reading.colour() == null ? now : null,
                List.of(),
                last(List.of(), reading.measuredAt(), MEASURED_KEPT));
    }

    /** Whether it is a repeat of a reading that was heard. */
    boolean has(SignalReading reading) {
        return reading.measuredAt() != null && measured.contains(reading.measuredAt());
    }

    Heard with(SignalReading reading, Instant now) {
        boolean crossed = (colour == null) != (reading.colour() == null);
        Instant quiet = quietSince == null ? now : quietSince;
        return new Heard(
                now,
                readings + 1,
                reading.value(),
                reading.colour(),
                reading.colour() == null ? 0 : inARow + 1,
                reading.colour() == null ? quiet : null,
                crossed ? last(crossings, now, FLAPPING_CROSSINGS) : crossings,
                last(measured, reading.measuredAt(), MEASURED_KEPT));
    }

    /** Whether it went to and fro too often lately. */
    public boolean isFlapping(Instant now) {
        return crossings.size() == FLAPPING_CROSSINGS
                && crossings.getFirst().plus(FLAPPING_WITHIN).isAfter(now);
    }

    /** Whether it has gone neither to nor fro for a while. */
    public boolean isSteady(Instant now) {
        return crossings.isEmpty() || !crossings.getLast().plus(FLAPPING_WITHIN).isAfter(now);
    }

    private static List<Instant> last(List<Instant> times, @Nullable Instant next, int most) {
        return next == null
                ? times
                : Stream.concat(times.stream().skip(Math.max(0, times.size() + 1 - most)), Stream.of(next))
                        .toList();
    }
}
