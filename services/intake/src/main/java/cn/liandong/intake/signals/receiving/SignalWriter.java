package cn.liandong.intake.signals.receiving;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.SignalRecord;
import java.util.concurrent.CompletableFuture;

/** Writes readings, and completes once they are on disk, or exceptionally. */
@FunctionalInterface
public interface SignalWriter {
    CompletableFuture<?> write(Jurisdiction jurisdiction, SignalRecord record);
}
