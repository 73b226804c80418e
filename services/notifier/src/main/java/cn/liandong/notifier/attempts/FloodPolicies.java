package cn.liandong.notifier.attempts;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a person bears on a channel before the rest is told together. A webhook and a file are read by machines and a
 * browser lays notices on a heap: there each is told by itself, always at once.
 */
public final class FloodPolicies {
    /** Over so long calls are counted. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    /**
     * One channel's limit.
     *
     * @param calls so many within {@link #WINDOW} are made by themselves
     * @param every then one call for all that waits comes no sooner after the last
     */
    public record FloodPolicy(Channel channel, int calls, Duration every) {}

    /** The figures are ours. */
    private static final List<FloodPolicy> ALL = List.of(
            new FloodPolicy(Channel.SMS, 3, Duration.ofSeconds(30)),
            // A text is read out for up to forty seconds; whoever calls meanwhile finds the line engaged.
            new FloodPolicy(Channel.VOICE, 1, Duration.ofMinutes(1)),
            new FloodPolicy(Channel.MAIL, 5, Duration.ofMinutes(1)),
            // A group robot takes 20 messages a minute (U), and a group has several people.
            new FloodPolicy(Channel.WECOM, 3, Duration.ofSeconds(30)),
            new FloodPolicy(Channel.DINGTALK, 3, Duration.ofSeconds(30)),
            new FloodPolicy(Channel.FEISHU, 3, Duration.ofSeconds(30)));

    private FloodPolicies() {}

    public static List<FloodPolicy> all() {
        return ALL;
    }

    /** Null where each is told by itself. */
    static @Nullable FloodPolicy of(Channel channel) {
        return ALL.stream()
                .filter(policy -> policy.channel() == channel)
                .findFirst()
                .orElse(null);
    }

    /** How much a notification presses; more is more. */
    static int urgency(NotificationSending sending) {
        if (sending.round() > 1) {
            return 0;
        }
        return sending.subject().matter() == null ? 2 : 1;
    }
}
