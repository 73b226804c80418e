package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.HoldReason;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotifierCommand.RecordFailed;
import cn.liandong.contracts.notifications.NotifierCommand.RecordSent;
import cn.liandong.contracts.notifications.NotifierCommand.ResumeNotification;
import cn.liandong.contracts.notifications.NotifierCommand.RetryNotification;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.notifier.Drills;
import cn.liandong.notifier.FailureCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides when an attempt is begun, what its result means, and whether there is another. */
public final class AttemptDecider {
    private static final RetrySchedule SCHEDULE = RetrySchedule.STANDARD;

    /** Why what was held is told no more. */
    static final String ENDED_BEFORE = "ENDED_BEFORE";

    private AttemptDecider() {}

    /**
     * Somebody must be told. The guard comes before anything else; a repeat gives nothing, whatever became of the
     * person's channels meanwhile.
     *
     * @param handling of the entry that says so
     * @param drill that the entry names; null where it names none
     * @param channels the person's, in the person's order; never empty
     */
    public static List<NotificationEvent> tell(
            PersonAlerted told,
            Handling handling,
            @Nullable DrillId drill,
            Drills drills,
            List<Channel> channels,
            Instant now,
            Attempts attempts) {
        if (isBegun(told, attempts)) {
            return List.of();
        }
        var heldBack =
                GuardPolicies.heldBack(GuardPolicies.Asked.of(handling, drill, told.subject(), told.person(), drills));
        if (heldBack.isPresent()) {
            var id = NotificationIds.of(told, channels.getFirst());
            return List.of(new NotificationSuppressed(id, told.alert(), told.person(), heldBack.get()));
        }
        var code = attempts.codes().of(told.alert(), told.person());
        return ChannelOrder.atOnce(channels, told.subject().handling(), told.round()).stream()
                .map(channel -> begun(first(told, channel, code, now), now, attempts))
                .toList();
    }

    /** At once, or with others where the person was called too often of late; a document goes by itself, and so does an exercise. */
    private static NotificationEvent begun(NotificationSending first, Instant now, Attempts attempts) {
        var until = first.subject().handling() == Handling.ACTUAL && first.tellsOfAnAlert()
                ? attempts.floods().until(first, now)
                : null;
        return until == null ? first : new NotificationHeld(first, HoldReason.FLOOD, until);
    }

    private static boolean isBegun(PersonAlerted told, Attempts attempts) {
        return Arrays.stream(Channel.values())
                .anyMatch(channel -> attempts.knows(told.alert(), NotificationIds.of(told, channel)));
    }

    /** Somebody has acknowledged: no further attempt is begun for the alert, and what was held is told no more. */
    public static List<NotificationEvent> end(AlertId alert, Instant at, Attempts attempts) {
        return end(alert, at, ENDED_BEFORE, attempts);
    }

    /** @param held why what was held is told no more */
    static List<NotificationEvent> end(AlertId alert, Instant at, String held, Attempts attempts) {
        if (!attempts.runs(alert)) {
            return List.of();
        }
        return ended(new NotificationsEnded(alert, at), held, _ -> true, attempts);
    }

    private static List<NotificationEvent> ended(
            NotificationsEnded end, String held, Predicate<PersonId> whose, Attempts attempts) {
        var events = new ArrayList<NotificationEvent>();
        for (var open : attempts.of(end.alert())) {
            var latest = open.latest();
            if (open.phase() == Attempt.Phase.HELD && whose.test(latest.person())) {
                events.add(new NotificationSuppressed(latest.notification(), end.alert(), latest.person(), held));
            }
        }
        events.add(end);
        return List.copyOf(events);
    }

    /** This person has acknowledged, or is relieved: no further attempt is begun for the person. */
    public static List<NotificationEvent> end(AlertId alert, PersonId person, Instant at, Attempts attempts) {
        return attempts.runs(alert, person)
                ? ended(new NotificationsEnded(alert, at, person), ENDED_BEFORE, person::equals, attempts)
                : List.of();
    }

    public static List<NotificationEvent> sent(RecordSent result, Instant now, Attempts attempts) {
        var attempt = sending(attempts, result.notification(), result.attempt());
        return attempt == null
                ? List.of()
                : Bundle.of(attempt, attempts)
                        .each(
                                attempts,
                                (one, _) -> List.of(new NotificationSent(
                                        one.latest().notification(),
                                        one.latest().alert(),
                                        one.latest().attempt(),
                                        now)));
    }

    /**
     * A call failed: there is another attempt, or else the person's next channel follows at once.
     *
     * @param channels the person's, in the person's order
     */
    public static List<NotificationEvent> failed(
            RecordFailed result, Instant now, ChannelsOf channels, Attempts attempts) {
        var attempt = sending(attempts, result.notification(), result.attempt());
        return attempt == null
                ? List.of()
                : Bundle.of(attempt, attempts)
                        .each(attempts, (one, sofar) -> failed(one, result, now, channels, sofar));
    }

    private static List<NotificationEvent> failed(
            Attempt attempt, RecordFailed result, Instant now, ChannelsOf channels, Attempts attempts) {
        var latest = attempt.latest();
        boolean again = result.again()
                && SCHEDULE.allowsAfter(latest.attempt())
                && attempts.runs(latest.alert(), latest.person());
        var failed = new NotificationFailed(
                latest.notification(),
                latest.alert(),
                latest.attempt(),
                result.code(),
                again ? now.plus(SCHEDULE.after(latest.attempt())) : null);
        return again ? List.of(failed) : givenUp(failed, attempt, now, channels, attempts);
    }

    /** Which of the person's channels an alert uses, in which order. */
    @FunctionalInterface
    public interface ChannelsOf {
        List<Channel> of(AlertId alert, PersonId person);
    }

    private static List<NotificationEvent> givenUp(
            NotificationEvent end, Attempt attempt, Instant now, ChannelsOf channels, Attempts attempts) {
        var next = following(attempt.latest(), channels, attempts);
        return next == null ? List.of(end) : List.of(end, begun(attempt.on(next, now), now, attempts));
    }

    static @Nullable Channel following(NotificationSending latest, ChannelsOf channels, Attempts attempts) {
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
            NotificationSending sending, Instant now, ChannelsOf channels, Attempts attempts) {
        if (attempts.find(sending.notification()) != null) {
            // Another attempt of it is under way, and its own result counts.
            return List.of();
        }
        var failed = new NotificationFailed(
                sending.notification(), sending.alert(), sending.attempt(), FailureCode.UNDELIVERED.name(), null);
        return givenUp(failed, Attempt.sending(sending), now, channels, attempts);
    }

    /** A deadline: only the one that is awaited counts, and it is never held against the clock. What goes with it goes now. */
    public static List<NotificationEvent> retry(RetryNotification due, Instant now, Attempts attempts) {
        var attempt = attempts.find(due.notification());
        var deadline = attempts.deadlines().find(due.notification().value());
        return attempt == null || deadline == null || !due.equals(deadline.command())
                ? List.of()
                : Bundle.of(attempt, attempts).next(false, now);
    }

    /** The process ended between the call and its result: nobody knows, so it is sent again and says so. */
    public static List<NotificationEvent> resume(
            ResumeNotification command, Instant now, ChannelsOf channels, Attempts attempts) {
        var attempt = sending(attempts, command.notification(), command.attempt());
        if (attempt == null) {
            return List.of();
        }
        Predicate<Attempt> again =
                one -> attempts.runs(one.latest().alert(), one.latest().person())
                        && SCHEDULE.allowsAfter(one.latest().attempt());
        var all = Bundle.of(attempt, attempts);
        var events = new ArrayList<>(all.each(
                attempts,
                (one, sofar) ->
                        again.test(one) ? List.of(unknown(one)) : givenUp(unknown(one), one, now, channels, sofar)));
        events.addAll(all.only(again).next(true, now));
        return List.copyOf(events);
    }

    private static NotificationEvent unknown(Attempt attempt) {
        var latest = attempt.latest();
        return new NotificationUnknown(latest.notification(), latest.alert(), latest.attempt());
    }

    public static Attempts evolve(Attempts attempts, NotificationEvent event) {
        return AttemptFold.apply(attempts, event);
    }

    private static @Nullable Attempt sending(Attempts attempts, NotificationId notification, int number) {
        var attempt = attempts.find(notification);
        return attempt != null && attempt.isSending(number) ? attempt : null;
    }

    static NotificationSending first(PersonAlerted told, Channel channel, @Nullable String code, Instant now) {
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
                code,
                null,
                now);
    }
}
