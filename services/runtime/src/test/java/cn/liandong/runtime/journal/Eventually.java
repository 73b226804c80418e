package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, and no longer than it takes. */
public final class Eventually {
    /** Generous: a loaded machine of two cores is slow, not wrong. */
    public static final Duration LONG = Duration.ofSeconds(30);

    private Eventually() {}

    /** Returns when the condition holds; what it says names the condition when it never did. */
    public static void within(Duration limit, String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
