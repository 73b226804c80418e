package cn.liandong.console.pictures;

import cn.liandong.contracts.notifications.ReplyReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came back of a notification, each at its first time; null for what never did. None of them says anything of another.
 *
 * @param sentAt when the provider took it
 * @param deliveredAt when the provider said that the device has it
 * @param shownAt when the page behind its link was opened
 * @param repliedAt when the person last answered
 * @param reply what that answer was taken for
 */
record NotificationReceipts(
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant shownAt,
        @Nullable Instant repliedAt,
        @Nullable ReplyReading reply) {
    static final NotificationReceipts NONE = new NotificationReceipts(null, null, null, null, null);

    NotificationReceipts sent(Instant at) {
        return new NotificationReceipts(earlier(sentAt, at), deliveredAt, shownAt, repliedAt, reply);
    }

    NotificationReceipts delivered(Instant at) {
        return new NotificationReceipts(sentAt, earlier(deliveredAt, at), shownAt, repliedAt, reply);
    }

    NotificationReceipts shown(Instant at) {
        return new NotificationReceipts(sentAt, deliveredAt, earlier(shownAt, at), repliedAt, reply);
    }

    NotificationReceipts replied(Instant at, ReplyReading reading) {
        return new NotificationReceipts(sentAt, deliveredAt, shownAt, at, reading);
    }

    private static Instant earlier(@Nullable Instant known, Instant at) {
        return known == null ? at : known;
    }
}
