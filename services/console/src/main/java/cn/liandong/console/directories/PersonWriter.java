package cn.liandong.console.directories;

import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.Jurisdiction;
import java.util.concurrent.CompletableFuture;

/** Writes to the topic `people`. */
@FunctionalInterface
public interface PersonWriter {
    /** Completes when the record is on disk, or exceptionally when that is not known. */
    CompletableFuture<?> write(Jurisdiction jurisdiction, PersonRecord person);
}
