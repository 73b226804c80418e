package cn.liandong.notifier.channels.isolation;

import java.time.Duration;

/**
 * The limits of a channel.
 *
 * @param connectWithin a host that does not even connect is left sooner than one that thinks
 * @param answerWithin from when the call has a line to the answer; a call waits as long for its line
 * @param drainWithin how long the rest of an answer is read after its status
 * @param answerBytes how much of it
 * @param connectionsPerHost calls under way at the same time
 * @param waitingPerHost calls that wait for a line, so that a burst is a queue and not a failure; what is beyond is tried
 *     again later, so that a slow host holds nobody else up
 * @param idleFor shorter than the five seconds after which common servers close: a call on a connection that is just
 *     being closed would be lost, and is not repeated in the process
 * @param openFor how long a host is left alone after half of its last calls failed; a retry comes no later than this
 */
public record CallSettings(
        Duration connectWithin,
        Duration answerWithin,
        Duration drainWithin,
        int answerBytes,
        int connectionsPerHost,
        int waitingPerHost,
        Duration idleFor,
        Duration openFor) {
    /** Of a webhook, whose status says all: it answers at once or is slow. */
    public static final CallSettings STANDARD = new CallSettings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofMillis(300),
            65_536,
            256,
            2_000,
            Duration.ofSeconds(4),
            Duration.ofSeconds(2));

    /** Of a provider whose answer must be read to know whether it took the call; it is given longer, and fewer at a time. */
    public static final CallSettings PROVIDER = new CallSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(8),
            Duration.ofSeconds(2),
            65_536,
            64,
            2_000,
            Duration.ofSeconds(4),
            Duration.ofSeconds(2));
}
