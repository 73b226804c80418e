package cn.liandong.runtime.journal;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads stretches of logs from one offset to another, as a restart does. A broker that is away is waited for. */
final class Reader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reader.class);

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final BooleanSupplier closing;

    Reader(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, BooleanSupplier closing) {
        this.consumer = consumer;
        this.closing = closing;
    }

    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return retried(() -> consumer.endOffsets(partitions));
    }

    Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions) {
        return retried(() -> consumer.beginningOffsets(partitions));
    }

    /** Whether the partition is there at all; where one that is not ends would be asked for ever. */
    boolean has(TopicPartition at) {
        return retried(() -> consumer.partitionsFor(at.topic())).stream()
                .anyMatch(info -> info.partition() == at.partition());
    }

    /** Hands on every record of each partition from its first offset to before its last, in the order of the partition. */
    void read(
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var open = new HashSet<TopicPartition>();
        from.forEach((partition, first) -> {
            if (first < end(to, partition)) {
                open.add(partition);
            }
        });
        consumer.assign(open);
        open.forEach(partition -> consumer.seek(partition, end(from, partition)));
        while (!open.isEmpty()) {
            checkOpen();
            for (var record : retried(() -> consumer.poll(Duration.ofMillis(200)))) {
                if (record.offset() < end(to, new TopicPartition(record.topic(), record.partition()))) {
                    each.accept(record);
                }
            }
            if (open.removeIf(partition -> retried(() -> consumer.position(partition)) >= end(to, partition))) {
                consumer.assign(open);
            }
        }
    }

    private static long end(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        var offset = offsets.get(partition);
        if (offset == null) {
            throw new IllegalArgumentException("no offset was given for " + partition);
        }
        return offset;
    }

    /** Each try waits up to the client's own limit of 5 s, so this does not spin. */
    private <T> T retried(Supplier<T> call) {
        while (true) {
            checkOpen();
            try {
                return call.get();
            } catch (RetriableException e) {
                LOG.warn("the logs cannot be asked for the moment: {}", e.getMessage());
            }
        }
    }

    private void checkOpen() {
        if (closing.getAsBoolean()) {
            throw new Closing();
        }
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    /** The engine is being closed in the middle of a restart. */
    static final class Closing extends RuntimeException {}
}
