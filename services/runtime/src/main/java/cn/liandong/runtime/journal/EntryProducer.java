package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The producer of one partition's entries. It is made with the first of them, and learns where its partition lies, beside the
 * engine's thread: a send that had to learn it would hold up every other partition, and where every answer is late, the
 * partitions of whoever took over one after the other.
 */
final class EntryProducer {
    /** Each lasts as long as a send may block. */
    private static final int TRIES = 5;

    private final Supplier<Producer<byte[], byte[]>> make;
    private final String topic;
    private final Executor beside;
    private final Runnable wake;
    private boolean begun;
    private volatile Made made = new Made.NotYet();
    private volatile boolean closed;

    /** @param beside runs what takes long */
    EntryProducer(Supplier<Producer<byte[], byte[]>> make, String topic, Executor beside, Runnable wake) {
        this.make = make;
        this.topic = topic;
        this.beside = beside;
        this.wake = wake;
    }

    /** How far it has come. */
    sealed interface Made {
        record NotYet() implements Made {}

        record Ready(Producer<byte[], byte[]> producer) implements Made {}

        record Failed(RuntimeException reason) implements Made {}
    }

    /** Returns at once; called by the engine's thread alone. */
    Made made() {
        if (!begun) {
            begun = true;
            beside.execute(this::make);
        }
        return made;
    }

    private void make() {
        Producer<byte[], byte[]> producer = null;
        Made came;
        try {
            producer = make.get();
            learnPlace(producer);
            came = new Made.Ready(producer);
        } catch (RuntimeException e) {
            came = new Made.Failed(e);
        }
        settle(came, producer);
    }

    private void learnPlace(Producer<byte[], byte[]> producer) {
        for (int i = 1; ; i++) {
            try {
                var _ = producer.partitionsFor(topic);
                return;
            } catch (TimeoutException late) {
                if (i == TRIES || closed) {
                    throw late;
                }
            }
        }
    }

    private void settle(Made came, @Nullable Producer<byte[], byte[]> producer) {
        boolean used;
        synchronized (this) {
            made = came;
            used = !closed && came instanceof Made.Ready;
        }
        if (!used && producer != null) {
            producer.close(Duration.ZERO);
        }
        wake.run();
    }

    /** Whatever is still under way fails. */
    void close() {
        Made last;
        synchronized (this) {
            closed = true;
            last = made;
        }
        if (last instanceof Made.Ready(var producer)) {
            producer.close(Duration.ZERO);
        }
    }
}
