package cn.liandong.notifier.callbacks;

import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.RecordDelivered;
import cn.liandong.contracts.notifications.NotifierCommand.RecordReply;
import cn.liandong.contracts.notifications.NotifierCommand.RecordUndelivered;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.notifier.Acknowledgements;
import cn.liandong.runtime.edge.CommandIds;

/** What a callback asks for: a callback that comes again asks for the same under the same id, and so for nothing. */
final class CallbackCommands {
    private CallbackCommands() {}

    static CommandEnvelope<NotifierCommand> delivered(Told told) {
        var sending = told.sending();
        var id = CommandIds.of("delivered", sending.notification().value());
        return notifier(id, told, new RecordDelivered(sending.notification(), sending.alert()));
    }

    static CommandEnvelope<NotifierCommand> undelivered(Told told) {
        var sending = told.sending();
        var id = CommandIds.of("undelivered", sending.notification().value() + " " + sending.attempt());
        return notifier(id, told, new RecordUndelivered(sending));
    }

    /** @param unique of the answer */
    static CommandEnvelope<NotifierCommand> reply(Meaning meaning, String unique) {
        var told = meaning.about();
        var sending = told.sending();
        return notifier(
                id(told, unique),
                told,
                new RecordReply(
                        sending.notification(),
                        sending.alert(),
                        meaning.reading(),
                        sending.person(),
                        sending.channel()));
    }

    /**
     * In the name of whoever answered. Its id is of the answer and not of the alert's round: an answer that comes again after
     * the alert was raised again is not about what was raised since.
     */
    static CommandEnvelope<DispatchCommand> acknowledge(Told told, String unique) {
        return Acknowledgements.of(id(told, unique), told.sending());
    }

    static CommandEnvelope<RosterCommand> answer(Told told, String unique, SpotCheckId check) {
        return Acknowledgements.of(id(told, unique), told.sending(), check);
    }

    private static String id(Told told, String unique) {
        return CommandIds.of(
                "reply:" + told.sending().channel() + ":" + told.sending().person(), unique);
    }

    private static CommandEnvelope<NotifierCommand> notifier(String id, Told told, NotifierCommand command) {
        return new CommandEnvelope<>(id, Actor.SYSTEM, told.handling(), told.drillId(), command);
    }
}
