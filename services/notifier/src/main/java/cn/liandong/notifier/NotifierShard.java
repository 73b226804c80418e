package cn.liandong.notifier;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.notifier.attempts.Attempt;
import cn.liandong.runtime.journal.Incoming;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.journal.Shard;
import java.util.List;

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
                Input.reference(Topics.SUBSCRIPTIONS, Input.Kind.RECORDS, PersonBrowser.class),
                Input.decides(Topics.DUTY, Input.Kind.JOURNAL, DutyEvent.class),
                Input.decides(Topics.INCIDENTS, Input.Kind.JOURNAL, IncidentEvent.class));
    }

    @Override
    public int foldVersion() {
        return 11;
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
                for (var event : happened.entry().events()) {
                    followed = event instanceof DutyEvent duty ? followed.follow(duty) : followed;
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
