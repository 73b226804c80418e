package cn.liandong.console.dutylogs;

import cn.liandong.contracts.duty.DutyNote;
import cn.liandong.contracts.ids.Jurisdiction;
import java.util.concurrent.CompletableFuture;

/** Writes to the topic `duty-notes`. */
@FunctionalInterface
public interface NoteWriter {
    /** Completes when the record is on disk, or exceptionally when that is not known. */
    CompletableFuture<?> write(Jurisdiction jurisdiction, DutyNote note);
}
