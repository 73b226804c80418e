package cn.liandong.runtime.edge;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.journal.RuntimeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An edge's way into Kafka: durable records, and commands whose outcome it waits for. Never blocks the caller's thread. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class Gateway implements AutoCloseable {

    public static Gateway start(String name, RuntimeSettings settings, MeterRegistry meters) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a record and completes when it is on disk, or exceptionally with {@link NotWritten} within 3 s: then nobody
     * may be told that it is kept.
     *
     * @param value written as JSON; null is a tombstone
     */
    public CompletableFuture<Written> write(String topic, Jurisdiction jurisdiction, String key, @Nullable Object value) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sends a command and completes with its outcome. After 3 s without one it is sent again under the same id; after 3 s
     * more it completes exceptionally with {@link OutcomeUnknown}.
     */
    public CompletableFuture<OutcomeNotice> ask(
            String service, Jurisdiction jurisdiction, CommandEnvelope<?> envelope) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /** Where a record lies, and the broker's time of it. */
    public record Written(int partition, long offset, Instant at) {}

    /** The record is not known to be on disk: answer 503 and let the caller repeat under the same key. */
    public static final class NotWritten extends RuntimeException {
        NotWritten(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The command may or may not have been decided: answer 504 and let the caller ask again with the same key. */
    public static final class OutcomeUnknown extends RuntimeException {
        OutcomeUnknown(String message) {
            super(message);
        }
    }
}
