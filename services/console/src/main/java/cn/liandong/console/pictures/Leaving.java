package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import java.util.Map;

/**
 * How an incident leaves the picture: when nobody has to do anything for any alert of it, no unit is on its way or there, no directive is open, no response level holds, no lead waits for its answer, no clock asks for a report, and enough newer ones are open. Its history
 * stays in the journals. One that somebody still has to acknowledge, or to see to, stays, until so many are open that this process could hold no more; then every page says so.
 */
final class Leaving {
    /** So many of the newest incidents stay, whatever became of them. */
    static final int KEPT = 2_000;

    /** Of whatever state: some 10 KB each, and a service has half a gigabyte. */
    static final int MOST = 20_000;

    private Leaving() {}

    /** After an opening: the one that is old by now. */
    static void afterOpening(Draft draft, Spot spot) {
        var oldest = draft.order.get(draft.opened - MOST);
        if (oldest != null) {
            sayFull(draft, spot, oldest);
            leave(draft, draft.incident(oldest));
        }
        var old = draft.order.get(draft.opened - KEPT);
        if (old != null) {
            leaveIfSettled(draft, old);
        }
    }

    /** After an acknowledgement, a stand-down, a claim, the end of an assignment or of a directive: this one, if it is old. */
    static void afterAct(Draft draft, IncidentId incident) {
        long ordinal = draft.incident(incident).ordinal();
        if (ordinal > 0 && ordinal <= draft.opened - KEPT) {
            leaveIfSettled(draft, incident);
        }
    }

    private static void leaveIfSettled(Draft draft, IncidentId id) {
        var view = draft.incident(id);
        if (isBlank(view)
                || !view.alerts().stream().allMatch(alert -> isSettled(draft, view, alert))
                || draft.families.of(id).anyMatch(Hung::isOwed)) {
            return;
        }
        leave(draft, view);
    }

    /** Of one that came back there may never be an alert again: it leaves once it is closed. */
    private static boolean isBlank(IncidentView view) {
        return view.alerts().isEmpty() && (view.shownFrom() == null || !(view.closing() instanceof IncidentClosed));
    }

    private static void sayFull(Draft draft, Spot spot, IncidentId id) {
        var opened = draft.incident(id).opened();
        draft.put(new Notice(
                "picture/full",
                Notice.Level.ALARM,
                "PICTURE_FULL",
                Map.of("kept", String.valueOf(MOST), "lastThatLeft", opened == null ? id.value() : opened.number()),
                spot.at()));
    }

    /** With the last request for it; it is asked for anew as if it had never been here. */
    static void foreign(Draft draft, IncidentId id) {
        leave(draft, draft.incident(id));
        draft.left = draft.left.minus(id);
    }

    private static void leave(Draft draft, IncidentView view) {
        var id = view.id();
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
        draft.families.of(id).forEach(hung -> draft.remove(hung.key()));
        draft.families = draft.families.without(id);
        view.reports().forEach(report -> draft.records = draft.records.without(report.report()));
        draft.incidents = draft.incidents.minus(id);
        draft.order = draft.order.minus(view.ordinal());
        draft.left = draft.left.plus(id);
    }

    private static boolean isSettled(Draft draft, IncidentView view, AlertId id) {
        var alert = draft.alerts.get(id);
        return alert != null && alert.isSettled(view.claim() != null);
    }
}
