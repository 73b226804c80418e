package cn.liandong.drills;

import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.drills.InjectCommand.NoteInject;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.drills.happenings.Happenings;
import cn.liandong.drills.happenings.RealThings;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.util.List;

/** What the drill runner brings to the engine. */
public final class DrillsShard implements Shard<DrillsState, DrillsView, DrillCommand, DrillEvent> {
    @Override
    public String service() {
        return Topics.DRILLS;
    }

    @Override
    public String journal() {
        return Topics.DRILLS;
    }

    @Override
    public Class<DrillCommand> commands() {
        return DrillCommand.class;
    }

    @Override
    public Class<DrillEvent> events() {
        return DrillEvent.class;
    }

    @Override
    public Class<DrillsState> states() {
        return DrillsState.class;
    }

    @Override
    public Class<DrillsView> views() {
        return DrillsView.class;
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.reference(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class),
                Input.decides(Topics.INCIDENTS, Input.Kind.JOURNAL, IncidentEvent.class),
                Input.decides(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class),
                Input.decides(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class));
    }

    @Override
    public int foldVersion() {
        return 4;
    }

    @Override
    public DrillsState emptyState(Jurisdiction jurisdiction) {
        return DrillsState.EMPTY;
    }

    @Override
    public DrillsView emptyView(Jurisdiction jurisdiction) {
        return DrillsView.EMPTY;
    }

    @Override
    public DrillsView follow(DrillsView view, Moment moment, Incoming<DrillCommand> incoming) {
        if (!(incoming instanceof Incoming.Happened<DrillCommand> happened)) {
            return view;
        }
        var followed = view;
        for (var event : happened.entry().events()) {
            followed = switch (event) {
                case DutyEvent duty -> followed.follow(duty);
                case IncidentEvent incident -> {
                    var real = RealThings.of(incident, moment.handling(), followed.belonging());
                    yield followed.with(Happenings.follow(followed.belonging(), incident))
                            .with(followed.real().follow(incident, real.orElse(null)));
                }
                case ResponseEvent response ->
                    followed.follow(response)
                            .with(Happenings.follow(followed.belonging(), response))
                            .with(followed.real()
                                    .follow(response, RealThings.of(response).orElse(null)));
                case NotificationEvent told -> followed.with(Happenings.follow(followed.belonging(), told));
                default -> followed;
            };
        }
        return followed;
    }

    @Override
    public Decision<DrillEvent> decide(
            Moment moment, Incoming<DrillCommand> incoming, DrillsState state, DrillsView view) {
        return switch (incoming) {
            case Incoming.Asked<DrillCommand>(var command) -> DrillsDecider.decide(moment, command, state, view);
            // Most of what happens belongs to no drill, and while none is on nothing has to be looked at.
            case Incoming.Happened<DrillCommand> happened ->
                state.drills().on().isEmpty()
                        ? Decision.nothing()
                        : DrillsDecider.happened(moment, happened.entry().events(), state, view);
            case Incoming.Told<DrillCommand> _ -> Decision.nothing();
        };
    }

    @Override
    public DrillsState evolve(DrillsState state, DrillEvent event) {
        return DrillsDecider.evolve(state, event);
    }

    @Override
    public List<Deadlines<DrillCommand>> deadlines(DrillsState state) {
        return List.of(
                state.drills().deadlines(),
                state.findings().deadlines(),
                state.programmes().deadlines());
    }

    /** Injects of which nobody knows what the edge answered: their director fires them once more, under the same keys. */
    @Override
    public List<DrillCommand> resume(DrillsState state) {
        return state.drills().on().stream()
                .flatMap(drill -> drill.firedWithoutAnswer().stream()
                        .<DrillCommand>map(inject -> new NoteInject(drill.id(), inject, null, "RESTARTED")))
                .toList();
    }

    @Override
    public boolean recognizes(DrillEvent event) {
        return !(event instanceof DrillEvent.Unrecognized);
    }
}
