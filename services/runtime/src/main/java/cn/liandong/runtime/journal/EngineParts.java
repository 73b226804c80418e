package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.runtime.observe.EngineMeters;
import cn.liandong.runtime.outcome.OutcomeOutbox;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.kafka.clients.producer.Producer;

/**
 * What the partitions of one engine share.
 *
 * @param beside makes the producers of entries; not the engine's thread, except in a test
 * @param told the producer of outcomes, commands and quarantined inputs
 * @param wake ends the poll early, so that what was acknowledged is told at once
 * @param steps told of every step, so that a test can end the process between any two
 */
record EngineParts<S, V, C, E>(
        Shard<S, V, C, E> shard,
        Effects<E> effects,
        InputReader<C> inputs,
        Deciding<S, V, C, E> deciding,
        Restorer<S, V, C, E> restorer,
        Quarantine quarantine,
        EngineMeters meters,
        EntryProducers entries,
        Executor beside,
        Producer<byte[], byte[]> told,
        Runnable wake,
        StepObserver steps) {

    /** Makes the producer of one owned partition. */
    @FunctionalInterface
    interface EntryProducers {
        Producer<byte[], byte[]> make(String name);
    }

    Pipeline<S, V, E> pipeline(int partition, long nextOffset) {
        return new Pipeline<>(
                new EntryProducer(
                        () -> entries.make(shard.service() + "-entries-" + partition), shard.journal(), beside, wake),
                shard.journal(),
                partition,
                "/liandong/" + shard.service(),
                nextOffset,
                wake);
    }

    OutcomeOutbox outbox(int partition, long confirmedEntry, Map<Long, OutcomeNotice> unpublished, long nowNanos) {
        return new OutcomeOutbox(told, partition, confirmedEntry, unpublished, nowNanos, wake);
    }
}
