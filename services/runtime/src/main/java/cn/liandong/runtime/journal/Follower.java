package cn.liandong.runtime.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads topics from their beginning, all partitions, for ever: journals by the chain, other topics record by record. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"})
public final class Follower implements AutoCloseable {

    /** Starts to read on a thread of its own. {@code name} is seen in metrics and thread names. */
    public static Follower start(String name, RuntimeSettings settings, List<Input> topics, Listener listener) {
        throw new UnsupportedOperationException();
    }

    /** Waits until everything that was there at the start has been handed on. */
    public boolean awaitCaughtUp(Duration limit) {
        throw new UnsupportedOperationException();
    }

    /** When the fold last stood at the end of every log it follows; {@link Instant#MIN} before the first time. */
    public Instant freshAt() {
        throw new UnsupportedOperationException();
    }

    /** Entries that did not continue the chain, by topic; for the verifier. */
    public Map<String, Long> ignored() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
