package cn.liandong.dispatch;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.FollowDrill;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.dispatch.units.RoadFactor;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.util.List;
import java.util.stream.Stream;

/** What dispatch brings to the engine. */
public final class DispatchShard implements Shard<DispatchState, DispatchView, DispatchCommand, ResponseEvent> {
    private final RoadFactor road;

    public DispatchShard(RoadFactor road) {
        this.road = road;
    }

    @Override
    public String service() {
        return Topics.DISPATCH;
    }

    @Override
    public String journal() {
        return Topics.RESPONSE;
    }

    @Override
    public Class<DispatchCommand> commands() {
        return DispatchCommand.class;
    }

    @Override
    public Class<ResponseEvent> events() {
        return ResponseEvent.class;
    }

    @Override
    public Class<DispatchState> states() {
        return DispatchState.class;
    }

    @Override
    public Class<DispatchView> views() {
        return DispatchView.class;
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.decides(Topics.INCIDENTS, Input.Kind.JOURNAL, IncidentEvent.class),
                Input.reference(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class),
                Input.reference(Topics.DRILLS, Input.Kind.JOURNAL, DrillEvent.class));
    }

    @Override
    public int foldVersion() {
        return 16;
    }

    @Override
    public DispatchState emptyState(Jurisdiction jurisdiction) {
        return DispatchState.EMPTY;
    }

    @Override
    public DispatchView emptyView(Jurisdiction jurisdiction) {
        return DispatchView.EMPTY;
    }

    /** What follows from a drill says of which it is, also in its entry. */
    @Override
    public Moment stamped(Moment moment, Incoming<DispatchCommand> incoming) {
        return incoming instanceof Incoming.Asked<DispatchCommand>(FollowDrill(var drill, var _))
                ? new Moment(
                        moment.jurisdiction(), moment.now(), moment.actor(), moment.inputId(), Handling.EXERCISE, drill)
                : moment;
    }

    @Override
    public DispatchView follow(DispatchView view, Moment moment, Incoming<DispatchCommand> incoming) {
        return switch (incoming) {
            case Incoming.Happened<DispatchCommand> happened -> follow(view, happened.entry());
            case Incoming.Asked<DispatchCommand> ignored -> view;
            case Incoming.Told<DispatchCommand> ignored -> view;
        };
    }

    @Override
    public Decision<ResponseEvent> decide(
            Moment moment, Incoming<DispatchCommand> incoming, DispatchState state, DispatchView view) {
        return switch (incoming) {
            case Incoming.Asked<DispatchCommand> asked ->
                DispatchDecider.decide(moment, asked.command(), state, view, road);
            case Incoming.Happened<DispatchCommand> happened ->
                DispatchDecider.decide(
                        moment.now(), happened.entry().handling(), incidents(happened.entry()), state, view);
            case Incoming.Told<DispatchCommand> ignored -> Decision.nothing();
        };
    }

    @Override
    public List<DispatchCommand> noticed(DispatchState state, DispatchView view) {
        return Stream.concat(Reliefs.noticed(state, view).stream(), DrillWork.noticed(state, view).stream())
                .toList();
    }

    @Override
    public DispatchState evolve(DispatchState state, ResponseEvent event) {
        return DispatchDecider.evolve(state, event);
    }

    @Override
    public List<Deadlines<DispatchCommand>> deadlines(DispatchState state) {
        return List.of(
                state.escalations().deadlines(),
                state.assignments().deadlines(),
                state.directives().deadlines(),
                state.crews().deadlines(),
                state.levels().deadlines(),
                state.leads().deadlines(),
                state.clocks().deadlines(),
                state.closings().deadlines(),
                state.upwardReports().deadlines(),
                state.aids().deadlines());
    }

    @Override
    public boolean recognizes(ResponseEvent event) {
        return !(event instanceof ResponseEvent.Unrecognized);
    }

    private static DispatchView follow(DispatchView view, Entry<?> entry) {
        for (var event : entry.events()) {
            if (event instanceof DutyEvent duty) {
                view = view.follow(duty);
            } else if (event instanceof DrillEvent drill) {
                view = view.follow(drill);
            } else if (event instanceof IncidentEvent incident) {
                view = view.follow(incident, entry.handling());
            }
        }
        return view;
    }

    private static List<IncidentEvent> incidents(Entry<?> entry) {
        return entry.events().stream()
                .filter(IncidentEvent.class::isInstance)
                .map(IncidentEvent.class::cast)
                .toList();
    }
}
