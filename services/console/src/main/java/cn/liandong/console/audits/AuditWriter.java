package cn.liandong.console.audits;

import cn.liandong.contracts.access.AuditRecord;
import cn.liandong.contracts.ids.Jurisdiction;
import java.util.concurrent.CompletableFuture;

/** Writes to the topic `audit`. */
@FunctionalInterface
public interface AuditWriter {
    /** Completes when the record is on disk, or exceptionally when that is not known. */
    CompletableFuture<?> write(Jurisdiction jurisdiction, AuditRecord record);
}
