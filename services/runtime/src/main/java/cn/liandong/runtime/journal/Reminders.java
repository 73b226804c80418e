package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.observe.EngineMeters;
import cn.liandong.runtime.serde.Bodies;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;

/** Sends what falls due, and what a new owner resumes, to the service's own command topic. Nobody waits for an outcome. */
final class Reminders<S, V, C, E> {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
    private static final byte[] YES = {'1'};

    private final Shard<S, V, C, E> shard;
    private final Producer<byte[], byte[]> producer;
    private final EngineMeters meters;
    private final ObjectWriter writer;
    private final ObjectWriter commandWriter;
    private Duration oldestOverdue = Duration.ZERO;

    Reminders(Shard<S, V, C, E> shard, Producer<byte[], byte[]> producer, EngineMeters meters) {
        this.shard = shard;
        this.producer = producer;
        this.meters = meters;
        JavaType envelope =
                Json.mapper().getTypeFactory().constructParametricType(CommandEnvelope.class, shard.commands());
        writer = Json.mapper().writerFor(envelope);
        commandWriter = Json.mapper().writerFor(shard.commands());
    }

    /** One round over all partitions: sends what is due. */
    void remind(Collection<PartitionRun<S, V, C, E>> runs, Instant now, long nowNanos) {
        var oldest = Duration.ZERO;
        for (var run : runs) {
            run.clock.beginRound(nowNanos);
            run.confirmed()
                    .jurisdictions()
                    .forEach((jurisdiction, one) -> remind(run, jurisdiction, one, now, nowNanos));
            oldest = run.clock.oldestOverdue().compareTo(oldest) > 0 ? run.clock.oldestOverdue() : oldest;
        }
        oldestOverdue = oldest;
    }

    private void remind(
            PartitionRun<S, V, C, E> run,
            Jurisdiction jurisdiction,
            JurisdictionState<S, V> one,
            Instant now,
            long nowNanos) {
        if (one.stuckBy() != null) {
            return;
        }
        var all = shard.deadlines(one.state());
        for (var due : run.clock.due(
                jurisdiction, all, now, nowNanos, id -> one.ledger().find(id) != null)) {
            meters.late(Duration.between(due.deadline().dueAt(), now));
            send(run.partition, jurisdiction, due.commandId(), due.deadline().command());
        }
    }

    /** Sends what this service tells itself when it begins to own a partition. */
    void resume(PartitionRun<S, V, C, E> run) {
        run.confirmed().jurisdictions().forEach((jurisdiction, one) -> {
            if (one.stuckBy() == null) {
                sendAll(run, jurisdiction, "resume", shard.resume(one.state()));
                notice(run, jurisdiction, one);
            }
        });
    }

    /** Sends what this service tells itself because of what references have told since it was last asked. */
    void notice(PartitionRun<S, V, C, E> run) {
        for (var jurisdiction : run.told()) {
            var one = run.tip().jurisdiction(jurisdiction, shard);
            if (one.stuckBy() == null) {
                notice(run, jurisdiction, one);
            }
        }
    }

    /** The same may be asked for again by what is told later: it is another one wherever something was decided between. */
    private void notice(PartitionRun<S, V, C, E> run, Jurisdiction jurisdiction, JurisdictionState<S, V> one) {
        sendAll(run, jurisdiction, "noticed/" + one.sequence(), shard.noticed(one.state(), one.view()));
    }

    /** Under an id that its content makes: the same is the same. */
    private void sendAll(
            PartitionRun<S, V, C, E> run, Jurisdiction jurisdiction, String because, Collection<C> commands) {
        for (var command : commands) {
            var id = because + "/" + Bodies.hash(commandWriter.writeValueAsBytes(command));
            send(run.partition, jurisdiction, id, command);
        }
    }

    /** How long the oldest deadline has been overdue. */
    Duration oldestOverdue() {
        return oldestOverdue;
    }

    private void send(int partition, Jurisdiction jurisdiction, String commandId, C command) {
        var envelope = new CommandEnvelope<>(commandId, Actor.SYSTEM, Handling.SYSTEM, null, command);
        var record = new ProducerRecord<>(
                Topics.commands(shard.service()),
                partition,
                jurisdiction.value().getBytes(StandardCharsets.UTF_8),
                writer.writeValueAsBytes(envelope));
        record.headers().add(PartitionKeys.QUIET, YES);
        try {
            var _ = producer.send(record, (metadata, error) -> {
                if (error != null) {
                    LOG.warn("{} could not send {}; it is sent again", shard.service(), commandId);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            LOG.warn("{} could not send {}; it is sent again: {}", shard.service(), commandId, e.getMessage());
        }
    }
}
