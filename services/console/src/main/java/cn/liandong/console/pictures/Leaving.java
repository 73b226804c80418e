package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.IncidentId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        if (view.alerts().isEmpty()
                || !view.alerts().stream().allMatch(alert -> isSettled(draft, view, alert))
                || view.assignments().stream().anyMatch(assignment -> isOpen(draft, assignment))
                || draft.directives.anyOpen(id)
                || holds(draft.checklists.get(id))
                || isOffered(draft.leads.get(id))
                || view.clocks().stream().anyMatch(clock -> isOwed(draft, clock))) {
            return;
        }
        leave(draft, view);
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
        view.assignments().forEach(assignment -> {
            draft.remove(ItemKey.of(assignment));
            draft.assignments = draft.assignments.minus(assignment);
        });
        draft.directives.idsOf(id).forEach(directive -> draft.remove(ItemKey.of(directive)));
        draft.directives = draft.directives.without(id);
        view.clocks().forEach(clock -> {
            draft.remove(ItemKey.of(clock));
            draft.clocks = draft.clocks.minus(clock);
        });
        if (draft.proposals.containsKey(id)) {
            draft.remove(ItemKey.proposal(id));
            draft.proposals = draft.proposals.minus(id);
        }
        if (draft.checklists.containsKey(id)) {
            draft.remove(ItemKey.checklist(id));
            draft.checklists = draft.checklists.minus(id);
        }
        if (draft.leads.containsKey(id)) {
            draft.remove(ItemKey.lead(id));
            draft.leads = draft.leads.minus(id);
        }
        view.reports().forEach(report -> draft.records = draft.records.without(report.report()));
        draft.incidents = draft.incidents.minus(id);
        draft.order = draft.order.minus(view.ordinal());
        draft.left = draft.left.plus(id);
    }

    private static boolean isOffered(@Nullable LeadView lead) {
        return lead != null && lead.offer() != null;
    }

    private static boolean holds(@Nullable ChecklistView checklist) {
        return checklist != null && checklist.level() != null;
    }

    private static boolean isOpen(Draft draft, AssignmentId id) {
        var assignment = draft.assignments.get(id);
        return assignment != null && assignment.isOpen();
    }

    private static boolean isOwed(Draft draft, ClockId id) {
        var clock = draft.clocks.get(id);
        return clock != null && clock.isOwed();
    }

    private static boolean isSettled(Draft draft, IncidentView view, AlertId id) {
        var alert = draft.alerts.get(id);
        return alert != null && alert.isSettled(view.claim() != null);
    }
}
