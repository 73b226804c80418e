package cn.liandong.notifier.callbacks;

import cn.liandong.notifier.CallbackReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;

/** Counts callbacks by channel, kind and what came of them: `liandong.notifier.callbacks`. */
final class CallbackMeters {
    private final MeterRegistry meters;

    /** What came of one, besides what a reply was taken for. */
    enum Outcome {
        DELIVERED,
        UNDELIVERED,
        /** Of a notification that is not known here, or not any more. */
        UNKNOWN_NOTIFICATION,
        /** From a number that nobody has, or that was told nothing on the channel. */
        UNKNOWN_NUMBER,
        UNPROVEN,
        BROKEN,
        TOO_LARGE,
        NOT_YET,
        NOT_KEPT
    }

    CallbackMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(CallbackReader reader, Enum<?> outcome) {
        meters.counter(
                        "liandong.notifier.callbacks",
                        Tags.of(
                                "channel",
                                lower(reader.channel()),
                                "kind",
                                lower(reader.kind()),
                                "outcome",
                                lower(outcome)))
                .increment();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
