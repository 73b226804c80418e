package cn.liandong.runtime.journal;

import cn.liandong.contracts.journal.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka's clients with the settings that the promises rest on. */
public final class Clients {
    /** So long a chunk of a snapshot is tried for. */
    static final Duration AT_LEISURE = Duration.ofSeconds(60);

    private final RuntimeSettings settings;
    private final Map<String, String> producerLimits;

    public Clients(RuntimeSettings settings) {
        this(settings, Map.of());
    }

    /** With other limits for producers, so that a test of lost connections need not wait for the real ones. */
    Clients(RuntimeSettings settings, Map<String, String> producerLimits) {
        this.settings = settings;
        this.producerLimits = producerLimits;
    }

    /** Reads what it is assigned, from where it is told, and keeps its place itself. */
    public KafkaConsumer<byte[], byte[]> reader(String name) {
        return reader(name, "500");
    }

    /** Reads what is there already: a fetch that waits for more would hold up the next stretch by half a second. */
    KafkaConsumer<byte[], byte[]> stretches(String name) {
        return reader(name, "10");
    }

    private KafkaConsumer<byte[], byte[]> reader(String name, String waitMillis) {
        return new KafkaConsumer<>(
                with(Map.of(
                        "client.id", name + "-" + settings.instance(),
                        "auto.offset.reset", "none",
                        "enable.auto.commit", "false",
                        "max.poll.records", "2000",
                        "metadata.max.age.ms", "10000",
                        "fetch.max.wait.ms", waitMillis,
                        "default.api.timeout.ms", "5000",
                        "request.timeout.ms", "4000")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Takes part in the group whose assignment is the ownership of partitions; static membership, so a restart is quick. */
    KafkaConsumer<byte[], byte[]> member(String service) {
        return new KafkaConsumer<>(memberProperties(service), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The name under which this instance is known to its group, whenever it is started. */
    String memberId(String service) {
        return service + "-" + settings.instance();
    }

    Map<String, Object> memberProperties(String service) {
        return with(Map.of(
                "client.id",
                service + "-owner-" + settings.instance(),
                "group.id",
                service,
                "group.instance.id",
                memberId(service),
                "session.timeout.ms",
                String.valueOf(settings.sessionMillis()),
                "heartbeat.interval.ms",
                String.valueOf(settings.sessionMillis() / 12),
                "partition.assignment.strategy",
                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor",
                "auto.offset.reset",
                "none",
                "enable.auto.commit",
                "false"));
    }

    /** One per owned partition: at most five in flight, in order, all replicas. */
    KafkaProducer<byte[], byte[]> entries(String name) {
        return producer(name, Map.of("delivery.timeout.ms", "5000", "request.timeout.ms", "2000"));
    }

    /** For outcomes, commands and what an edge writes: answered within three seconds, or not at all. */
    public KafkaProducer<byte[], byte[]> writer(String name) {
        // Room for the largest record of a topic with the reason beside it, or the quarantine could never take that one
        // and its partition would wait for ever. Every other topic keeps its own limit.
        return producer(
                name,
                Map.of(
                        "delivery.timeout.ms", "2900",
                        "request.timeout.ms", "2000",
                        "max.request.size", String.valueOf(2 * Topics.LARGEST_RECORD_BYTES)));
    }

    /** For snapshots, which nobody waits for: what a busy disk takes late is taken. */
    KafkaProducer<byte[], byte[]> leisurely(String name) {
        return producer(
                name,
                Map.of(
                        "delivery.timeout.ms", String.valueOf(AT_LEISURE.toMillis()),
                        "request.timeout.ms", "20000",
                        "max.block.ms", "20000"));
    }

    public Admin admin() {
        return Admin.create(with(Map.of("request.timeout.ms", "5000", "default.api.timeout.ms", "10000")));
    }

    private KafkaProducer<byte[], byte[]> producer(String name, Map<String, String> limits) {
        var all = with(Map.of(
                "client.id", name + "-" + settings.instance(),
                "acks", "all",
                "enable.idempotence", "true",
                // A flush at a time: what comes meanwhile goes with the next one, instead of queueing for one of its
                // own.
                "max.in.flight.requests.per.connection", "1",
                "linger.ms", "0",
                // Nothing waits to fill a batch, but what queues behind a flush has room in one: an entry may have 10
                // KB.
                "batch.size", "131072",
                "max.block.ms", "1000",
                // Not forgotten where nothing was sent for five minutes: at night the first entry would have to ask
                // anew.
                "metadata.max.idle.ms", String.valueOf(Duration.ofDays(3_650).toMillis()),
                "max.request.size", "1048576",
                "buffer.memory", "16777216"));
        all.putAll(limits);
        all.putAll(producerLimits);
        return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> with(Map<String, String> properties) {
        var all = new TreeMap<String, Object>(properties);
        all.put("bootstrap.servers", settings.bootstrapServers());
        all.put("reconnect.backoff.max.ms", "500");
        return all;
    }
}
