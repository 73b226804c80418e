package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.notifications.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification and what came of its last attempt.
 *
 * @param incident null while the alert of a suppressed notification was not read yet
 * @param post null for one that was suppressed before it was ever sent
 * @param code why it failed or was suppressed
 * @param receipts what came back, of any attempt
 */
record NotificationView(
        NotificationId id,
        AlertId alert,
        @Nullable IncidentId incident,
        PersonId person,
        @Nullable PostId post,
        @Nullable Channel channel,
        State state,
        int attempt,
        Instant at,
        @Nullable String code,
        NotificationReceipts receipts) {

    /** As on the wire. */
    enum State {
        /** It is told later. */
        HELD,
        SENDING,
        SENT,
        FAILED,
        UNKNOWN,
        SUPPRESSED
    }

    NotificationView with(State newState, int newAttempt, Instant when, @Nullable String why) {
        return new NotificationView(
                id, alert, incident, person, post, channel, newState, newAttempt, when, why, receipts);
    }

    NotificationView withReceipts(NotificationReceipts now) {
        return new NotificationView(id, alert, incident, person, post, channel, state, attempt, at, code, now);
    }

    NotificationView withIncident(IncidentId known) {
        return new NotificationView(id, alert, known, person, post, channel, state, attempt, at, code, receipts);
    }
}
