package cn.liandong.console.commands;

import cn.liandong.contracts.drills.DrillCommand;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.OutcomeNotice;
import java.util.concurrent.CompletableFuture;

/** The way to the drill runner. */
@FunctionalInterface
public interface DrillsGateway {
    /** Completes with the outcome, or exceptionally after six seconds without one. */
    CompletableFuture<OutcomeNotice> ask(Jurisdiction jurisdiction, CommandEnvelope<DrillCommand> envelope);
}
