package cn.liandong.notifier.channels.push;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;

/**
 * What the page's worker is told, and shows. A repeat replaces the notice of the same alert.
 *
 * @param title its first line, in the language of the duty room
 * @param exercise it is of a drill, as the title says first
 * @param repeat it may have come before
 */
record PushNotice(
        NotificationId notificationId,
        AlertId alertId,
        IncidentId incidentId,
        boolean exercise,
        boolean repeat,
        String title,
        String text) {
    private static final String TITLE = "联动警报";

    static PushNotice of(NotificationSending sending, String text) {
        boolean exercise = sending.subject().handling() == Handling.EXERCISE;
        return new PushNotice(
                sending.notification(),
                sending.alert(),
                sending.incident(),
                exercise,
                sending.repeat(),
                exercise ? "【演练】" + TITLE : TITLE,
                text);
    }
}
