package cn.liandong.notifier;

import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.duty.SpotCheckCommand.AnswerSpotCheck;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.NotificationEvent.NotificationSending;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.contracts.response.DispatchCommand.AcknowledgeAlert;
import org.jspecify.annotations.Nullable;

/** What is asked where somebody acknowledges or answers who had a notification in hand. */
public final class Acknowledgements {
    private Acknowledgements() {}

    /** In the name of the notified person, for the alert of that notification alone. */
    public static CommandEnvelope<DispatchCommand> of(String commandId, NotificationSending sending) {
        return new CommandEnvelope<>(
                commandId, actor(sending), Handling.ACTUAL, null, new AcknowledgeAlert(sending.alert()));
    }

    /** In the name of the notified person, for the post that was called in a spot check. */
    public static CommandEnvelope<RosterCommand> of(String commandId, NotificationSending sending, SpotCheckId check) {
        return new CommandEnvelope<>(
                commandId,
                actor(sending),
                Handling.SYSTEM,
                null,
                new AnswerSpotCheck(sending.post(), check, sending.person()));
    }

    /** The check that is answered; null where it is something else. */
    public static @Nullable SpotCheckId checkOf(NotificationSending sending) {
        var duty = sending.duty();
        return duty == null ? null : duty.check();
    }

    private static Actor actor(NotificationSending sending) {
        return new Actor(Actor.Kind.NOTIFIED_PERSON, null, null, sending.post(), sending.person());
    }
}
