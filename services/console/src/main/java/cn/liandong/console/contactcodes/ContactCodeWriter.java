package cn.liandong.console.contactcodes;

import cn.liandong.contracts.access.ContactCode;
import cn.liandong.contracts.ids.Jurisdiction;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Writes to the topic `contact-codes`. */
@FunctionalInterface
public interface ContactCodeWriter {
    /**
     * Completes when the record is on disk, or exceptionally when that is not known.
     *
     * @param record null erases what lies under the key
     */
    CompletableFuture<?> write(Jurisdiction jurisdiction, String key, @Nullable ContactCode record);
}
