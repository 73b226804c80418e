package cn.liandong.runtime.journal;

import cn.liandong.runtime.observe.Health;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;

/** Runs one service: owns partitions, decides their inputs one after the other, writes entries, and tells what came of it. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedVariable", "UnusedTypeParameter"})
public final class Engine<S, V, C, E> implements AutoCloseable {

    /**
     * Starts to own and decide.
     *
     * @param onDeath told once, with the reason, when this instance may decide no more: end the process (in one process:
     *     the service) and start anew
     */
    public static <S, V, C, E> Engine<S, V, C, E> start(
            RuntimeSettings settings,
            Shard<S, V, C, E> shard,
            Effects<E> effects,
            MeterRegistry meters,
            Consumer<String> onDeath) {
        throw new UnsupportedOperationException();
    }

    public Health health() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
