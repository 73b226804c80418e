package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Position;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** Reads topics from their beginning, all partitions, for ever: journals by the chain, other topics record by record. */
public final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration ROUND = Duration.ofMillis(100);
    /** At a start others wait for it to be told where the logs end. */
    private static final Duration EAGER_ROUND = Duration.ofMillis(10);

    /**
     * A round that brought something lasts this long at least. Every record wakes whoever fetches at the broker, so that a
     * follower of many topics would ask a thousand times a second for one record each.
     */
    private static final long PACE_NANOS = 4_000_000L;

    private static final long FRESHNESS_EVERY_NANOS = 400_000_000L;

    private final String name;
    private final Listener listener;
    private final BehindTelling behind;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final LogEnds logEnds;
    private final List<TopicPartition> partitions;
    private final Map<String, EntryCodec<?>> codecs = new HashMap<>();
    private final Map<String, ObjectReader> readers = new HashMap<>();
    private final Map<TopicPartition, Position> positions = new ConcurrentHashMap<>();
    private final Map<String, Long> ignored = new ConcurrentHashMap<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;
    private volatile Instant freshAt = Instant.MIN;
    private LogEnds.@Nullable Question question;

    private Follower(String name, RuntimeSettings settings, List<Input> topics, Listener listener) {
        this.name = name;
        this.listener = listener;
        behind = new BehindTelling(listener);
        var clients = new Clients(settings);
        consumer = clients.reader(name + "-follower");
        partitions = topics.stream()
                .flatMap(topic -> IntStream.range(0, settings.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.topic(), partition)))
                .toList();
        logEnds = new LogEnds(clients.admin(), partitions, settings.clock());
        for (var topic : topics) {
            if (topic.kind() == Input.Kind.JOURNAL) {
                codecs.put(topic.topic(), new EntryCodec<>(topic.family()));
            } else {
                readers.put(topic.topic(), Json.mapper().readerFor(topic.family()));
            }
        }
        thread = Thread.ofPlatform().name(name + "-follower").unstarted(this::run);
    }

    /** Starts to read on a thread of its own. {@code name} is seen in metrics and thread names. */
    public static Follower start(String name, RuntimeSettings settings, List<Input> topics, Listener listener) {
        var follower = new Follower(name, settings, topics, listener);
        follower.thread.start();
        return follower;
    }

    private void run() {
        try {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            follow();
        } catch (WakeupException e) {
            LOG.debug("{} stops to follow", name);
        } catch (RuntimeException e) {
            LOG.error("ALARM {} follows no more, its picture grows old: {}", name, e.getMessage(), e);
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            logEnds.close();
        }
    }

    private void follow() {
        long askedAt = System.nanoTime() - FRESHNESS_EVERY_NANOS;
        while (!closing) {
            try {
                var records = consumer.poll(isCaughtUp() ? ROUND : EAGER_ROUND);
                long begun = System.nanoTime();
                for (var record : records) {
                    handOn(record);
                }
                if (!records.isEmpty()) {
                    LockSupport.parkNanos(PACE_NANOS - (System.nanoTime() - begun));
                }
                if (question == null && System.nanoTime() - askedAt >= FRESHNESS_EVERY_NANOS) {
                    askedAt = System.nanoTime();
                    question = logEnds.ask();
                }
                noteFreshness();
            } catch (RetriableException e) {
                LOG.warn("{} cannot read for the moment: {}", name, e.getMessage());
            }
        }
    }

    private void handOn(ConsumerRecord<byte[], byte[]> record) {
        var codec = codecs.get(record.topic());
        try {
            if (codec == null) {
                told(record);
            } else {
                entry(record, codec);
            }
        } catch (JacksonException | IllegalArgumentException e) {
            ignored.merge(record.topic(), 1L, Long::sum);
            LOG.error(
                    "ALARM {} cannot read {}/{}/{} and goes on without it",
                    name,
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
    }

    private void entry(ConsumerRecord<byte[], byte[]> record, EntryCodec<?> codec) {
        var at = new TopicPartition(record.topic(), record.partition());
        var before = positions.getOrDefault(at, Chain.GENESIS);
        var after = Chain.after(before, record);
        positions.put(at, after);
        if (after.entry() == before.entry()) {
            ignored.merge(record.topic(), 1L, Long::sum);
            return;
        }
        var entry = read(record, codec);
        behind.accepted(record, entry);
        var key = new String(record.key(), StandardCharsets.UTF_8);
        if (!key.equals(PartitionKeys.NO_JURISDICTION)) {
            listener.entry(record.topic(), new Jurisdiction(key), entry);
        }
    }

    private Entry<?> read(ConsumerRecord<byte[], byte[]> record, EntryCodec<?> codec) {
        try {
            var entry = codec.read(record.value());
            if (entry == null) {
                throw new IllegalArgumentException("the entry is the JSON `null`");
            }
            return entry;
        } catch (JacksonException e) {
            // Its events cannot be read, but whom its writer is behind with is true all the same.
            var frame = EntryCodec.readFrame(record.value());
            if (frame != null) {
                behind.accepted(record, frame);
            }
            throw e;
        }
    }

    private void told(ConsumerRecord<byte[], byte[]> record) {
        var reader = readers.get(record.topic());
        if (reader == null || record.key() == null) {
            throw new IllegalArgumentException("a record without a key, or of a topic that is not followed");
        }
        listener.told(
                record.topic(),
                new String(record.key(), StandardCharsets.UTF_8),
                record.value() == null ? null : reader.readValue(record.value()),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /**
     * Once all is handed on that was there when it was asked, the picture is as fresh as the question. It need not stand at
     * the end: where something is written all the time it never does.
     */
    private void noteFreshness() {
        var open = question;
        if (open == null) {
            return;
        }
        var answer = open.answer();
        if (answer instanceof LogEnds.Answer.Failed(var why)) {
            question = null;
            LOG.warn("{} does not hear where the logs end: {}", name, why);
        } else if (answer instanceof LogEnds.Answer.Known(var ends) && stoodAt(ends)) {
            question = null;
            freshAt = open.asked();
            caughtUp.countDown();
        }
    }

    private boolean stoodAt(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits until everything that was there at the start has been handed on. */
    public boolean awaitCaughtUp(Duration limit) {
        try {
            return caughtUp.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** All that was written before this has been handed on; {@link Instant#MIN} before the first time. */
    public Instant freshAt() {
        return freshAt;
    }

    /** Records that were not counted, by topic: entries off the chain, and what could not be read. For the verifier. */
    public Map<String, Long> ignored() {
        return Map.copyOf(ignored);
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
