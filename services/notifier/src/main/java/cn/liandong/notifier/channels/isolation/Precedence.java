package cn.liandong.notifier.channels.isolation;

import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;

/** Who is called first where a gateway takes fewer calls than there are: what nobody was told yet comes before all else. */
public enum Precedence {
    /** Of a real alert, the first call ever. */
    FIRST,
    /** Of a real alert, a later round of its plan. */
    REMINDER,
    /** Of a real alert, a call that was tried before. */
    AGAIN,
    /** Tests and exercises. */
    NOT_ACTUAL;

    /** What an attempt's call is. */
    public static Precedence of(NotificationSending sending) {
        if (sending.subject().handling() != Handling.ACTUAL) {
            return NOT_ACTUAL;
        }
        if (sending.attempt() > 1) {
            return AGAIN;
        }
        return sending.round() > 1 ? REMINDER : FIRST;
    }
}
