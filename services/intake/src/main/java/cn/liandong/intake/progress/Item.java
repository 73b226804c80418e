package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.intake.OwnReports.Report;
import cn.liandong.intake.progress.ProgressAnswer.Ended;
import cn.liandong.intake.progress.ProgressAnswer.Told;
import cn.liandong.intake.progress.ProgressAnswer.Unit;
import cn.liandong.intake.progress.ProgressAnswer.Zones;
import cn.liandong.intake.progress.Work.AssignmentState;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that became of a report, as it stands: whoever missed what it was in between sees that by its times.
 *
 * @param name of the event that tells it
 * @param changed the entry that changed it last; of the other journal none
 * @param data as {@code GET /v1/reports/{id}} says it
 */
record Item(String name, Stand changed, Object data) {

    /** That there are no zones any more. */
    record Lifted(IncidentId incidentId) {}

    /** Whether whoever stands there was not told of this, and all of it is folded where {@code folded} stands. */
    boolean isNews(Stand told, Stand folded) {
        return isBetween(told.incidents(), changed.incidents(), folded.incidents())
                || isBetween(told.response(), changed.response(), folded.response());
    }

    private static boolean isBetween(long after, long sequence, long upTo) {
        return sequence > after && sequence <= upTo;
    }

    /** In the order in which a reader follows them. */
    static List<Item> of(Report report, Progress progress) {
        var items = new ArrayList<Item>();
        var incident = progress.incidentOf(report.id());
        if (incident == null || incident.opened() == null) {
            return items;
        }
        items.add(new Item("incident", new Stand(progress.linkedBy(report.id()), 0), incident.opened()));
        if (incident.zones() != null) {
            var drawn = incident.zones().zones();
            items.add(new Item(
                    drawn == null ? "zonesLifted" : "zones",
                    new Stand(incident.zones().sequence(), 0),
                    drawn == null ? new Lifted(incident.id()) : Zones.of(drawn)));
        }
        for (var alert : incident.alerts()) {
            items.add(new Item(
                    alert.stoodDownAt() != null
                            ? "stoodDown"
                            : alert.acknowledgedAt() == null ? "alerted" : "acknowledged",
                    new Stand(0, alert.sequence()),
                    ProgressAnswer.alerted(alert, progress)));
        }
        add(items, incident.work(), report, progress);
        return items;
    }

    private static void add(List<Item> items, Work work, Report report, Progress progress) {
        for (var unit : work.assignments()) {
            if (unit.state() != AssignmentState.OFFERED) {
                items.add(new Item(name(unit.state()), new Stand(0, unit.sequence()), Unit.of(unit, progress)));
            }
        }
        for (var one : work.instructions()) {
            if (one.organization().equals(report.organization())) {
                items.add(new Item("instruction", new Stand(0, one.sequence()), Told.of(one, progress)));
            }
        }
        var ending = work.ending();
        if (ending != null) {
            var name = ending.closedAt() != null ? "closed" : ending.controlledAt() != null ? "controlled" : "reopened";
            items.add(new Item(name, new Stand(0, ending.sequence()), Ended.of(ending)));
        }
    }

    private static String name(AssignmentState state) {
        return switch (state) {
            case OFFERED -> "offered";
            case ACCEPTED -> "accepted";
            case EN_ROUTE -> "enRoute";
            case ON_SCENE -> "onScene";
            case RELEASED -> "released";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
