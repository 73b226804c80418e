package cn.liandong.faults.checker.history;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads every log that is judged from its beginning to where it ended when the reading began. It believes nothing and leaves
 * nothing out: what counts is for the checker to say.
 */
public final class HistoryReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final InstantSource clock;
    private final Duration within;

    /** @param within after so long it gives up, with the log that it was waiting for */
    public HistoryReader(String bootstrapServers, InstantSource clock, Duration within) {
        this.bootstrapServers = bootstrapServers;
        this.clock = clock;
        this.within = within;
    }

    /** Every topic that is judged; one that is not there has no logs. */
    public static List<String> topics() {
        var topics = new ArrayList<>(List.of(
                Topics.REPORTS,
                Topics.INCIDENTS,
                Topics.DUTY,
                Topics.RESPONSE,
                Topics.NOTIFICATIONS,
                Topics.DRILLS,
                Topics.OUTCOMES,
                Topics.QUARANTINE));
        Topics.DECIDING_SERVICES.forEach(service -> topics.add(Topics.commands(service)));
        return List.copyOf(topics);
    }

    /** The logs as they are now, with what was noted outside of them. */
    public History read(List<LedgerLine> ledger, List<SinkCall> calls) {
        try (var consumer = consumer()) {
            var takenAt = clock.instant();
            return new History(takenAt, ledger, read(consumer), calls, List.of());
        }
    }

    private List<Log> read(Consumer<byte[], byte[]> consumer) {
        var all = partitions(consumer);
        consumer.assign(all);
        var begins = consumer.beginningOffsets(all);
        var ends = consumer.endOffsets(all);
        var found = new LinkedHashMap<TopicPartition, List<LogRecord>>();
        all.forEach(at -> found.put(at, new ArrayList<>()));
        consumer.seekToBeginning(all);
        readTo(consumer, ends, found);
        var logs = new ArrayList<Log>();
        found.forEach(
                (at, records) -> logs.add(new Log(at.topic(), at.partition(), at(begins, at), at(ends, at), records)));
        return List.copyOf(logs);
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        var known = consumer.listTopics();
        return topics().stream()
                .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .sorted(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition))
                .toList();
    }

    private void readTo(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, List<LogRecord>> found) {
        long until = System.nanoTime() + within.toNanos();
        var open = new ArrayList<>(found.keySet());
        while (true) {
            open.removeIf(at -> consumer.position(at) >= at(ends, at));
            if (open.isEmpty()) {
                return;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the logs were not read within " + within + ", still missing: " + open
                        + "; check that every broker is up, or allow more time");
            }
            for (var record : consumer.poll(POLL)) {
                var at = new TopicPartition(record.topic(), record.partition());
                // What comes after the end was not there when the history was taken.
                if (record.offset() < at(ends, at)) {
                    found.getOrDefault(at, new ArrayList<>()).add(kept(at, record));
                }
            }
        }
    }

    private static LogRecord kept(TopicPartition at, ConsumerRecord<byte[], byte[]> record) {
        return new LogRecord(
                at.topic(),
                at.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                Arrays.stream(record.headers().toArray())
                        .map(header -> new LogRecord.Header(header.key(), header.value()))
                        .toList(),
                record.value());
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition at) {
        return offsets.getOrDefault(at, 0L);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "client.id", "faults-history",
                        // No offset is ever out of range here unless a log was cut while it was read: that must show.
                        "auto.offset.reset", "none",
                        "enable.auto.commit", "false",
                        "max.poll.records", "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
