package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * At a start whoever follows journals lets the engines of its process go first: what alerts somebody is what they decide, and
 * a picture that is complete a little later alerts nobody later. One for each process.
 */
final class EnginesFirst {
    /** An instance may never be given a partition, and one with a great deal to restore must not leave the pages dark. */
    private static final Duration MOST = Duration.ofSeconds(15);

    /** So soon whoever waits sees that it is being closed. */
    private static final long ROUND_MILLIS = 50;

    private int restoring;

    /** An engine begins to restore its partitions, until what is returned is run for the first time. */
    synchronized Runnable restoring() {
        restoring++;
        var over = new AtomicBoolean();
        return () -> {
            if (over.compareAndSet(false, true)) {
                restored();
            }
        };
    }

    private synchronized void restored() {
        restoring--;
        notifyAll();
    }

    /** Returns when no engine restores any more, when too long has passed, or when it is closing. */
    void await(BooleanSupplier closing) {
        await(closing, MOST);
    }

    synchronized void await(BooleanSupplier closing, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        try {
            while (restoring > 0 && !closing.getAsBoolean() && System.nanoTime() < end) {
                wait(ROUND_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
