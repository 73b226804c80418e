package cn.liandong.faults.checker;

import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.runtime.serde.Bodies;
import cn.liandong.runtime.serde.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes one partition of a topic that is no journal. */
final class PlainWriter {
    private final String topic;
    final List<LogRecord> records = new ArrayList<>();

    PlainWriter(String topic) {
        this.topic = topic;
    }

    /** A record, and the hash of its body. */
    record Written(long offset, String bodyHash) {}

    Written write(Instant at, String key, Object value, String... headers) {
        var bytes = Json.mapper().writeValueAsBytes(value);
        var all = new ArrayList<LogRecord.Header>();
        for (var name : headers) {
            all.add(new LogRecord.Header(name, JournalWriter.bytes("1")));
        }
        records.add(new LogRecord(
                topic,
                JournalWriter.PARTITION,
                records.size(),
                at.toEpochMilli(),
                JournalWriter.bytes(key),
                all,
                bytes));
        return new Written(records.size() - 1L, Bodies.hash(bytes));
    }
}
