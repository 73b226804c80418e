package cn.liandong.faults.subjects;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a system that is looked at from outside. */
public final class Waits {
    private static final Duration LOOK = Duration.ofMillis(100);

    private Waits() {}

    /** What is awaited; a look that fails counts as not yet. */
    public interface Look {
        boolean come() throws Exception;
    }

    /**
     * Returns when it has come.
     *
     * @throws IllegalStateException naming what did not come within the limit
     */
    public static void until(String what, Duration limit, Look look) {
        long end = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (look.come()) {
                    return;
                }
                last = null;
            } catch (Exception failed) {
                last = failed;
            }
            pause(LOOK);
        }
        throw new IllegalStateException(what + " did not come within " + limit.toSeconds() + " s", last);
    }

    /** Lets so much time pass: how long something stays broken. */
    public static void pause(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }
}
