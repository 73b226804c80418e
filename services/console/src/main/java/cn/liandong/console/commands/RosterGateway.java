package cn.liandong.console.commands;

import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.OutcomeNotice;
import java.util.concurrent.CompletableFuture;

/** The way to roster. */
@FunctionalInterface
public interface RosterGateway {
    /** Completes with the outcome, or exceptionally after six seconds without one. */
    CompletableFuture<OutcomeNotice> ask(Jurisdiction jurisdiction, CommandEnvelope<RosterCommand> envelope);
}
