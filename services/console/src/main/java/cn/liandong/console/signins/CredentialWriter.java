package cn.liandong.console.signins;

import cn.liandong.contracts.access.CredentialRecord;
import cn.liandong.contracts.ids.CredentialId;
import cn.liandong.contracts.ids.Jurisdiction;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Writes to the topic `credentials`. */
@FunctionalInterface
public interface CredentialWriter {
    /** Completes when the record is on disk, or exceptionally when that is not known. Null is a tombstone. */
    CompletableFuture<?> write(Jurisdiction jurisdiction, CredentialId id, @Nullable CredentialRecord record);
}
