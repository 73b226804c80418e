package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification that is not finished: its latest attempt.
 *
 * @param latest of one that is held, what will be sent, numbered 0
 * @param mayHaveReached an attempt so far may have reached the person without our knowing
 */
public record Attempt(NotificationSending latest, Phase phase, boolean mayHaveReached) {
    /** Where it stands. */
    public enum Phase {
        /** It is told later, and no attempt was made. */
        HELD,
        /** The call may be under way; no result yet. */
        SENDING,
        /** It failed, and the next attempt has a deadline. */
        WAITING
    }

    static Attempt sending(NotificationSending sending) {
        return new Attempt(sending, Phase.SENDING, sending.repeat());
    }

    static Attempt held(NotificationSending first) {
        return new Attempt(copy(first, first.notification(), first.channel(), 0, false, null, null), Phase.HELD, false);
    }

    boolean isSending(int attempt) {
        return phase == Phase.SENDING && latest.attempt() == attempt;
    }

    Attempt waiting(boolean reached) {
        return new Attempt(latest, Phase.WAITING, mayHaveReached || reached);
    }

    /** The first attempt of a notification of its own: the same alert, step and person on another channel. */
    NotificationSending on(Channel channel, @Nullable Instant at) {
        return copy(latest, NotificationIds.of(latest, channel), channel, 1, false, null, at);
    }

    /**
     * The next attempt of the same notification; it says so where an earlier one may have reached the person.
     *
     * @param bundle under which one call tells several; null where it is told by itself
     */
    NotificationSending next(boolean unsure, @Nullable NotificationId bundle, Instant at) {
        return copy(
                latest,
                latest.notification(),
                latest.channel(),
                latest.attempt() + 1,
                mayHaveReached || unsure,
                bundle,
                at);
    }

    private static NotificationSending copy(
            NotificationSending of,
            NotificationId id,
            Channel channel,
            int attempt,
            boolean repeat,
            @Nullable NotificationId bundle,
            @Nullable Instant at) {
        return new NotificationSending(
                id,
                of.alert(),
                of.incident(),
                of.person(),
                of.post(),
                channel,
                attempt,
                repeat,
                of.round(),
                of.step(),
                of.subject(),
                of.replyCode(),
                bundle,
                at,
                of.document(),
                of.duty(),
                of.drill());
    }
}
