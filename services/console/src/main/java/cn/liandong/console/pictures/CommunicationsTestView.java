package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.NotificationId;
import cn.liandong.contracts.notifications.CommunicationsTestEvent.CommunicationsTestBegan;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A communications test and what became of its calls, which hang on no incident.
 *
 * @param endedAt null while it runs
 */
record CommunicationsTestView(
        CommunicationsTestBegan began,
        PMap<NotificationId, Call> calls,
        @Nullable Instant endedAt) {
    /** A call, and when its first attempt began. */
    record Call(NotificationView view, Instant beganAt) {}

    static CommunicationsTestView of(CommunicationsTestBegan began) {
        return new CommunicationsTestView(began, HashTreePMap.empty(), null);
    }

    CommunicationsTestView with(NotificationView view) {
        var known = calls.get(view.id());
        return new CommunicationsTestView(
                began, calls.plus(view.id(), new Call(view, beganAt(known, view.at()))), endedAt);
    }

    /** What was held had not begun. */
    private static Instant beganAt(@Nullable Call known, Instant now) {
        return known == null || known.view().state() == NotificationView.State.HELD ? now : known.beganAt();
    }

    CommunicationsTestView with(NotificationId id, UnaryOperator<NotificationView> change) {
        var known = calls.get(id);
        return known == null ? this : with(change.apply(known.view()));
    }

    CommunicationsTestView ended(Instant at) {
        return new CommunicationsTestView(began, calls, at);
    }
}
