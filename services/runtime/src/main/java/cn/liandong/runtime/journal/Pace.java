package cn.liandong.runtime.journal;

import java.time.Duration;

/**
 * How closely a follower is at the heels of what is written. Every record wakes whoever fetches at the broker, so that a
 * follower of many topics would ask a thousand times a second for one record each; a lone record is handed on at once by both.
 *
 * @param rest a round that brought something lasts this long at least
 * @param freshness how often it is asked where the logs end, once everything that was there at the start is read
 * @param priority of its thread, where the JVM was told to heed it
 */
public record Pace(Duration rest, Duration freshness, int priority) {
    /** Somebody watches it, and is told how old it is. */
    public static final Pace LIVE = new Pace(Duration.ofMillis(4), Duration.ofMillis(400), Thread.NORM_PRIORITY);

    /** It is looked up now and then, and nobody waits for a record of it. */
    public static final Pace BESIDE = new Pace(Duration.ofMillis(25), Duration.ofSeconds(2), Thread.MIN_PRIORITY);

    @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on it: it only yields to what somebody waits for.
    Thread.Builder.OfPlatform thread(String name) {
        return Thread.ofPlatform().name(name).priority(priority);
    }
}
