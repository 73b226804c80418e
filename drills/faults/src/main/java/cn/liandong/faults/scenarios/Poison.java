package cn.liandong.faults.scenarios;

import cn.liandong.contracts.journal.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Bytes that nobody wrote who knows the house, in every topic: a tool that was pointed at the wrong cluster. */
final class Poison {
    private static final long LIMIT_SECONDS = 10;

    private Poison() {}

    /** Writes each kind of nonsense once into every partition that is named, of every topic. */
    static void everywhere(String bootstrapServers, List<Integer> partitions, Random random) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            for (var topic : Topics.all()) {
                for (int partition : partitions) {
                    for (var record : nonsense(topic.name(), partition, random)) {
                        sent.add(producer.send(record));
                    }
                }
            }
            for (var one : sent) {
                one.get(LIMIT_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> nonsense(String topic, int partition, Random random) {
        var noise = new byte[64 + random.nextInt(512)];
        random.nextBytes(noise);
        var key = "420583".getBytes(StandardCharsets.UTF_8);
        boolean compacted = Topics.all().stream()
                .anyMatch(each -> each.name().equals(topic)
                        && "compact".equals(each.settings().get("cleanup.policy")));
        var records = new ArrayList<>(List.of(
                record(topic, partition, noise, noise),
                record(topic, partition, key, noise),
                record(topic, partition, key, "null".getBytes(StandardCharsets.UTF_8)),
                record(topic, partition, key, "{\"type\":\"".getBytes(StandardCharsets.UTF_8)),
                record(topic, partition, key, new byte[0])));
        if (!compacted) {
            // A compacted topic does not take a record without a key.
            records.add(record(topic, partition, null, noise));
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> record(
            String topic, int partition, byte @Nullable [] key, byte[] value) {
        return new ProducerRecord<>(topic, partition, key, value);
    }
}
