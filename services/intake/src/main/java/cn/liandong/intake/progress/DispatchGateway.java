package cn.liandong.intake.progress;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.response.DispatchCommand;
import java.util.concurrent.CompletableFuture;

/** The way to dispatch. */
@FunctionalInterface
public interface DispatchGateway {
    /** Completes with the outcome, or exceptionally after six seconds without one. */
    CompletableFuture<OutcomeNotice> ask(Jurisdiction jurisdiction, CommandEnvelope<DispatchCommand> envelope);
}
