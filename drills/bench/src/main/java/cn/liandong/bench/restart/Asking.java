package cn.liandong.bench.restart;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.edge.CommandIds;
import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.PartitionKeys;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Sends commands of one city as an edge does, and reads what came of them. One thread's. */
final class Asking implements AutoCloseable {
    static final Jurisdiction CITY = new Jurisdiction("420583");

    private static final int MOST_ON_THEIR_WAY = 1_000;

    private final String service;
    private final int partition;
    private final Producer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> outcomes;
    private final Semaphore room = new Semaphore(MOST_ON_THEIR_WAY);
    private volatile @Nullable Exception failed;
    private int keys;

    Asking(RuntimeSettings settings, String service) {
        this.service = service;
        partition = PartitionKeys.partition(CITY, settings.partitions());
        var clients = new Clients(settings);
        producer = clients.writer(service + "-asking");
        outcomes = clients.reader(service + "-asking");
        var at = new TopicPartition(Topics.OUTCOMES, partition);
        outcomes.assign(List.of(at));
        // Now, and not at the first poll: what is published in between is waited for.
        outcomes.seek(at, outcomes.endOffsets(List.of(at)).getOrDefault(at, 0L));
    }

    /** Sends it under a new key and returns its id; waits while too many are not on disk yet. */
    String send(CityCommand command) throws InterruptedException {
        var id = CommandIds.of(service, "key-" + keys++);
        send(id, command);
        return id;
    }

    /** Sends it under this id, as somebody does who asks once more. */
    void send(String id, CityCommand command) throws InterruptedException {
        room.acquire();
        var envelope = new CommandEnvelope<>(id, Actor.SYSTEM, Handling.ACTUAL, null, command);
        var _ = producer.send(
                new ProducerRecord<>(
                        Topics.commands(service),
                        partition,
                        CITY.value().getBytes(StandardCharsets.UTF_8),
                        Json.mapper().writeValueAsBytes(envelope)),
                (metadata, error) -> {
                    failed = error == null ? failed : error;
                    room.release();
                });
    }

    /**
     * Reads on until the outcome of this command comes.
     *
     * @throws IllegalStateException if it does not come in time, or one on the way to it was refused
     */
    OutcomeNotice await(String id, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            checkSent();
            for (var record : outcomes.poll(Duration.ofMillis(100))) {
                var notice = Json.mapper().readValue(record.value(), OutcomeNotice.class);
                if (notice.service().equals(service)) {
                    checkAccepted(notice);
                    if (notice.commandId().equals(id)) {
                        // What came with it is read again by the next who waits.
                        outcomes.seek(new TopicPartition(Topics.OUTCOMES, partition), record.offset() + 1);
                        return notice;
                    }
                }
            }
        }
        throw new IllegalStateException("no outcome of a command to " + service + " came within " + limit);
    }

    private static void checkAccepted(OutcomeNotice notice) {
        if (!notice.outcome().accepted()) {
            throw new IllegalStateException("a command of the bench was refused: " + notice.outcome());
        }
    }

    private void checkSent() {
        var error = failed;
        if (error != null) {
            throw new IllegalStateException("a command of the bench did not reach the broker", error);
        }
    }

    @Override
    public void close() {
        producer.close();
        outcomes.close();
    }
}
