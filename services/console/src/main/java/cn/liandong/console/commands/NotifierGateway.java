package cn.liandong.console.commands;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.notifications.NotifierCommand;
import java.util.concurrent.CompletableFuture;

/** The way to the notifier. */
@FunctionalInterface
public interface NotifierGateway {
    /** Completes with the outcome, or exceptionally after six seconds without one. */
    CompletableFuture<OutcomeNotice> ask(Jurisdiction jurisdiction, CommandEnvelope<NotifierCommand> envelope);
}
