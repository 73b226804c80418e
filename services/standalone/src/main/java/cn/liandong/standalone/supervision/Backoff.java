package cn.liandong.standalone.supervision;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long to wait before the next start: at once after a long life, longer each time while it keeps dying young. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONG_LIFE = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private long startedAt;
    private Duration delay = FIRST;

    Backoff() {
        this(System::nanoTime);
    }

    Backoff(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void started() {
        startedAt = nanos.getAsLong();
    }

    Duration next() {
        if (nanos.getAsLong() - startedAt >= LONG_LIFE.toNanos()) {
            delay = FIRST;
        }
        var next = delay;
        delay = delay.multipliedBy(3).compareTo(LONGEST) < 0 ? delay.multipliedBy(3) : LONGEST;
        return next;
    }
}
