package cn.liandong.roster;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.util.List;

/** Hands roster's rules to the engine. */
public final class RosterShard implements Shard<Roster, RosterShard.NoView, RosterCommand, DutyEvent> {

    /** Roster looks at nothing but its own state. */
    public record NoView() {}

    @Override
    public String service() {
        return Topics.ROSTER;
    }

    @Override
    public String journal() {
        return Topics.DUTY;
    }

    @Override
    public Class<RosterCommand> commands() {
        return RosterCommand.class;
    }

    @Override
    public Class<DutyEvent> events() {
        return DutyEvent.class;
    }

    @Override
    public Class<Roster> states() {
        return Roster.class;
    }

    @Override
    public Class<NoView> views() {
        return NoView.class;
    }

    @Override
    public List<Input> inputs() {
        return List.of(Input.decides(Topics.NOTIFICATIONS, Input.Kind.JOURNAL, NotificationEvent.class));
    }

    @Override
    public int foldVersion() {
        return 8;
    }

    @Override
    public Roster emptyState(Jurisdiction jurisdiction) {
        return Roster.EMPTY;
    }

    @Override
    public NoView emptyView(Jurisdiction jurisdiction) {
        return new NoView();
    }

    @Override
    public NoView follow(NoView view, Moment moment, Incoming<RosterCommand> incoming) {
        return view;
    }

    @Override
    public Decision<DutyEvent> decide(Moment moment, Incoming<RosterCommand> incoming, Roster state, NoView view) {
        return switch (incoming) {
            case Incoming.Asked<RosterCommand>(var command) -> RosterDecider.decide(moment, command, state);
            case Incoming.Happened<RosterCommand> happened ->
                RosterDecider.decide(
                        happened.entry().events().stream()
                                .filter(NotificationEvent.class::isInstance)
                                .map(NotificationEvent.class::cast)
                                .toList(),
                        state);
            case Incoming.Told<RosterCommand> ignored -> Decision.nothing();
        };
    }

    @Override
    public Roster evolve(Roster state, DutyEvent event) {
        return RosterDecider.evolve(state, event);
    }

    @Override
    public List<Deadlines<RosterCommand>> deadlines(Roster state) {
        return List.of(
                state.shifts().deadlines(),
                state.gaps().deadlines(),
                state.gapsAhead().deadlines(),
                state.announcements().deadlines(),
                state.overrides().deadlines(),
                state.spotChecks().deadlines(),
                state.absences().deadlines(),
                state.leaves().deadlines());
    }

    @Override
    public boolean recognizes(DutyEvent event) {
        return !(event instanceof DutyEvent.Unrecognized);
    }
}
