package cn.liandong.console.commands;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IntakeCommand;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.OutcomeNotice;
import java.util.concurrent.CompletableFuture;

/** The way to intake. */
@FunctionalInterface
public interface IntakeGateway {
    /** Completes with the outcome, or exceptionally after six seconds without one. */
    CompletableFuture<OutcomeNotice> ask(Jurisdiction jurisdiction, CommandEnvelope<IntakeCommand> envelope);
}
