package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a topic of records page by page when somebody asks: what is kept for ever and seldom looked at is held in nobody's
 * memory. It is no way to read a journal, whose entries count by their chain.
 *
 * @param <T> what its records are read as
 */
public final class RecordPages<T> {
    private static final Logger LOG = LoggerFactory.getLogger(RecordPages.class);
    private static final Duration ROUND = Duration.ofMillis(100);

    /** A page that finds nothing in so many records of its partition ends there, and the next goes on. */
    private static final int MOST_LOOKED_AT = 50_000;

    private final String name;
    private final RuntimeSettings settings;
    private final String topic;
    private final Class<T> type;
    private final Duration limit;

    public RecordPages(String name, RuntimeSettings settings, String topic, Class<T> type) {
        this.name = name;
        this.settings = settings;
        this.topic = topic;
        this.type = type;
        limit = Duration.ofSeconds(5);
    }

    /**
     * What is asked for.
     *
     * @param from by the broker's time; what is older is passed over
     * @param until exclusive
     * @param after where the page before this one ended; null for the first
     * @param most how many
     * @param wanted which of them
     */
    public record Asked<T>(
            Instant from, Instant until, @Nullable Long after, int most, Predicate<T> wanted) {}

    /** One record, and the broker's time of it. */
    public record Kept<T>(Instant at, T value) {}

    /**
     * A page, the oldest first.
     *
     * @param next where the next one begins; null where this is the last
     */
    public record Page<T>(List<Kept<T>> records, @Nullable Long next) {}

    /** It cannot be read for the moment: answer 503. */
    public static final class NotRead extends RuntimeException {
        NotRead(Throwable cause) {
            super("the records cannot be read for the moment", cause);
        }
    }

    /** Blocks for as long as the brokers take, 5 s at most but for what the client itself waits. */
    public Page<T> read(Jurisdiction jurisdiction, Asked<T> asked) {
        var at = new TopicPartition(topic, PartitionKeys.partition(jurisdiction, settings.partitions()));
        var consumer = new Clients(settings).stretches(name + "-pages");
        try {
            consumer.assign(List.of(at));
            return new Reading<>(consumer, at, jurisdiction, asked, type).page(System.nanoTime() + limit.toNanos());
        } catch (KafkaException e) {
            throw new NotRead(e);
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
        }
    }

    /** One page on its way. */
    private static final class Reading<T> {
        private final KafkaConsumer<byte[], byte[]> consumer;
        private final TopicPartition at;
        private final Jurisdiction jurisdiction;
        private final Asked<T> asked;
        private final Class<T> type;
        private final List<Kept<T>> found = new ArrayList<>();

        Reading(
                KafkaConsumer<byte[], byte[]> consumer,
                TopicPartition at,
                Jurisdiction jurisdiction,
                Asked<T> asked,
                Class<T> type) {
            this.consumer = consumer;
            this.at = at;
            this.jurisdiction = jurisdiction;
            this.asked = asked;
            this.type = type;
        }

        Page<T> page(long deadline) {
            long end = consumer.endOffsets(List.of(at)).getOrDefault(at, 0L);
            long next = begin(end);
            consumer.seek(at, next);
            int looked = 0;
            while (next < end) {
                if (looked >= MOST_LOOKED_AT || System.nanoTime() > deadline) {
                    return new Page<>(List.copyOf(found), next);
                }
                for (var record : consumer.poll(ROUND).records(at)) {
                    if (record.offset() >= end
                            || !Instant.ofEpochMilli(record.timestamp()).isBefore(asked.until())) {
                        return new Page<>(List.copyOf(found), null);
                    }
                    if (found.size() == asked.most()) {
                        return new Page<>(List.copyOf(found), record.offset());
                    }
                    take(record);
                    next = record.offset() + 1;
                    looked++;
                }
                next = Math.max(next, consumer.position(at));
            }
            return new Page<>(List.copyOf(found), null);
        }

        private long begin(long end) {
            var beginning = consumer.beginningOffsets(List.of(at)).getOrDefault(at, 0L);
            var after = asked.after();
            if (after != null) {
                return Math.clamp(after, beginning, Math.max(beginning, end));
            }
            var first = consumer.offsetsForTimes(Map.of(at, asked.from().toEpochMilli()))
                    .get(at);
            return first == null ? end : first.offset();
        }

        private void take(ConsumerRecord<byte[], byte[]> record) {
            var header = record.headers().lastHeader(PartitionKeys.JURISDICTION);
            if (header == null
                    || record.value() == null
                    || !jurisdiction.value().equals(new String(header.value(), StandardCharsets.UTF_8))) {
                return;
            }
            try {
                var value = Json.mapper().readValue(record.value(), type);
                if (asked.wanted().test(value)) {
                    found.add(new Kept<>(Instant.ofEpochMilli(record.timestamp()), value));
                }
            } catch (RuntimeException unreadable) {
                LOG.warn("a record of {} at {} cannot be read and is passed over", at, record.offset());
            }
        }
    }
}
