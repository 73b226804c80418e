package cn.liandong.faults.load;

import java.time.Duration;

/**
 * How long a caller waits before it repeats.
 *
 * @param first after the first try; each next one is twice as long
 * @param longest no wait is longer
 */
public record Backoff(Duration first, Duration longest) {
    /** At a fixed half second thousands of waiting reports became a storm that kept a process from starting at all. */
    public static final Backoff STANDARD = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(8));

    /** @param tries so many were made, from 1 */
    Duration after(int tries) {
        var doubled = first.multipliedBy(1L << Math.min(20, tries - 1));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
