package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.CommunicationsTestEvent;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationDelivered;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationShown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotificationEvent.Unrecognized;
import cn.liandong.contracts.notifications.NotifierCommand.RecordFailed;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.contracts.notifications.NotifierCommand.RetryNotification;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.notifier.FailureCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides when an attempt is begun, what its result means, and whether there is another. */
public final class AttemptDecider {
    private static final RetrySchedule SCHEDULE = RetrySchedule.STANDARD;

    private AttemptDecider() {}

    /**
     * Somebody must be told. The guard comes before anything else; a repeat gives nothing, whatever became of the
     * person's channels meanwhile.
     *
     * @param channels the person's, in the person's order; never empty
     */
    public static List<NotificationEvent> tell(
            PersonAlerted told, Handling handling, List<Channel> channels, Attempts attempts) {
        if (isBegun(told, attempts)) {
            return List.of();
        }
        var heldBack = GuardPolicies.heldBack(handling, told.subject().handling());
        if (heldBack.isPresent()) {
            var id = NotificationIds.of(told, channels.getFirst());
            return List.of(new NotificationSuppressed(id, told.alert(), told.person(), heldBack.get()));
        }
        var code = attempts.codes().of(told.alert(), told.person());
        return ChannelOrder.atOnce(channels, told.subject().handling(), told.round()).stream()
                .<NotificationEvent>map(channel -> first(told, channel, code))
                .toList();
    }

    /**
     * One call of the person, whatever the person's other channels are: a communications test tries each by itself. The guard
     * is that it says what it is, and that an officer chose the person.
     */
    public static List<NotificationEvent> call(PersonAlerted told, Channel channel, Attempts attempts) {
        return attempts.knows(told.alert(), NotificationIds.of(told, channel))
                ? List.of()
                : List.of(first(told, channel, attempts.codes().of(told.alert(), told.person())));
    }

    /** What follows a call that was taken, where every channel is to be tried; empty where there is none. */
    public static List<NotificationEvent> next(NotificationSending taken, ChannelsOf channels, Attempts attempts) {
        var next = following(taken, channels, attempts);
        return next == null ? List.of() : List.of(Attempt.sending(taken).on(next));
    }

    /** Nothing more is begun for it, and what has no result has failed. */
    public static List<NotificationEvent> abandon(AlertId alert, Instant at, Attempts attempts) {
        var events = new ArrayList<NotificationEvent>();
        for (var open : attempts.of(alert)) {
            events.add(new NotificationFailed(
                    open.latest().notification(),
                    alert,
                    open.latest().attempt(),
                    FailureCode.LIMIT_PASSED.name(),
                    null));
        }
        events.addAll(end(alert, at, attempts));
        return List.copyOf(events);
    }

    private static boolean isBegun(PersonAlerted told, Attempts attempts) {
        return Arrays.stream(Channel.values())
                .anyMatch(channel -> attempts.knows(told.alert(), NotificationIds.of(told, channel)));
    }

    /** Somebody has acknowledged: no further attempt is begun for the alert. */
    public static List<NotificationEvent> end(AlertId alert, Instant at, Attempts attempts) {
        return attempts.runs(alert) ? List.of(new NotificationsEnded(alert, at)) : List.of();
    }

    /** This person has acknowledged, or is relieved: no further attempt is begun for the person. */
    public static List<NotificationEvent> end(AlertId alert, PersonId person, Instant at, Attempts attempts) {
        return attempts.runs(alert, person) ? List.of(new NotificationsEnded(alert, at, person)) : List.of();
    }

    public static List<NotificationEvent> sent(RecordSent result, Instant now, Attempts attempts) {
        var attempt = sending(attempts, result.notification(), result.attempt());
        return attempt == null
                ? List.of()
                : List.of(new NotificationSent(
                        result.notification(), attempt.latest().alert(), result.attempt(), now));
    }

    /**
     * A call failed: there is another attempt, or else the person's next channel follows at once.
     *
     * @param channels the person's, in the person's order
     */
    public static List<NotificationEvent> failed(
            RecordFailed result, Instant now, ChannelsOf channels, Attempts attempts) {
        var attempt = sending(attempts, result.notification(), result.attempt());
        if (attempt == null) {
            return List.of();
        }
        var alert = attempt.latest().alert();
        boolean again = result.again()
                && SCHEDULE.allowsAfter(result.attempt())
                && attempts.runs(alert, attempt.latest().person());
        var failed = new NotificationFailed(
                result.notification(),
                alert,
                result.attempt(),
                result.code(),
                again ? now.plus(SCHEDULE.after(result.attempt())) : null);
        return again ? List.of(failed) : givenUp(failed, attempt, channels, attempts);
    }

    /** Which of the person's channels an alert uses, in which order. */
    @FunctionalInterface
    public interface ChannelsOf {
        List<Channel> of(AlertId alert, PersonId person);
    }

    private static List<NotificationEvent> givenUp(
            NotificationEvent end, Attempt attempt, ChannelsOf channels, Attempts attempts) {
        var next = following(attempt.latest(), channels, attempts);
        return next == null ? List.of(end) : List.of(end, attempt.on(next));
    }

    private static @Nullable Channel following(NotificationSending latest, ChannelsOf channels, Attempts attempts) {
        return attempts.runs(latest.alert(), latest.person())
                ? ChannelOrder.next(
                        channels.of(latest.alert(), latest.person()),
                        latest.channel(),
                        channel -> channel == latest.channel()
                                || attempts.knows(latest.alert(), NotificationIds.of(latest, channel)))
                : null;
    }

    /** What was taken did not arrive: the person's next channel follows at once, while the alert runs. */
    public static List<NotificationEvent> undelivered(
            NotificationSending sending, ChannelsOf channels, Attempts attempts) {
        if (attempts.find(sending.notification()) != null) {
            // Another attempt of it is under way, and its own result counts.
            return List.of();
        }
        var failed = new NotificationFailed(
                sending.notification(), sending.alert(), sending.attempt(), FailureCode.UNDELIVERED.name(), null);
        return givenUp(failed, Attempt.sending(sending), channels, attempts);
    }

    /** A deadline: only the one that is awaited counts, and it is never held against the clock. */
    public static List<NotificationEvent> retry(RetryNotification due, Attempts attempts) {
        var attempt = attempts.find(due.notification());
        var deadline = attempts.deadlines().find(due.notification().value());
        return attempt == null || deadline == null || !due.equals(deadline.command())
                ? List.of()
                : List.of(attempt.next(false));
    }

    /** The process ended between the call and its result: nobody knows, so it is sent again and says so. */
    public static List<NotificationEvent> resume(ResumeNotification command, ChannelsOf channels, Attempts attempts) {
        var attempt = sending(attempts, command.notification(), command.attempt());
        if (attempt == null) {
            return List.of();
        }
        var alert = attempt.latest().alert();
        var unknown = new NotificationUnknown(command.notification(), alert, command.attempt());
        return attempts.runs(alert, attempt.latest().person()) && SCHEDULE.allowsAfter(command.attempt())
                ? List.of(unknown, attempt.next(true))
                : givenUp(unknown, attempt, channels, attempts);
    }

    public static Attempts evolve(Attempts attempts, NotificationEvent event) {
        return switch (event) {
            case NotificationSending sending -> attempts.sending(Attempt.sending(sending));
            case NotificationSent sent -> attempts.finished(sent.notification());
            case NotificationFailed failed -> failed(attempts, failed);
            // The next attempt, if there is one, is begun in the same entry.
            case NotificationUnknown unknown -> attempts.finished(unknown.notification());
            case NotificationSuppressed suppressed -> attempts.knowing(suppressed.alert(), suppressed.notification());
            case NotificationsEnded ended ->
                ended.person() == null
                        ? attempts.without(ended.alert(), ended.at())
                        : attempts.without(ended.alert(), ended.person());
            case NotificationDelivered ignored -> attempts;
            case NotificationShown ignored -> attempts;
            case NotificationReplied ignored -> attempts;
            case CommunicationsTestEvent ignored -> attempts;
            case Unrecognized ignored -> attempts;
        };
    }

    private static Attempts failed(Attempts attempts, NotificationFailed failed) {
        var attempt = attempts.find(failed.notification());
        var retryAt = failed.retryAt();
        if (attempt == null || retryAt == null) {
            return attempts.finished(failed.notification());
        }
        int next = failed.attempt() + 1;
        return attempts.waiting(attempt.waiting(FailureCode.mayHaveReached(failed.code())))
                .awaiting(new Deadline<>(
                        failed.notification().value(),
                        retryAt,
                        SCHEDULE.after(failed.attempt()).toMillis(),
                        new RetryNotification(failed.notification(), next, retryAt)));
    }

    private static @Nullable Attempt sending(Attempts attempts, NotificationId notification, int number) {
        var attempt = attempts.find(notification);
        return attempt != null && attempt.isSending(number) ? attempt : null;
    }

    private static NotificationSending first(PersonAlerted told, Channel channel, @Nullable String code) {
        return new NotificationSending(
                NotificationIds.of(told, channel),
                told.alert(),
                told.incident(),
                told.person(),
                told.post(),
                channel,
                1,
                false,
                told.round(),
                told.step(),
                told.subject(),
                code);
    }
}
