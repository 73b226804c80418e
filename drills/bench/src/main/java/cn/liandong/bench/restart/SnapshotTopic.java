package cn.liandong.bench.restart;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The snapshots of one partition, as they lie at the broker. */
final class SnapshotTopic {
    private final Clients clients;
    private final TopicPartition at;

    SnapshotTopic(RuntimeSettings settings, String service, int partition) {
        clients = new Clients(settings);
        at = new TopicPartition(Topics.snapshots(service), partition);
    }

    /**
     * What lies there.
     *
     * @param entry the last one that the newest snapshot holds; 0 where there is none
     * @param snapshotBytes of the newest
     * @param bytes of all, superseded ones too: a start reads them all
     */
    record Standing(long entry, long snapshotBytes, long bytes) {}

    Standing standing() {
        var parts = new HashMap<String, byte[]>();
        long[] bytes = new long[1];
        each(record -> {
            bytes[0] += record.value().length;
            parts.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
        });
        long entry = 0;
        long snapshotBytes = 0;
        for (var slot : List.of("0/", "1/")) {
            var manifest = parts.get(slot + "manifest");
            if (manifest != null && entry(manifest) > entry) {
                entry = entry(manifest);
                snapshotBytes = parts.entrySet().stream()
                        .filter(part -> part.getKey().startsWith(slot))
                        .mapToLong(part -> part.getValue().length)
                        .sum();
            }
        }
        return new Standing(entry, snapshotBytes, bytes[0]);
    }

    private static long entry(byte[] manifest) {
        return Json.mapper().readTree(manifest).at("/journal/entry").asLong();
    }

    /** Writes the newest snapshots again, as if so many bytes of them had been taken one after the other. */
    void repeat(long bytes) {
        // In the order they were last written in: a manifest behind its chunks.
        var newest = new LinkedHashMap<String, ConsumerRecord<byte[], byte[]>>();
        each(record -> newest.putLast(new String(record.key(), StandardCharsets.UTF_8), record));
        try (var producer = clients.writer(at.topic() + "-again")) {
            long written = 0;
            while (written < bytes) {
                for (var record : newest.values()) {
                    var _ = producer.send(new ProducerRecord<>(
                            at.topic(), at.partition(), null, record.key(), record.value(), record.headers()));
                    written += record.value().length;
                }
                producer.flush();
            }
        }
    }

    private void each(Consumer<ConsumerRecord<byte[], byte[]>> take) {
        try (var reader = clients.reader(at.topic() + "-seen")) {
            reader.assign(List.of(at));
            reader.seekToBeginning(List.of(at));
            long end = reader.endOffsets(List.of(at)).getOrDefault(at, 0L);
            while (reader.position(at) < end) {
                reader.poll(Duration.ofMillis(200)).forEach(take);
            }
        }
    }
}
