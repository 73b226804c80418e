package cn.liandong.notifier.attempts;

import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;

/**
 * A notification that is not finished: its latest attempt.
 *
 * @param mayHaveReached an attempt so far may have reached the person without our knowing
 */
public record Attempt(NotificationSending latest, Phase phase, boolean mayHaveReached) {
    /** Where it stands. */
    public enum Phase {
        /** The call may be under way; no result yet. */
        SENDING,
        /** It failed, and the next attempt has a deadline. */
        WAITING
    }

    static Attempt sending(NotificationSending sending) {
        return new Attempt(sending, Phase.SENDING, sending.repeat());
    }

    boolean isSending(int attempt) {
        return phase == Phase.SENDING && latest.attempt() == attempt;
    }

    Attempt waiting(boolean reached) {
        return new Attempt(latest, Phase.WAITING, mayHaveReached || reached);
    }

    /** The first attempt of a notification of its own: the same alert, step and person on another channel. */
    NotificationSending on(Channel channel) {
        return new NotificationSending(
                NotificationIds.of(latest, channel),
                latest.alert(),
                latest.incident(),
                latest.person(),
                latest.post(),
                channel,
                1,
                false,
                latest.round(),
                latest.step(),
                latest.subject(),
                latest.replyCode());
    }

    /** The next attempt of the same notification; it says so where an earlier one may have reached the person. */
    NotificationSending next(boolean unsure) {
        return new NotificationSending(
                latest.notification(),
                latest.alert(),
                latest.incident(),
                latest.person(),
                latest.post(),
                latest.channel(),
                latest.attempt() + 1,
                mayHaveReached || unsure,
                latest.round(),
                latest.step(),
                latest.subject(),
                latest.replyCode());
    }
}
