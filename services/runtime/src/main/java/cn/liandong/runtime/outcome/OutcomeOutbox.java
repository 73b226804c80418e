package cn.liandong.runtime.outcome;

import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * The outcomes of one partition that are not known to be published. Each is sent until it is acknowledged, and the mark of
 * what is known travels in the entries themselves, so that a new owner repeats exactly what may be missing.
 */
public final class OutcomeOutbox {
    private static final long AGAIN_AFTER_NANOS = 3_000_000_000L;

    private final Producer<byte[], byte[]> producer;
    private final int partition;
    private final Runnable wake;
    private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private long confirmedEntry;

    private record Waiting(OutcomeNotice notice, long sentAtNanos) {}

    public OutcomeOutbox(
            Producer<byte[], byte[]> producer,
            int partition,
            long confirmedEntry,
            Map<Long, OutcomeNotice> unpublished,
            long nowNanos,
            Runnable wake) {
        this.producer = producer;
        this.partition = partition;
        this.wake = wake;
        this.confirmedEntry = confirmedEntry;
        unpublished.forEach((entry, notice) -> publish(entry, notice, nowNanos));
    }

    /** An entry without an outcome was confirmed. */
    public void passed(long entry) {
        confirmedEntry = entry;
    }

    /** An entry was confirmed and its outcome may be told. */
    public void confirmed(long entry, OutcomeNotice notice, long nowNanos) {
        confirmedEntry = entry;
        publish(entry, notice, nowNanos);
    }

    /** Tells once more what was told before, to somebody who asked once more. */
    public void repeat(OutcomeNotice notice) {
        send(notice, () -> {});
    }

    /** The entry up to which every outcome is known to be published. */
    public long published() {
        for (var entry = acknowledged.poll(); entry != null; entry = acknowledged.poll()) {
            waiting.remove(entry);
        }
        return waiting.isEmpty() ? confirmedEntry : waiting.firstKey() - 1;
    }

    /** What is not known to be published, by entry: whoever takes over goes on with it. */
    public Map<Long, OutcomeNotice> unpublished() {
        published();
        var unpublished = new TreeMap<Long, OutcomeNotice>();
        waiting.forEach((entry, one) -> unpublished.put(entry, one.notice()));
        return unpublished;
    }

    public boolean isEmpty() {
        published();
        return waiting.isEmpty();
    }

    /** Sends again what has not been acknowledged for three seconds. */
    public void tick(long nowNanos) {
        published();
        waiting.replaceAll((entry, one) -> {
            if (nowNanos - one.sentAtNanos() <= AGAIN_AFTER_NANOS) {
                return one;
            }
            send(one.notice(), () -> acknowledged.add(entry));
            return new Waiting(one.notice(), nowNanos);
        });
    }

    private void publish(long entry, OutcomeNotice notice, long nowNanos) {
        waiting.put(entry, new Waiting(notice, nowNanos));
        send(notice, () -> acknowledged.add(entry));
    }

    private void send(OutcomeNotice notice, Runnable acknowledge) {
        var record = new ProducerRecord<>(
                Topics.OUTCOMES,
                partition,
                notice.jurisdiction().value().getBytes(StandardCharsets.UTF_8),
                Json.mapper().writeValueAsBytes(notice));
        try {
            var _ = producer.send(record, (metadata, error) -> {
                if (error == null) {
                    acknowledge.run();
                    wake.run();
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            // It stays in `waiting`, and the next tick sends it again.
            wake.run();
        }
    }
}
