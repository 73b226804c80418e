package cn.liandong.notifier;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Decision;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.notifications.NotificationEvent;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.response.ResponseEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Given events, when an input, then events: decides, folds what was decided, and remembers it. */
public final class NotifierStory {
    public NotifierState state = NotifierState.EMPTY;
    public Instant now = Told.NOON;
    public final List<NotificationEvent> journal = new ArrayList<>();

    public List<NotificationEvent> happened(ResponseEvent event) {
        return happened(event, Handling.ACTUAL);
    }

    public List<NotificationEvent> happened(ResponseEvent event, Handling ofEntry) {
        return fold(NotifierDecider.decide(ofEntry, List.of(event), state));
    }

    public List<NotificationEvent> asked(NotifierCommand command) {
        return fold(decide(Actor.SYSTEM, command));
    }

    public Decision<NotificationEvent> decide(Actor actor, NotifierCommand command) {
        var moment = new Moment(new Jurisdiction("420583"), now, actor, "input", Handling.SYSTEM, null);
        return NotifierDecider.decide(moment, command, state);
    }

    private List<NotificationEvent> fold(Decision<NotificationEvent> decision) {
        if (!(decision instanceof Decision.Accepted<NotificationEvent> accepted)) {
            throw new AssertionError("refused: " + decision);
        }
        for (var event : accepted.events()) {
            state = NotifierDecider.evolve(state, event);
        }
        journal.addAll(accepted.events());
        return accepted.events();
    }
}
