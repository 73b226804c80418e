package cn.liandong.notifier.links;

import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.SpotCheckId;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.notifications.NotifierCommand;
import cn.liandong.contracts.notifications.NotifierCommand.RecordReply;
import cn.liandong.contracts.notifications.NotifierCommand.RecordShown;
import cn.liandong.contracts.notifications.ReplyReading;
import cn.liandong.contracts.response.DispatchCommand;
import cn.liandong.notifier.Acknowledgements;
import cn.liandong.runtime.edge.CommandIds;

/** What a link asks for: the same bytes for the same link and round, whoever presses it how often. */
final class LinkCommands {
    private LinkCommands() {}

    static CommandEnvelope<NotifierCommand> shown(Link link) {
        var sending = link.sending();
        var id = CommandIds.of("shown", sending.notification().value());
        return new CommandEnvelope<>(
                id,
                Actor.SYSTEM,
                link.handling(),
                link.drillId(),
                new RecordShown(sending.notification(), sending.alert()));
    }

    /** Of a communications test: the person got it, and that is all there is to say. */
    static CommandEnvelope<NotifierCommand> confirm(Link link, String token) {
        var sending = link.sending();
        return new CommandEnvelope<>(
                CommandIds.of("link:" + token, "confirmed"),
                Actor.SYSTEM,
                link.handling(),
                link.drillId(),
                new RecordReply(
                        sending.notification(),
                        sending.alert(),
                        ReplyReading.ACKNOWLEDGES,
                        sending.person(),
                        sending.channel()));
    }

    /** Of a spot check: the post has answered. */
    static CommandEnvelope<RosterCommand> answer(Link link, String token, SpotCheckId check) {
        return Acknowledgements.of(CommandIds.of("link:" + token, "answered"), link.sending(), check);
    }

    /** @param round in which the alert was raised last: with it a second acknowledgement is a new command, and no repeat */
    static CommandEnvelope<DispatchCommand> acknowledge(Link link, String token, int round) {
        return Acknowledgements.of(CommandIds.of("link:" + token, "round " + round), link.sending());
    }
}
