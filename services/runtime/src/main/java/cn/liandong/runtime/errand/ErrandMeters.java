package cn.liandong.runtime.errand;

import cn.liandong.runtime.errand.Outstanding.Open;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;

/** The figures of one service's errands, under `liandong.errands.*` with the tag `service`. */
final class ErrandMeters {
    private final AtomicLong outstanding;
    private final AtomicLong oldestMillis;
    private final Counter sent;

    ErrandMeters(MeterRegistry meters, String service) {
        var tags = Tags.of("service", service);
        outstanding = gauge(meters, "liandong.errands.outstanding", tags);
        oldestMillis = gauge(meters, "liandong.errands.oldest.millis", tags);
        sent = meters.counter("liandong.errands.sent", tags);
    }

    private static AtomicLong gauge(MeterRegistry meters, String name, Tags tags) {
        // Started anew in the same process it speaks for its service now, and not the one before.
        meters.find(name).tags(tags).gauges().forEach(meters::remove);
        return meters.gauge(name, tags, new AtomicLong());
    }

    void sent() {
        sent.increment();
    }

    void round(Collection<Open> open, Instant now) {
        outstanding.set(open.size());
        oldestMillis.set(open.stream()
                .map(Open::at)
                .min(Comparator.naturalOrder())
                .map(at -> Math.max(0, Duration.between(at, now).toMillis()))
                .orElse(0L));
    }
}
