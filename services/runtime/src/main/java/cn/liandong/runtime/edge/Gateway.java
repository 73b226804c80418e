package cn.liandong.runtime.edge;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.OutcomeNotice;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Clients;
import cn.liandong.runtime.journal.PartitionKeys;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.serde.Bodies;
import cn.liandong.runtime.serde.Json;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** An edge's way into Kafka: durable records, and commands whose outcome it waits for. Never blocks the caller's thread. */
public final class Gateway implements AutoCloseable {
    private static final Duration WRITE_LIMIT = Duration.ofSeconds(3);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(3);

    private final RuntimeSettings settings;
    private final Producer<byte[], byte[]> producer;
    private final OutcomeWaiters waiters;
    private final ExecutorService senders;
    private final Timer writes;

    private Gateway(String name, RuntimeSettings settings, MeterRegistry meters) {
        this.settings = settings;
        var clients = new Clients(settings);
        producer = clients.writer(name + "-gateway");
        waiters = OutcomeWaiters.start(name, settings);
        // A send may wait up to a second for a broker that is away; a virtual thread each keeps that from anybody else.
        senders = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-send-", 0).factory());
        writes = Timer.builder("liandong.gateway.write")
                .description("from a record at hand to its acknowledgement")
                .publishPercentiles(0.5, 0.99)
                .tags(Tags.of("edge", name))
                .register(meters);
    }

    public static Gateway start(String name, RuntimeSettings settings, MeterRegistry meters) {
        return new Gateway(name, settings, meters);
    }

    /**
     * Writes a record and completes when it is on disk, or exceptionally with {@link NotWritten} within 3 s: then nobody
     * may be told that it is kept.
     *
     * @param value written as JSON; null is a tombstone
     */
    public CompletableFuture<Written> write(
            String topic, Jurisdiction jurisdiction, String key, @Nullable Object value) {
        return send(
                topic, jurisdiction, key, value == null ? null : Json.mapper().writeValueAsBytes(value), false);
    }

    /**
     * Sends a command and completes with its outcome. After 3 s without one it is sent again under the same id; after 3 s
     * more it completes exceptionally with {@link OutcomeUnknown}.
     */
    public CompletableFuture<OutcomeNotice> ask(
            String service, Jurisdiction jurisdiction, CommandEnvelope<?> envelope) {
        var bytes = Json.mapper().writeValueAsBytes(envelope);
        var waiting = waiters.await(envelope.commandId(), Bodies.hash(bytes));
        sendCommand(service, jurisdiction, bytes);
        later(ASK_AGAIN_AFTER).execute(() -> {
            if (!waiting.isDone()) {
                sendCommand(service, jurisdiction, bytes);
            }
        });
        later(ASK_AGAIN_AFTER.multipliedBy(2))
                .execute(() -> waiting.completeExceptionally(new OutcomeUnknown(
                        "no outcome came within 6 s; it may have been decided: ask again with the same key")));
        return waiting;
    }

    /** Sends a command whose outcome nobody waits for; completes when it is on disk, or with {@link NotWritten}. */
    public CompletableFuture<Written> tell(String service, Jurisdiction jurisdiction, CommandEnvelope<?> envelope) {
        return send(
                Topics.commands(service),
                jurisdiction,
                jurisdiction.value(),
                Json.mapper().writeValueAsBytes(envelope),
                true);
    }

    private void sendCommand(String service, Jurisdiction jurisdiction, byte[] bytes) {
        // What fails here is noticed by the silence that follows: the command is sent again, and then said to be
        // unknown.
        var unheard = send(Topics.commands(service), jurisdiction, jurisdiction.value(), bytes, false);
        var _ = unheard.exceptionally(_ -> null);
    }

    private CompletableFuture<Written> send(
            String topic, Jurisdiction jurisdiction, String key, byte @Nullable [] value, boolean quiet) {
        var record = new ProducerRecord<byte[], byte[]>(
                topic,
                PartitionKeys.partition(jurisdiction, settings.partitions()),
                key.getBytes(StandardCharsets.UTF_8),
                value);
        record.headers().add(PartitionKeys.JURISDICTION, jurisdiction.value().getBytes(StandardCharsets.UTF_8));
        if (quiet) {
            record.headers().add(PartitionKeys.QUIET, new byte[] {'1'});
        }
        var written = new CompletableFuture<Written>();
        long begun = System.nanoTime();
        senders.execute(() -> send(record, written));
        later(WRITE_LIMIT).execute(() -> {
            if (!written.isDone()) {
                written.completeExceptionally(new NotWritten("the record was not on disk within 3 s", null));
            }
        });
        // The callbacks carry what a future could tell: neither of these is looked at again.
        var _ = written.thenRun(() -> writes.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
        return written;
    }

    private void send(ProducerRecord<byte[], byte[]> record, CompletableFuture<Written> written) {
        try {
            var _ = producer.send(record, (metadata, error) -> {
                if (error == null) {
                    written.complete(new Written(
                            metadata.partition(), metadata.offset(), Instant.ofEpochMilli(metadata.timestamp())));
                } else {
                    written.completeExceptionally(new NotWritten("the brokers did not take the record", error));
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            written.completeExceptionally(new NotWritten("the record could not be sent", e));
        }
    }

    private static Executor later(Duration delay) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        waiters.close();
        senders.close();
        producer.close(Duration.ofMillis(500));
    }

    /** Where a record lies, and the broker's time of it. */
    public record Written(int partition, long offset, Instant at) {}

    /** The record is not known to be on disk: answer 503 and let the caller repeat under the same key. */
    public static final class NotWritten extends RuntimeException {
        NotWritten(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** The command may or may not have been decided: answer 504 and let the caller ask again with the same key. */
    public static final class OutcomeUnknown extends RuntimeException {
        OutcomeUnknown(String message) {
            super(message);
        }
    }
}
