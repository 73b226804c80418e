package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;

/**
 * How an incident leaves the picture: when every alert of it is acknowledged and enough newer ones are open. Its history
 * stays in the journals. One that somebody still has to acknowledge never leaves.
 */
final class Leaving {
    /** So many of the newest incidents stay, whatever became of them. */
    static final int KEPT = 2_000;

    private Leaving() {}

    /** After an opening: the one that is old by now. */
    static void afterOpening(Draft draft) {
        var old = draft.order.get(draft.opened - KEPT);
        if (old != null) {
            leaveIfSettled(draft, old);
        }
    }

    /** After an acknowledgement: this one, if it is old. */
    static void afterAcknowledgement(Draft draft, IncidentId incident) {
        long ordinal = draft.incident(incident).ordinal();
        if (ordinal > 0 && ordinal <= draft.opened - KEPT) {
            leaveIfSettled(draft, incident);
        }
    }

    private static void leaveIfSettled(Draft draft, IncidentId id) {
        var view = draft.incident(id);
        if (view.alerts().isEmpty() || !view.alerts().stream().allMatch(alert -> isAcknowledged(draft, alert))) {
            return;
        }
        draft.mayReveal(id);
        draft.remove(ItemKey.of(id));
        view.lines().values().forEach(lines -> lines.forEach(line -> draft.remove(ItemKey.line(id, line))));
        view.alerts().forEach(alert -> {
            draft.remove(ItemKey.of(alert));
            draft.alerts = draft.alerts.minus(alert);
        });
        view.notifications().forEach(notification -> {
            draft.remove(ItemKey.of(notification));
            draft.notifications = draft.notifications.minus(notification);
        });
        view.reports().forEach(report -> draft.records = draft.records.without(report.report()));
        draft.incidents = draft.incidents.minus(id);
        draft.order = draft.order.minus(view.ordinal());
        draft.left = draft.left.plus(id);
    }

    private static boolean isAcknowledged(Draft draft, AlertId id) {
        var alert = draft.alerts.get(id);
        return alert != null && alert.acknowledged() != null;
    }
}
