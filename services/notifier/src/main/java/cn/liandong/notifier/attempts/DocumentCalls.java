package cn.liandong.notifier.attempts;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent.UpwardReportNotTaken;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent.UpwardReportTaken;
import cn.liandong.contracts.response.ResponseEvent.PersonAlerted;
import cn.liandong.contracts.response.UpwardReportEvent.UpwardReportSending;
import cn.liandong.notifier.FailureCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides the attempts of an upward report, which goes to an office by one channel after the other until one took it, and
 * then says what came of it. Nobody acknowledges it, and it is never told with anything else.
 */
public final class DocumentCalls {
    /** The process ended between the last call and its result. */
    private static final String UNKNOWN = "UNKNOWN";

    private DocumentCalls() {}

    /**
     * The first call.
     *
     * @param channels the office's, in its order; empty where it has none
     */
    public static List<NotificationEvent> send(
            UpwardReportSending asked, Handling handling, List<Channel> channels, Instant now, Attempts attempts) {
        var told = told(asked);
        if (attempts.runs(told.alert())) {
            return List.of();
        }
        var heldBack = heldBack(asked, handling);
        if (heldBack.isPresent() || channels.isEmpty()) {
            return List.of(new UpwardReportNotTaken(
                    asked.report(),
                    asked.office().id(),
                    asked.attempt(),
                    heldBack.orElse(FailureCode.NO_CONTACT.name()),
                    now));
        }
        return List.of(new NotificationSending(
                NotificationIds.of(told, channels.getFirst()),
                told.alert(),
                told.incident(),
                told.person(),
                told.post(),
                channels.getFirst(),
                1,
                false,
                told.round(),
                told.step(),
                told.subject(),
                null,
                null,
                now,
                asked.document(),
                null));
    }

    /** Whoever reported it may call it an exercise while it is handled as ACTUAL: an office above would take it for real. */
    private static Optional<String> heldBack(UpwardReportSending asked, Handling handling) {
        var subject = asked.subject();
        return GuardPolicies.heldBackFromOffices(
                handling, subject.saysExercise() ? Handling.EXERCISE : subject.handling());
    }

    private static PersonAlerted told(UpwardReportSending asked) {
        var office = asked.office().id();
        return new PersonAlerted(
                new AlertId(asked.report() + ".to." + office + "." + asked.attempt()),
                asked.incident(),
                1,
                1,
                office,
                asked.post(),
                asked.subject());
    }

    /**
     * What was decided, and for each document that no more attempt follows what came of it.
     *
     * @param before the attempts before that
     */
    public static List<NotificationEvent> withResults(List<NotificationEvent> decided, Instant now, Attempts before) {
        var all = new ArrayList<>(decided);
        for (var event : decided) {
            var sending = ended(event, before);
            if (sending != null && sending.document() != null && !goesOn(sending.alert(), decided)) {
                all.add(result(event, sending, now));
                all.add(new NotificationsEnded(sending.alert(), now));
            }
        }
        return List.copyOf(all);
    }

    /** The attempt that ends with the event; null where none does. */
    static @Nullable NotificationSending ended(NotificationEvent event, Attempts before) {
        var ended = switch (event) {
            case NotificationSent sent -> before.find(sent.notification());
            case NotificationFailed failed -> failed.retryAt() == null ? before.find(failed.notification()) : null;
            case NotificationUnknown unknown -> before.find(unknown.notification());
            default -> null;
        };
        return ended == null ? null : ended.latest();
    }

    static boolean goesOn(AlertId alert, List<NotificationEvent> decided) {
        return decided.stream().anyMatch(event -> switch (event) {
            case NotificationSending next -> next.alert().equals(alert);
            case NotificationHeld held -> held.first().alert().equals(alert);
            default -> false;
        });
    }

    private static NotificationEvent result(NotificationEvent event, NotificationSending sending, Instant now) {
        var document = Objects.requireNonNull(sending.document());
        return event instanceof NotificationSent
                ? new UpwardReportTaken(
                        document.report(),
                        sending.person(),
                        document.attempt(),
                        sending.notification(),
                        sending.channel(),
                        now)
                : new UpwardReportNotTaken(
                        document.report(),
                        sending.person(),
                        document.attempt(),
                        event instanceof NotificationFailed failed ? failed.code() : UNKNOWN,
                        now);
    }
}
