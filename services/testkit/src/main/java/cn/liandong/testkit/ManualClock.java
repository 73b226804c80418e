package cn.liandong.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class ManualClock implements InstantSource {
    private final AtomicReference<Instant> now;

    private ManualClock(Instant start) {
        this.now = new AtomicReference<>(start);
    }

    /** A clock that shows this instant, such as {@code 2026-03-01T08:00:00Z}. */
    public static ManualClock at(String instant) {
        return new ManualClock(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves on by this much and returns what the clock then shows. */
    public Instant advance(Duration by) {
        return now.updateAndGet(before -> before.plus(by));
    }

    /** Jumps to an instant, which may lie in the past, as a corrected machine clock does. */
    public void set(Instant to) {
        now.set(to);
    }
}
