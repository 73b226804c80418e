package cn.liandong.notifier.channels.webhook;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is told. No personal data but the person's id.
 *
 * @param notificationId the same on every attempt; also the header `Idempotency-Key`
 * @param siteName null where no site is known
 * @param handling TEST where it is a communications test, SYSTEM where it is about duty: there is no incident, and the post's
 *     name stands for its number
 * @param repeat it may have come before
 * @param text the sentence to show or read out
 */
record WebhookBody(
        NotificationId notificationId,
        AlertId alertId,
        IncidentId incidentId,
        String incidentNumber,
        int round,
        int step,
        PersonId personId,
        PostId postId,
        Category category,
        @Nullable String placeText,
        @Nullable String siteName,
        Instant receivedAt,
        boolean saysExercise,
        Handling handling,
        int attempt,
        boolean repeat,
        String text) {

    static WebhookBody of(NotificationSending sending, String text) {
        var subject = sending.subject();
        return new WebhookBody(
                sending.notification(),
                sending.alert(),
                sending.incident(),
                subject.incidentNumber(),
                sending.round(),
                sending.step(),
                sending.person(),
                sending.post(),
                subject.category(),
                subject.placeText(),
                subject.siteName(),
                subject.receivedAt(),
                subject.saysExercise(),
                subject.handling(),
                sending.attempt(),
                sending.repeat(),
                text);
    }
}
