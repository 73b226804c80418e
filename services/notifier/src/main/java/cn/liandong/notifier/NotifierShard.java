package cn.liandong.notifier;

import cn.liandong.contracts.drills.DrillEvent;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.ReadDrill;
import cn.liandong.contracts.notifications.NotifierCommand.ReadOverdue;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UnitEvent.UnitRegistered;
import cn.liandong.notifier.attempts.Attempt;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.util.List;
import java.util.stream.Stream;

/** What notifier brings to the engine. */
public final class NotifierShard implements Shard<NotifierState, NotifierView, NotifierCommand, NotificationEvent> {
    @Override
    public String service() {
        return Topics.NOTIFIER;
    }

    @Override
    public String journal() {
        return Topics.NOTIFICATIONS;
    }

    @Override
    public Class<NotifierCommand> commands() {
        return NotifierCommand.class;
    }

    @Override
    public Class<NotificationEvent> events() {
        return NotificationEvent.class;
    }

    @Override
    public Class<NotifierState> states() {
        return NotifierState.class;
    }

    @Override
    public Class<NotifierView> views() {
        return NotifierView.class;
    }

    @Override
    public List<Input> inputs() {
        return List.of(
                Input.decides(Topics.RESPONSE, Input.Kind.JOURNAL, ResponseEvent.class),
                Input.reference(Topics.PEOPLE, Input.Kind.RECORDS, PersonChannels.class),
                Input.reference(Topics.DRILLS, Input.Kind.JOURNAL, DrillEvent.class),
                Input.reference(Topics.SUBSCRIPTIONS, Input.Kind.RECORDS, PersonBrowser.class),
                Input.decides(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class),
                Input.decides(Topics.INCIDENTS, Input.Kind.JOURNAL, IncidentEvent.class));
    }

    @Override
    public int foldVersion() {
        return 12;
    }

    @Override
    public NotifierState emptyState(Jurisdiction jurisdiction) {
        return NotifierState.EMPTY;
    }

    @Override
    public NotifierView emptyView(Jurisdiction jurisdiction) {
        return NotifierView.EMPTY;
    }

    @Override
    public NotifierView follow(NotifierView view, Moment moment, Incoming<NotifierCommand> incoming) {
        return switch (incoming) {
            case Incoming.Told<NotifierCommand>(var _, var _, PersonChannels person) ->
                view.follow(person, moment.now());
            case Incoming.Told<NotifierCommand>(var _, var _, PersonBrowser browser) ->
                view.follow(browser, moment.now());
            case Incoming.Told<NotifierCommand> ignored -> view;
            case Incoming.Asked<NotifierCommand> ignored -> view;
            case Incoming.Happened<NotifierCommand> happened -> {
                var followed = view;
                int index = 0;
                for (var event : happened.entry().events()) {
                    followed = switch (event) {
                        case DutyEvent duty -> followed.follow(duty);
                        case UnitRegistered unit -> followed.follow(unit);
                        case DrillEvent drill ->
                            followed.follow(drill, happened.entry().sequence(), index);
                        default -> followed;
                    };
                    index++;
                }
                yield followed;
            }
        };
    }

    @Override
    public Decision<NotificationEvent> decide(
            Moment moment, Incoming<NotifierCommand> incoming, NotifierState state, NotifierView view) {
        return switch (incoming) {
            case Incoming.Asked<NotifierCommand> asked -> NotifierDecider.decide(moment, asked.command(), state, view);
            case Incoming.Happened<NotifierCommand> happened
            when happened.topic().equals(Topics.DUTY) ->
                NotifierDecider.notices(
                        moment.now(),
                        happened.entry().at(),
                        happened.entry().events().stream()
                                .filter(DutyEvent.class::isInstance)
                                .map(DutyEvent.class::cast)
                                .toList(),
                        state,
                        view);
            case Incoming.Happened<NotifierCommand> happened
            when happened.topic().equals(Topics.INCIDENTS) ->
                NotifierDecider.warnings(
                        moment.now(),
                        happened.entry().at(),
                        happened.entry().events().stream()
                                .filter(IncidentEvent.class::isInstance)
                                .map(IncidentEvent.class::cast)
                                .toList(),
                        state,
                        view);
            case Incoming.Happened<NotifierCommand> happened ->
                NotifierDecider.decide(
                        moment.now(),
                        happened.entry().handling(),
                        happened.entry().drillId(),
                        happened.entry().events().stream()
                                .filter(ResponseEvent.class::isInstance)
                                .map(ResponseEvent.class::cast)
                                .toList(),
                        state,
                        view);
            case Incoming.Told<NotifierCommand> ignored -> Decision.nothing();
        };
    }

    @Override
    public NotifierState evolve(NotifierState state, NotificationEvent event) {
        return NotifierDecider.evolve(state, event);
    }

    @Override
    public List<Deadlines<NotifierCommand>> deadlines(NotifierState state) {
        return List.of(state.attempts().deadlines(), state.tests().deadlines());
    }

    /** What a drill's people are told of it is of that drill, also where the service told itself. */
    @Override
    public Moment stamped(Moment moment, Incoming<NotifierCommand> incoming) {
        return incoming instanceof Incoming.Asked<NotifierCommand>(ReadDrill read)
                ? new Moment(
                        moment.jurisdiction(),
                        moment.now(),
                        moment.actor(),
                        moment.inputId(),
                        Handling.EXERCISE,
                        read.drill())
                : moment;
    }

    /** Drills that say something their people were not told, and what is overdue that nobody was told of. */
    @Override
    public List<NotifierCommand> noticed(NotifierState state, NotifierView view) {
        var drills = view.drills().byId().values().stream()
                .filter(drill -> drill.newest() > state.drills().through(drill.id()))
                .<NotifierCommand>map(drill -> new ReadDrill(drill.id(), drill.newest()));
        long overdue = view.drills().overdues().newest();
        return Stream.concat(
                        drills,
                        overdue > state.drills().overdue() ? Stream.of(new ReadOverdue(overdue)) : Stream.empty())
                .toList();
    }

    @Override
    public boolean recognizes(NotificationEvent event) {
        return !(event instanceof NotificationEvent.Unrecognized);
    }

    @Override
    public List<NotifierCommand> resume(NotifierState state) {
        return state.attempts().open().values().stream()
                .filter(attempt -> attempt.phase() == Attempt.Phase.SENDING)
                .map(Attempt::latest)
                .<NotifierCommand>map(
                        sending -> new NotifierCommand.ResumeNotification(sending.notification(), sending.attempt()))
                .toList();
    }
}
