package cn.liandong.notifier;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;

/** What dispatch is asked where somebody acknowledges who had a notification in hand. */
public final class Acknowledgements {
    private Acknowledgements() {}

    /** In the name of the notified person, for the alert of that notification alone. */
    public static CommandEnvelope<DispatchCommand> of(String commandId, NotificationSending sending) {
        var actor = new Actor(Actor.Kind.NOTIFIED_PERSON, null, null, sending.post(), sending.person());
        return new CommandEnvelope<>(commandId, actor, Handling.ACTUAL, null, new AcknowledgeAlert(sending.alert()));
    }
}
