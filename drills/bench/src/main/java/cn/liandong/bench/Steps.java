package cn.liandong.bench;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** How late the steps of escalations were, which a deadline took: from when one was due until its line was in the journal. */
final class Steps {
    private static final Duration POLL = Duration.ofMillis(500);

    private Steps() {}

    /** Of all that lie in the journal now. */
    static Quantiles lateness(RuntimeSettings settings) {
        var found = new ArrayList<Long>();
        try (KafkaConsumer<byte[], byte[]> consumer = new Clients(settings).reader("bench-steps")) {
            var partitions = IntStream.range(0, settings.partitions())
                    .mapToObj(partition -> new TopicPartition(Topics.RESPONSE, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> found.addAll(of(record)));
            }
        }
        return Quantiles.of(found);
    }

    private static List<Long> of(ConsumerRecord<byte[], byte[]> record) {
        var late = new ArrayList<Long>();
        for (var event : Json.mapper().readTree(record.value()).get("events")) {
            boolean isFirst =
                    event.path("round").asInt() == 1 && event.path("step").asInt() == 1;
            if (event.get("type").asString().equals("StepTaken") && !isFirst) {
                var due = Instant.parse(event.get("dueAt").asString());
                late.add(Duration.ofMillis(record.timestamp() - due.toEpochMilli())
                        .toNanos());
            }
        }
        return late;
    }
}
