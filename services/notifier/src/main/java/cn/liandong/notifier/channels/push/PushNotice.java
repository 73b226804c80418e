package cn.liandong.notifier.channels.push;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;

/**
 * What the page's worker is told, and shows. A repeat replaces the notice of the same alert.
 *
 * @param exercise it is of a drill: the notice begins with that
 * @param repeat it may have come before
 */
record PushNotice(
        NotificationId notificationId,
        AlertId alertId,
        IncidentId incidentId,
        boolean exercise,
        boolean repeat,
        String text) {

    static PushNotice of(NotificationSending sending, String text) {
        return new PushNotice(
                sending.notification(),
                sending.alert(),
                sending.incident(),
                sending.subject().handling() == Handling.EXERCISE,
                sending.repeat(),
                text);
    }
}
