package cn.liandong.dispatch;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsUnmerged;
import cn.liandong.contracts.incidents.SituationChange;
import cn.liandong.contracts.incidents.SituationEvent.SituationUpdated;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.alerts.AlertDecider;
import cn.liandong.dispatch.alerts.MatterDecider;
import cn.liandong.dispatch.alerts.MatterPolicy;
import cn.liandong.dispatch.alerts.SituationMatters;
import cn.liandong.dispatch.clocks.ClockDecider;
import cn.liandong.dispatch.clocks.EndingDecider;
import cn.liandong.dispatch.closings.Closings.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Decides what follows from what intake says of an incident that was opened before. */
final class IncidentChanges {
    private static final Set<SituationChange> PLACE = Set.of(SituationChange.PLACE_MOVED, SituationChange.PLACE_KNOWN);

    private final Instant now;
    private final DispatchState state;
    private final DispatchView view;
    private final MatterPolicy.Known known;
    private final AlertDecider.Freezing freezing;

    IncidentChanges(
            Instant now,
            DispatchState state,
            DispatchView view,
            MatterPolicy.Known known,
            AlertDecider.Freezing freezing) {
        this.now = now;
        this.state = state;
        this.view = view;
        this.known = known;
        this.freezing = freezing;
    }

    List<ResponseEvent> decide(IncidentEvent event) {
        return switch (event) {
            case SituationUpdated updated -> update(updated);
            case IncidentsMerged merged -> merge(merged);
            case IncidentsUnmerged unmerged -> unmerge(unmerged);
            default -> List.of();
        };
    }

    /**
     * Whoever was alerted learns what is worse; the town that it is in now, and who leads its category now, learn of it at all;
     * and clocks may start.
     */
    private List<ResponseEvent> update(SituationUpdated updated) {
        var incident = view.find(updated.incident());
        if (incident == null || view.isStandingStill(incident.handling(), incident.drill())) {
            return List.of();
        }
        var alerts = state.alerts();
        var events = new ArrayList<ResponseEvent>();
        if (!isClosed(updated.incident())) {
            events.addAll(MatterDecider.raise(SituationMatters.of(updated, alerts, view), alerts, known, freezing));
            if (!Collections.disjoint(updated.changes(), PLACE)) {
                events.addAll(AlertDecider.widen(updated, incident, alerts, view, freezing));
            }
        }
        if (updated.changes().contains(SituationChange.CATEGORY)) {
            events.addAll(AlertDecider.recategorised(updated, incident, alerts, view, freezing));
        }
        events.addAll(ClockDecider.updated(now, updated, incident, state.clocks(), view));
        return events;
    }

    /**
     * It is over here like one that was closed as the same as another. Its units and directives go on where they are, under its
     * number: what somebody was sent for does not change on the way.
     */
    private List<ResponseEvent> merge(IncidentsMerged merged) {
        var from = view.find(merged.from());
        if (from == null || !state.alerts().decided(merged.from()) || isClosed(merged.from())) {
            return List.of();
        }
        var events = new ArrayList<>(MatterDecider.raise(
                SituationMatters.of(merged, from.number(), state.alerts(), view), state.alerts(), known, freezing));
        events.addAll(IncidentEnd.merged(merged, state, from));
        return events;
    }

    private List<ResponseEvent> unmerge(IncidentsUnmerged unmerged) {
        var from = view.find(unmerged.from());
        if (from == null || !isClosed(unmerged.from())) {
            return List.of();
        }
        var reopened = new IncidentReopened(unmerged.from(), unmerged.post(), unmerged.person(), unmerged.at())
                .with(from.reopened());
        var events = new ArrayList<ResponseEvent>();
        events.add(reopened);
        events.addAll(EndingDecider.follow(reopened, state.clocks()));
        events.addAll(SituationMatters.settled(unmerged, state.alerts()));
        events.addAll(MatterDecider.raise(
                SituationMatters.of(unmerged, state.alerts(), view), state.alerts(), known, freezing));
        return events;
    }

    private boolean isClosed(IncidentId incident) {
        return state.closings().stage(incident) == Stage.CLOSED;
    }
}
