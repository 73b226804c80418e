package cn.liandong.runtime.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The figures of one engine, under `liandong.*` with the tag `service`. */
public final class EngineMeters {
    private final Timer decision;
    private final Timer lateness;
    private final Counter refolds;
    private final Counter quarantined;
    private final Counter repeats;
    private final AtomicLong oldestOverdueMillis;
    private final AtomicLong lag;
    private final AtomicLong inFlight;
    private final AtomicLong owned;
    private final AtomicLong stuck;

    public EngineMeters(MeterRegistry meters, String service) {
        var tags = Tags.of("service", service);
        decision = Timer.builder("liandong.decision.time")
                .description("from an input at hand to its entry sent")
                .publishPercentiles(0.5, 0.99)
                .tags(tags)
                .register(meters);
        lateness = Timer.builder("liandong.deadline.lateness")
                .description("how long after its due time a deadline was sent")
                .publishPercentiles(0.5, 0.99)
                .tags(tags)
                .register(meters);
        refolds = meters.counter("liandong.refolds", tags);
        quarantined = meters.counter("liandong.quarantined", tags);
        repeats = meters.counter("liandong.repeats", tags);
        oldestOverdueMillis = gauge(meters, "liandong.deadline.oldest.overdue.millis", tags);
        lag = gauge(meters, "liandong.input.lag", tags);
        inFlight = gauge(meters, "liandong.entries.in.flight", tags);
        owned = gauge(meters, "liandong.partitions.owned", tags);
        stuck = gauge(meters, "liandong.jurisdictions.stuck", tags);
    }

    private static AtomicLong gauge(MeterRegistry meters, String name, Tags tags) {
        // An engine that is started anew in the same process speaks for its service now, and not the one before.
        meters.find(name).tags(tags).gauges().forEach(meters::remove);
        return meters.gauge(name, tags, new AtomicLong());
    }

    public void decided(long nanos) {
        decision.record(Duration.ofNanos(nanos));
    }

    public void late(Duration by) {
        lateness.record(by.isNegative() ? Duration.ZERO : by);
    }

    public void refolded() {
        refolds.increment();
    }

    public void quarantined() {
        quarantined.increment();
    }

    public void repeated() {
        repeats.increment();
    }

    /** The figures that are read once a round. */
    public void round(Duration oldestOverdue, long inputLag, long entriesInFlight, long partitions, long stuckOnes) {
        oldestOverdueMillis.set(oldestOverdue.toMillis());
        lag.set(inputLag);
        inFlight.set(entriesInFlight);
        owned.set(partitions);
        stuck.set(stuckOnes);
    }
}
