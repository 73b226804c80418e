package cn.liandong.dispatch;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.incidents.IncidentEvent.IncidentOpened;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.FollowDrill;
import cn.liandong.contracts.response.PauseEvent.IncidentPaused;
import cn.liandong.contracts.response.PauseEvent.IncidentResumed;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.alerts.AlertDecider;
import cn.liandong.dispatch.alerts.SettlingDecider;
import cn.liandong.dispatch.assignments.AssignmentDecider;
import cn.liandong.dispatch.clocks.ClockDecider;
import cn.liandong.dispatch.clocks.EndingDecider;
import cn.liandong.dispatch.closings.Closings.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Joins drills to everything that was begun within their incidents: it stands still, goes on and is over with its drill. */
final class DrillWork {
    private DrillWork() {}

    /** For each incident that does not stand as its drill does: one command and so one entry each, however many a drill has. */
    static List<DispatchCommand> noticed(DispatchState state, DispatchView view) {
        return view.drills().entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .flatMap(one -> one.getValue().incidents().keySet().stream()
                        .filter(incident -> isDue(incident, one.getValue(), state))
                        .sorted(Comparator.comparing(IncidentId::value))
                        .<DispatchCommand>map(incident -> new FollowDrill(one.getKey(), incident)))
                .toList();
    }

    private static boolean isDue(IncidentId incident, KnownDrill drill, DispatchState state) {
        boolean paused = state.closings().paused().contains(incident);
        boolean closed = state.closings().stage(incident) == Stage.CLOSED;
        return switch (drill.phase()) {
            case SCHEDULED -> false;
            case RUNNING -> paused || (!closed && state.alerts().waiting().contains(incident));
            case PAUSED -> !paused;
            case FINISHED, CANCELLED -> !paused || !closed;
        };
    }

    /**
     * The incident is as its drill is now, whatever it was when this was asked.
     *
     * @param withSteps each alert that begins, with its first steps
     */
    static Decision<ResponseEvent> follow(
            Moment moment,
            FollowDrill due,
            DispatchState state,
            DispatchView view,
            UnaryOperator<List<ResponseEvent>> withSteps,
            AlertDecider.Freezing freezing) {
        if (moment.actor().kind() != Actor.Kind.SYSTEM) {
            return Decision.refused(
                    "NOT_A_DRILL", "Only a drill pauses and resumes its incidents. Ask the drill's director.");
        }
        var drill = view.find(due.drill());
        var incident = drill == null ? null : drill.incidents().get(due.incident());
        if (drill == null || incident == null || !isDue(due.incident(), drill, state)) {
            return Decision.nothing();
        }
        return Decision.accepted(
                drill.isRunning()
                        ? resume(moment.now(), due, incident, state, view, withSteps, freezing)
                        : drill.isOver()
                                ? end(moment.now(), due.drill(), drill, due.incident(), state)
                                : pause(moment.now(), due.drill(), due.incident(), state));
    }

    /** What was decided before the drill ran, or while it stood still, is decided now. */
    private static List<ResponseEvent> resume(
            Instant now,
            FollowDrill due,
            IncidentOpened incident,
            DispatchState state,
            DispatchView view,
            UnaryOperator<List<ResponseEvent>> withSteps,
            AlertDecider.Freezing freezing) {
        var events = new ArrayList<ResponseEvent>();
        events.add(new IncidentResumed(due.incident(), due.drill(), now));
        if (state.closings().stage(due.incident()) != Stage.CLOSED) {
            events.addAll(withSteps.apply(AlertDecider.resume(incident, state.alerts(), view, freezing)));
        }
        if (state.alerts().waiting().contains(due.incident())) {
            events.addAll(ClockDecider.open(now, Handling.EXERCISE, incident, state.clocks(), view));
        }
        return events;
    }

    private static List<ResponseEvent> pause(Instant now, DrillId drill, IncidentId incident, DispatchState state) {
        if (state.closings().paused().contains(incident)) {
            return List.of();
        }
        var events = new ArrayList<ResponseEvent>();
        events.addAll(AssignmentDecider.dissolve(incident, now, state.assignments()));
        events.addAll(SettlingDecider.settle(
                incident, now, state.alerts(), alert -> state.escalations().find(alert) != null));
        events.add(new IncidentPaused(incident, drill, now));
        return events;
    }

    /** In the name of the drill's director, who does not know of every one. */
    private static List<ResponseEvent> end(
            Instant now, DrillId id, KnownDrill drill, IncidentId incident, DispatchState state) {
        var events = new ArrayList<>(pause(now, id, incident, state));
        var director = drill.director();
        var paused = DispatchDecider.evolve(state, events);
        if (director != null && paused.closings().stage(incident) != Stage.CLOSED) {
            events.addAll(IncidentEnd.drillOver(incident, director, now, paused));
        } else {
            events.addAll(EndingDecider.drillOver(incident, now, paused.clocks()));
        }
        return events;
    }

    /** What follows at once where an incident was opened after its drill was over. */
    static List<ResponseEvent> opened(Instant now, IncidentOpened opened, DispatchState state, DispatchView view) {
        var id = opened.drill();
        var drill = view.find(id);
        return id != null && drill != null && drill.isOver() && isDue(opened.incident(), drill, state)
                ? end(now, id, drill, opened.incident(), state)
                : List.of();
    }

    /** Why nothing is decided of an incident whose drill is not running; null where it is decided. */
    static @Nullable Decision<ResponseEvent> stillness(
            Actor actor, DispatchCommand command, DispatchState state, DispatchView view) {
        var incident = ConcernedIncident.of(command, state);
        var known = incident == null ? null : view.find(incident);
        if (known == null || known.drill() == null || !view.isStandingStill(known.handling(), known.drill())) {
            return null;
        }
        if (actor.kind() == Actor.Kind.SYSTEM) {
            // A deadline that was under way already: what stands still has none any more.
            return Decision.nothing();
        }
        var drill = view.find(known.drill());
        return drill != null && drill.isOver()
                ? Decision.refused(
                        "DRILL_OVER",
                        "The drill " + known.drill() + " is over, and the incident " + incident
                                + " with it. Nothing is to be done.")
                : Decision.refused(
                        "DRILL_PAUSED",
                        "The drill " + known.drill() + " stands still, and the incident " + incident
                                + " with it. Wait until its director resumes it.");
    }
}
