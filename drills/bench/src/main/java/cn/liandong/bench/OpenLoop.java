package cn.liandong.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Sends at a rate, whatever comes back: a slow answer delays no later request, so that it cannot hide itself. */
final class OpenLoop {
    private OpenLoop() {}

    /** Calls {@code send} with the time at which the request was due, and returns how many were sent. */
    static int run(int perSecond, Duration length, LongConsumer send) {
        long gap = 1_000_000_000L / perSecond;
        long due = System.nanoTime();
        long end = due + length.toNanos();
        int sent = 0;
        while (due < end) {
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            send.accept(due);
            sent++;
            due += gap;
        }
        return sent;
    }

    /** Waits until the condition holds, or the limit is over. */
    static boolean await(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(1_000_000);
        }
        return true;
    }
}
