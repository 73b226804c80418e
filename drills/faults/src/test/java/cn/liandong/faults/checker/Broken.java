package cn.liandong.faults.checker;

import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.history.LogRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A history with something broken in its records as they lie: nothing around it is mended. */
final class Broken {
    private Broken() {}

    /** Other records in a topic; the broker's end is what it was. */
    static History records(History history, String topic, Consumer<List<LogRecord>> change) {
        return logs(history, topic, log -> {
            var records = new ArrayList<>(log.records());
            change.accept(records);
            return new Log(topic, log.partition(), log.begin(), log.end(), records);
        });
    }

    /** Other records in a topic, at offsets without a gap: as if the log had always been so. */
    static History logOf(History history, String topic, Consumer<List<LogRecord>> change) {
        return logs(records(history, topic, change), topic, log -> {
            var records = new ArrayList<LogRecord>();
            log.records().forEach(record -> records.add(at(record, records.size())));
            return new Log(topic, log.partition(), 0, records.size(), records);
        });
    }

    static History logs(History history, String topic, UnaryOperator<Log> change) {
        var logs = history.logs().stream()
                .map(log -> log.topic().equals(topic) ? change.apply(log) : log)
                .toList();
        return new History(history.takenAt(), history.ledger(), logs, history.calls(), history.heads());
    }

    static History calls(History history, Consumer<List<SinkCall>> change) {
        var calls = new ArrayList<>(history.calls());
        change.accept(calls);
        return new History(history.takenAt(), history.ledger(), history.logs(), calls, history.heads());
    }

    static History ledger(History history, Consumer<List<LedgerLine>> change) {
        var ledger = new ArrayList<>(history.ledger());
        change.accept(ledger);
        return new History(history.takenAt(), ledger, history.logs(), history.calls(), history.heads());
    }

    static LogRecord at(LogRecord record, long offset) {
        return new LogRecord(
                record.topic(),
                record.partition(),
                offset,
                record.timestamp(),
                record.key(),
                record.headers(),
                record.value());
    }

    static LogRecord withValue(LogRecord record, byte[] value) {
        return with(record, record.key(), record.headers(), value);
    }

    static LogRecord withHeaders(LogRecord record, List<LogRecord.Header> headers) {
        return with(record, record.key(), headers, record.value());
    }

    static LogRecord with(
            LogRecord record, byte @Nullable [] key, List<LogRecord.Header> headers, byte @Nullable [] value) {
        return new LogRecord(
                record.topic(), record.partition(), record.offset(), record.timestamp(), key, headers, value);
    }
}
