package cn.liandong.reports;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.ReportRecord;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Writes a report and completes with the broker's time once it is on disk, or exceptionally. */
@FunctionalInterface
public interface ReportWriter {
    CompletableFuture<Instant> write(Jurisdiction jurisdiction, ReportRecord report);

    /** Nothing was written, because what space is left is kept for what was begun. */
    final class NoSpace extends RuntimeException {
        NoSpace() {
            super("there is less free space than must be kept", null, false, false);
        }
    }

    /**
     * The same writer, which completes with {@link NoSpace} and writes nothing while space is low. It stands before the
     * write and not before the edge: a repeat of a report that is on disk writes nothing, and is answered as ever.
     */
    static ReportWriter keepingReserve(ReportWriter writer, BooleanSupplier spaceIsLow) {
        return (jurisdiction, report) -> spaceIsLow.getAsBoolean()
                ? CompletableFuture.failedFuture(new NoSpace())
                : writer.write(jurisdiction, report);
    }
}
