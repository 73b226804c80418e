package cn.liandong.notifier.attempts;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which of a person's channels are used when; their order is the person's own. */
final class ChannelOrder {
    /**
     * Two ways that fail for different reasons: one dead gateway then costs nobody the alert. A third would wake more
     * phones for each alert than anybody bears, and comes when one of the two fails or nobody acknowledges.
     */
    private static final int AT_ONCE_WHEN_URGENT = 2;

    /**
     * A browser is told besides: that costs nobody anything, and takes the place of no channel, for nobody knows whether
     * somebody sits before it.
     */
    private static final Channel BESIDE = Channel.WEB_PUSH;

    private ChannelOrder() {}

    /**
     * Those that are used in parallel when somebody is alerted. Silence widens it: each further round of the plan takes
     * as many channels more.
     *
     * @param round from 1
     */
    static List<Channel> atOnce(List<Channel> channels, Handling handling, int round) {
        // A drill tries the very path of the real thing.
        boolean urgent = handling == Handling.ACTUAL || handling == Handling.EXERCISE;
        long many = (urgent ? AT_ONCE_WHEN_URGENT : 1L) * Math.max(1, round);
        long beside = channels.getFirst() == BESIDE ? 1 : 0;
        return channels.subList(0, (int) Math.min(many + beside, channels.size()));
    }

    /**
     * The one that follows when another has failed for good; null when the last was begun. It is the one after the last
     * that was begun: what was begun earlier may no longer be known, and is never begun again. What was told besides takes
     * no place, and is followed by none while another was begun.
     */
    static @Nullable Channel next(List<Channel> channels, Channel failed, Predicate<Channel> begun) {
        if (failed == BESIDE && channels.stream().anyMatch(channel -> channel != BESIDE && begun.test(channel))) {
            return null;
        }
        for (int last = channels.size() - 1; last >= 0; last--) {
            if (begun.test(channels.get(last))) {
                return last + 1 < channels.size() ? channels.get(last + 1) : null;
            }
        }
        // The person's contacts were replaced meanwhile.
        return channels.getFirst();
    }
}
