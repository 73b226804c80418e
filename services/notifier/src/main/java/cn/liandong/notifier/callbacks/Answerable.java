package cn.liandong.notifier.callbacks;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** With what a notification is answered on its channel. */
final class Answerable {
    private Answerable() {}

    /**
     * The code or key that acknowledges; null where an answer would reach nobody.
     *
     * @param channels on which answers come back to us
     */
    static @Nullable String by(NotificationSending sending, Set<Channel> channels) {
        if (!channels.contains(sending.channel())) {
            return null;
        }
        if (sending.bundle() != null && sending.channel() == Channel.VOICE) {
            // One key for several alerts would acknowledge what nobody heard to the end.
            return null;
        }
        return sending.channel() == Channel.VOICE ? Said.KEY_OF_YES : sending.replyCode();
    }
}
