package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.notifier.FailureCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides the attempts of a communications test, which tries each channel by itself. The guard is that it says what it is, and
 * that an officer chose the person.
 */
public final class CommunicationsTestCalls {
    private static final String QUIET_HOURS = "QUIET_HOURS";

    private CommunicationsTestCalls() {}

    /**
     * One call of the person, whatever the person's other channels are.
     *
     * @param quietUntil when the person's quiet hours end; null where it is called at once
     */
    public static List<NotificationEvent> call(
            PersonAlerted told, Channel channel, Instant now, @Nullable Instant quietUntil, Attempts attempts) {
        return attempts.knows(told.alert(), NotificationIds.of(told, channel))
                ? List.of()
                : List.of(inPeace(
                        AttemptDecider.first(told, channel, attempts.codes().of(told.alert(), told.person()), now),
                        quietUntil));
    }

    private static NotificationEvent inPeace(NotificationSending first, @Nullable Instant quietUntil) {
        return quietUntil == null ? first : new NotificationHeld(first, HoldReason.QUIET, quietUntil);
    }

    /** What follows a call that was taken, where every channel is to be tried; empty where there is none. */
    public static List<NotificationEvent> next(
            NotificationSending taken,
            Instant now,
            @Nullable Instant quietUntil,
            AttemptDecider.ChannelsOf channels,
            Attempts attempts) {
        var next = AttemptDecider.following(taken, channels, attempts);
        return next == null ? List.of() : List.of(inPeace(Attempt.sending(taken).on(next, now), quietUntil));
    }

    /** Nothing more is begun for it, and what has no result has failed. */
    public static List<NotificationEvent> abandon(AlertId alert, Instant at, Attempts attempts) {
        var events = new ArrayList<NotificationEvent>();
        for (var open : attempts.of(alert)) {
            if (open.phase() != Attempt.Phase.HELD) {
                events.add(new NotificationFailed(
                        open.latest().notification(),
                        alert,
                        open.latest().attempt(),
                        FailureCode.LIMIT_PASSED.name(),
                        null));
            }
        }
        events.addAll(AttemptDecider.end(alert, at, QUIET_HOURS, attempts));
        return List.copyOf(events);
    }
}
