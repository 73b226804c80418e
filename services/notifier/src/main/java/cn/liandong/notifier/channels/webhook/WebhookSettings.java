package cn.liandong.notifier.channels.webhook;

import java.time.Duration;

/**
 * The limits of the webhook channel.
 *
 * @param connectWithin a host that does not even connect is left sooner than one that thinks
 * @param answerWithin in all, from the call to the status
 * @param callsPerHost at the same time; one more is tried again later, so that a slow host holds nobody else up
 * @param openFor how long a host is left alone after half of its last calls failed
 */
public record WebhookSettings(Duration connectWithin, Duration answerWithin, int callsPerHost, Duration openFor) {
    public static final WebhookSettings STANDARD =
            new WebhookSettings(Duration.ofSeconds(1), Duration.ofSeconds(3), 256, Duration.ofSeconds(5));
}
