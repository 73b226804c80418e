package cn.liandong.notifier.attempts;

import java.time.Duration;

/**
 * When the next attempt is made.
 *
 * @param first wait after the first failure; each next one is twice as long
 * @param longest no wait is longer
 * @param attempts so many are made in all
 */
public record RetrySchedule(Duration first, Duration longest, int attempts) {
    /**
     * The first second catches a restart of the provider; doubling spares one that is down; a minute is what an
     * escalation step waits, so that no step passes without an attempt; twelve take about six minutes, by when the
     * built-in plan has told everybody once and has begun its second round with notifications of its own.
     */
    public static final RetrySchedule STANDARD = new RetrySchedule(Duration.ofSeconds(1), Duration.ofMinutes(1), 12);

    boolean allowsAfter(int attempt) {
        return attempt < attempts;
    }

    Duration after(int attempt) {
        // 2^20 first waits is far beyond any cap, and a longer shift would overflow.
        var doubled = first.multipliedBy(1L << Math.min(20, attempt - 1));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
