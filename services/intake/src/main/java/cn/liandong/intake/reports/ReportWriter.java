package cn.liandong.intake.reports;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.ReportRecord;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Writes a report and completes with the broker's time once it is on disk, or exceptionally. */
@FunctionalInterface
public interface ReportWriter {
    CompletableFuture<Instant> write(Jurisdiction jurisdiction, ReportRecord report);
}
