package cn.liandong.notifier.attempts;

import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.notifications.CommunicationsTestEvent;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotificationEvent.DrillRead;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationDelivered;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationFailed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationHeld;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationReplied;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSent;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationShown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSuppressed;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationUnknown;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationsEnded;
import cn.liandong.contracts.notifications.NotificationEvent.OverdueRead;
import cn.liandong.contracts.notifications.NotificationEvent.Unrecognized;
import cn.liandong.contracts.notifications.NotifierCommand.RetryNotification;
import cn.liandong.contracts.notifications.ReachabilityEvent;
import cn.liandong.contracts.notifications.UpwardDeliveryEvent;
import cn.liandong.notifier.FailureCode;
import java.time.Duration;

/** What an event changes of the attempts. */
final class AttemptFold {
    private AttemptFold() {}

    static Attempts apply(Attempts attempts, NotificationEvent event) {
        return switch (event) {
            case NotificationSending sending -> attempts.sending(Attempt.sending(sending));
            case NotificationHeld held -> held(attempts, held);
            case NotificationSent sent -> attempts.finished(sent.notification());
            case NotificationFailed failed -> failed(attempts, failed);
            // The next attempt, if there is one, is begun in the same entry.
            case NotificationUnknown unknown -> attempts.finished(unknown.notification());
            // Of one that was under way no attempt follows.
            case NotificationSuppressed suppressed ->
                attempts.knowing(suppressed.alert(), suppressed.notification()).finished(suppressed.notification());
            case NotificationsEnded ended ->
                ended.person() == null
                        ? attempts.without(ended.alert(), ended.at())
                        : attempts.without(ended.alert(), ended.person());
            case NotificationDelivered ignored -> attempts;
            case NotificationShown ignored -> attempts;
            case NotificationReplied ignored -> attempts;
            case CommunicationsTestEvent ignored -> attempts;
            case DrillRead ignored -> attempts;
            case OverdueRead ignored -> attempts;
            case ReachabilityEvent ignored -> attempts;
            case UpwardDeliveryEvent ignored -> attempts;
            case Unrecognized ignored -> attempts;
        };
    }

    private static Attempts held(Attempts attempts, NotificationHeld held) {
        var id = held.first().notification();
        var from = held.first().at() == null ? held.until() : held.first().at();
        return attempts.held(
                Attempt.held(held.first()),
                new Deadline<>(
                        id.value(),
                        held.until(),
                        Duration.between(from, held.until()).toMillis(),
                        new RetryNotification(id, 1, held.until())),
                held.reason());
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
                        RetrySchedule.STANDARD.after(failed.attempt()).toMillis(),
                        new RetryNotification(failed.notification(), next, retryAt)));
    }
}
