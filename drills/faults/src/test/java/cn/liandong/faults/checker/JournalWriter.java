package cn.liandong.faults.checker;

import cn.liandong.contracts.journal.Actor;
import cn.liandong.contracts.journal.Entry;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Outcome;
import cn.liandong.contracts.journal.Position;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.runtime.serde.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one partition of a journal as its service would: a correct chain, sequences, positions and headers. */
final class JournalWriter {
    static final int PARTITION = 3;

    private final String service;
    private final String topic;
    final List<LogRecord> records = new ArrayList<>();
    private final Map<String, Position> positions = new LinkedHashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private long number;
    private String head = "0".repeat(64);

    JournalWriter(String service, String topic) {
        this.service = service;
        this.topic = topic;
    }

    String service() {
        return service;
    }

    /** The id under which a follower decides the last entry. */
    String lastEntryId() {
        return topic + "/" + PARTITION + "/" + number;
    }

    long number() {
        return number;
    }

    long sequence(String jurisdiction) {
        return sequences.getOrDefault(jurisdiction, 0L);
    }

    void passed(String inputTopic, long offset) {
        positions.put(inputTopic, Position.plain(offset + 1));
    }

    void followed(JournalWriter other) {
        positions.put(other.topic, new Position(other.records.size(), other.number, other.head));
    }

    void published(long entry) {
        positions.put(Topics.OUTCOMES, Position.plain(entry));
    }

    void decide(
            Instant at,
            String jurisdiction,
            String commandId,
            @Nullable String bodyHash,
            List<?> events,
            @Nullable Outcome outcome) {
        long sequence = sequences.merge(jurisdiction, 1L, Long::sum);
        accept(
                at,
                jurisdiction,
                new Entry<>(
                        sequence,
                        at,
                        Actor.SYSTEM,
                        commandId,
                        bodyHash,
                        Handling.ACTUAL,
                        null,
                        positions,
                        null,
                        events,
                        outcome));
    }

    /** An entry of positions alone. */
    void cover(Instant at) {
        accept(
                at,
                "000000",
                new Entry<>(0, at, Actor.SYSTEM, null, null, Handling.SYSTEM, null, positions, null, List.of(), null));
    }

    private void accept(Instant at, String key, Entry<?> entry) {
        number++;
        var record = record(records.size(), number, head, at, key, Json.mapper().writeValueAsBytes(entry));
        records.add(record);
        head = hash(number, head, key, record.value());
    }

    /** What a writer that lost the partition had on its way: it goes on from an entry before the last. */
    void leaveBehind(Instant at, String key) {
        var value = "{\"sequence\":1,\"positions\":{},\"events\":[]}".getBytes(StandardCharsets.UTF_8);
        records.add(record(records.size(), number, previousOfLast(), at, key, value));
    }

    private String previousOfLast() {
        return String.valueOf(records.getLast().header("previous"));
    }

    private LogRecord record(long offset, long entry, String previous, Instant at, String key, byte[] value) {
        return new LogRecord(
                topic,
                PARTITION,
                offset,
                at.toEpochMilli(),
                bytes(key),
                headers(service, topic, entry, previous, key, at.toString()),
                value);
    }

    static List<LogRecord.Header> headers(
            String service, String topic, long entry, String previous, String key, String at) {
        return List.of(
                header("entry", String.valueOf(entry)),
                header("previous", previous),
                header("ce_specversion", "1.0"),
                header("ce_id", topic + "/" + PARTITION + "/" + entry),
                header("ce_source", "/liandong/" + service),
                header("ce_type", "cn.liandong." + topic + ".entry"),
                header("ce_time", at),
                header("ce_subject", key),
                header("content-type", "application/json"));
    }

    /** Written from the engine's own order of bytes, and not with the checker's code. */
    static String hash(long number, String previous, String key, byte @Nullable [] value) {
        var bytes = ByteBuffer.allocate(8 + 64 + 4 + bytes(key).length + (value == null ? 0 : value.length));
        bytes.putLong(number).put(previous.getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(bytes(key).length).put(bytes(key));
        if (value != null) {
            bytes.put(value);
        }
        return HexFormat.of().formatHex(sha256(bytes.array()));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static LogRecord.Header header(String name, String value) {
        return new LogRecord.Header(name, bytes(value));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
