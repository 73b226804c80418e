package cn.liandong.dispatch;

import cn.liandong.contracts.ids.AidId;
import cn.liandong.contracts.ids.AlertId;
import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.ids.ClockId;
import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.ids.UpwardReportId;
import cn.liandong.contracts.incidents.MergeEvent.IncidentsMerged;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.ClosingCommand;
import cn.liandong.contracts.response.ClosingCommand.CloseIncident;
import cn.liandong.contracts.response.ClosingEvent;
import cn.liandong.contracts.response.ClosingEvent.IncidentClosed;
import cn.liandong.contracts.response.ClosingEvent.IncidentReopened;
import cn.liandong.contracts.response.ClosingOutcome;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.aid.RequestDecider;
import cn.liandong.dispatch.alerts.StandDownDecider;
import cn.liandong.dispatch.clocks.EndingDecider;
import cn.liandong.dispatch.closings.ClosingDecider;
import cn.liandong.dispatch.closings.ClosingPolicies;
import cn.liandong.dispatch.leads.LeadDecider;
import cn.liandong.dispatch.levels.LevelDecider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides that an incident is controlled, closed or goes on, and what ends with it. */
final class IncidentEnd {
    private IncidentEnd() {}

    /**
     * With the end of an incident its response level, the offer of its lead, what other jurisdictions were asked for and its alerts end, and its clocks where
     * nothing is to be reported.
     */
    static Decision<ResponseEvent> decide(
            Moment moment,
            ClosingCommand asked,
            boolean isOfTheCity,
            DispatchState state,
            @Nullable KnownIncident known) {
        var decision = ClosingDecider.decide(
                moment,
                asked,
                standing(moment.actor(), asked.incident(), isOfTheCity, state),
                state.levels().level(asked.incident()),
                stillOpen(asked, isOfTheCity, state),
                ArchivingLimits.of(known),
                state.closings());
        if (!(decision instanceof Decision.Accepted<ResponseEvent>(var events, var facts))) {
            return decision;
        }
        var all = new ArrayList<ResponseEvent>();
        events.forEach(event -> all.add(withKnown(event, known)));
        events.forEach(event -> all.addAll(following(event, state)));
        return Decision.accepted(all, facts);
    }

    /** One that went into another is over like one that an officer closed as the same: its clocks run there. */
    static List<ResponseEvent> merged(IncidentsMerged merged, DispatchState state, KnownIncident known) {
        var closed = new IncidentClosed(
                merged.from(),
                ClosingOutcome.SAME_AS_ANOTHER,
                stillOpen(merged.from(), ClosingOutcome.SAME_AS_ANOTHER, true, state),
                merged.post(),
                merged.person(),
                merged.at(),
                merged.at().plus(ArchivingLimits.of(known)));
        return Stream.concat(Stream.of(closed), following(closed, state).stream())
                .toList();
    }

    /** With a drill its incidents are over: in the name of its director, whatever of them is open. */
    static List<ResponseEvent> drillOver(IncidentId incident, PostId director, Instant now, DispatchState state) {
        var closed = new IncidentClosed(
                incident,
                ClosingOutcome.DRILL_OVER,
                stillOpen(incident, ClosingOutcome.DRILL_OVER, true, state),
                director,
                null,
                now,
                now.plus(ArchivingLimits.ofDrill()));
        return Stream.concat(Stream.of(closed), following(closed, state).stream())
                .toList();
    }

    private static List<ResponseEvent> following(ResponseEvent event, DispatchState state) {
        var all = new ArrayList<ResponseEvent>();
        if (event instanceof IncidentClosed closed) {
            all.addAll(LevelDecider.close(closed, state.levels()));
            all.addAll(LeadDecider.close(closed, state.leads()));
            all.addAll(RequestDecider.close(closed, state.aids()));
            all.addAll(StandDownDecider.close(closed, state.alerts()));
        }
        if (event instanceof ClosingEvent closing) {
            all.addAll(EndingDecider.follow(closing, state.clocks()));
        }
        return all;
    }

    /** Whoever has forgotten it is told what it was. */
    private static ResponseEvent withKnown(ResponseEvent event, @Nullable KnownIncident known) {
        return known != null && event instanceof IncidentReopened reopened ? reopened.with(known.reopened()) : event;
    }

    /** Upward reports are the city's: another who closes does not see them, and cannot name them. */
    private static List<String> stillOpen(ClosingCommand asked, boolean isOfTheCity, DispatchState state) {
        return stillOpen(
                asked.incident(), asked instanceof CloseIncident close ? close.outcome() : null, isOfTheCity, state);
    }

    private static List<String> stillOpen(
            IncidentId incident, @Nullable ClosingOutcome outcome, boolean isOfTheCity, DispatchState state) {
        boolean clocksRunOn = outcome != null && EndingDecider.leavesRunning(outcome);
        return Stream.of(
                        state.alerts().open(incident).stream().map(AlertId::value),
                        state.assignments().open(incident).stream().map(AssignmentId::value),
                        state.directives().open(incident).stream().map(DirectiveId::value),
                        state.levels().open(incident).stream(),
                        state.leads().open(incident).stream(),
                        isOfTheCity
                                ? state.upwardReports().owed(incident).stream().map(UpwardReportId::value)
                                : Stream.<String>of(),
                        state.aids().open(incident).stream().map(AidId::value),
                        clocksRunOn ? state.clocks().owed(incident).stream().map(ClockId::value) : Stream.<String>of())
                .flatMap(ids -> ids)
                .toList();
    }

    private static ClosingPolicies.Standing standing(
            Actor actor, IncidentId incident, boolean isOfTheCity, DispatchState state) {
        var post = actor.kind() == Actor.Kind.OFFICER ? actor.post() : null;
        var claim = state.claims().find(incident);
        return new ClosingPolicies.Standing(
                post,
                state.alerts().decided(incident),
                claim != null && claim.post().equals(post),
                isOfTheCity);
    }
}
