package cn.liandong.runtime.journal;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.CommandEnvelope;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Moment;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Bodies;
import cn.liandong.runtime.serde.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/** Turns records of a service's inputs into what its rules decide. */
final class InputReader<C> {
    private final String commandTopic;
    private final ObjectReader commands;
    private final Map<String, Input> inputs = new HashMap<>();
    private final Map<String, EntryCodec<?>> codecs = new HashMap<>();
    private final Map<String, SharedReader> records = new HashMap<>();
    private final int partitions;
    private final Shard<?, ?, C, ?> shard;

    InputReader(Shard<?, ?, C, ?> shard, int partitions) {
        this.shard = shard;
        this.partitions = partitions;
        commandTopic = Topics.commands(shard.service());
        commands = Json.mapper()
                .readerFor(Json.mapper()
                        .getTypeFactory()
                        .constructParametricType(CommandEnvelope.class, shard.commands()));
        for (var input : shard.inputs()) {
            inputs.put(input.topic(), input);
            if (input.kind() == Input.Kind.JOURNAL) {
                codecs.put(input.topic(), new EntryCodec<>(input.family()));
            } else {
                records.put(input.topic(), new SharedReader(input.family()));
            }
        }
    }

    /** Where a reader of this topic begins. */
    Position beginning(String topic) {
        return codecs.containsKey(topic) ? Chain.GENESIS : Position.plain(0);
    }

    boolean isReference(String topic) {
        var input = inputs.get(topic);
        return input != null && input.role() == Input.Role.REFERENCE;
    }

    Reading<C> read(ConsumerRecord<byte[], byte[]> record, Position position) {
        var codec = codecs.get(record.topic());
        var after = codec == null ? Position.plain(record.offset() + 1) : Chain.after(position, record);
        if (codec != null && after.entry() == position.entry()) {
            return new Reading.Ignored<>(after);
        }
        try {
            if (codec != null) {
                return readEntry(record, after, codec);
            }
            return record.topic().equals(commandTopic) ? readCommand(record, after) : readRecord(record, after);
        } catch (JacksonException | IllegalArgumentException e) {
            return new Reading.Unreadable<>(after, reason(e));
        }
    }

    private Reading<C> readEntry(ConsumerRecord<byte[], byte[]> record, Position after, EntryCodec<?> codec) {
        var key = new String(record.key(), StandardCharsets.UTF_8);
        if (key.equals(PartitionKeys.NO_JURISDICTION)) {
            return new Reading.Ignored<>(after);
        }
        var entry = there(codec.read(record));
        var id = record.topic() + "/" + record.partition() + "/" + after.entry();
        var moment = new Moment(
                jurisdiction(record, key), time(record), entry.actor(), id, entry.handling(), entry.drillId());
        var kind = isReference(record.topic()) ? Received.Kind.REFERENCE : Received.Kind.ENTRY;
        return legible(record, after, moment, new Incoming.Happened<>(record.topic(), entry), null, kind);
    }

    private Reading<C> readCommand(ConsumerRecord<byte[], byte[]> record, Position after) {
        CommandEnvelope<C> envelope = there(commands.readValue(bytes(record)));
        if (envelope.commandId() == null || envelope.actor() == null || envelope.command() == null) {
            throw new IllegalArgumentException(
                    "a command has commandId, actor and command, but one of them is missing");
        }
        var moment = new Moment(
                jurisdiction(record, key(record)),
                time(record),
                envelope.actor(),
                envelope.commandId(),
                envelope.handling() == null ? Handling.ACTUAL : envelope.handling(),
                envelope.drillId());
        var quiet = record.headers().lastHeader(PartitionKeys.QUIET) != null;
        return legible(
                record,
                after,
                moment,
                new Incoming.Asked<>(envelope.command()),
                Bodies.hash(record.value()),
                quiet ? Received.Kind.QUIET_COMMAND : Received.Kind.COMMAND);
    }

    private Reading<C> readRecord(ConsumerRecord<byte[], byte[]> record, Position after) {
        var code = Chain.text(record.headers(), PartitionKeys.JURISDICTION);
        if (code == null) {
            throw new IllegalArgumentException("the header `" + PartitionKeys.JURISDICTION + "` is missing");
        }
        if (record.value() == null) {
            return new Reading.Ignored<>(after);
        }
        Object value = there(reader(record.topic()).read(record));
        var key = key(record);
        var moment = new Moment(
                jurisdiction(record, code),
                time(record),
                Actor.SYSTEM,
                record.topic() + "/" + key,
                Handling.ACTUAL,
                null);
        var kind = isReference(record.topic()) ? Received.Kind.REFERENCE : Received.Kind.RECORD;
        return legible(
                record,
                after,
                moment,
                new Incoming.Told<>(record.topic(), key, value),
                Bodies.hash(record.value()),
                kind);
    }

    private Reading<C> legible(
            ConsumerRecord<byte[], byte[]> record,
            Position after,
            Moment moment,
            Incoming<C> incoming,
            @Nullable String bodyHash,
            Received.Kind kind) {
        return new Reading.Legible<>(
                new Received<>(record.topic(), after, stamped(moment, incoming), incoming, bodyHash, kind, false));
    }

    /** What a record says of itself can be wrong in any way; that makes it unreadable, and stops nothing. */
    private Moment stamped(Moment moment, Incoming<C> incoming) {
        try {
            return shard.stamped(moment, incoming);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("it does not say by whom and how it is meant: " + reason(e), e);
        }
    }

    private Jurisdiction jurisdiction(ConsumerRecord<byte[], byte[]> record, String code) {
        if (code.equals(PartitionKeys.NO_JURISDICTION)) {
            throw new IllegalArgumentException(code + " is no jurisdiction: it is the key of positions alone");
        }
        var jurisdiction = new Jurisdiction(code);
        int expected = PartitionKeys.partition(jurisdiction, partitions);
        if (expected != record.partition()) {
            throw new IllegalArgumentException("jurisdiction " + code + " belongs to partition " + expected
                    + ", but the record lies in " + record.partition());
        }
        return jurisdiction;
    }

    private SharedReader reader(String topic) {
        var reader = records.get(topic);
        if (reader == null) {
            throw new IllegalStateException("no input of this service is called " + topic);
        }
        return reader;
    }

    private static Instant time(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new IllegalArgumentException("the record has no key");
        }
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("the record has no value");
        }
        return record.value();
    }

    /** The JSON `null` is read as nothing at all, and a record that says nothing is not one. */
    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("the value is the JSON `null`");
        }
        return value;
    }

    private static String reason(Exception e) {
        return Quarantine.shortened(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
}
