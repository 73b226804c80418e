package cn.liandong.notifier.links;

import java.time.Duration;
import java.time.Instant;

/** Counts wrong tokens of all callers: guessing is hopeless, and is cut short so that it costs little. Right ones are not counted. */
final class WrongTokens {
    static final int MOST_A_MINUTE = 120;

    private Instant began = Instant.EPOCH;
    private int count;

    /** Counts one more. */
    synchronized boolean isOneTooMany(Instant now) {
        if (!now.isBefore(began.plus(Duration.ofMinutes(1)))) {
            began = now;
            count = 0;
        }
        count++;
        return count > MOST_A_MINUTE;
    }
}
