package cn.liandong.faults.checker.history;

import cn.liandong.faults.JsonLines;
import cn.liandong.faults.LedgerLine;
import cn.liandong.faults.SinkCall;
import cn.liandong.runtime.serde.Json;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A history as files: `history.json` names its logs, their ends and the known heads; the ledger, the calls and each topic are
 * a file of JSON lines, keys and values in Base64 so that every byte comes back.
 */
public final class HistoryFolder {
    private static final String CONTENTS = "history.json";
    private static final String LEDGER = "ledger.jsonl";
    private static final String CALLS = "calls.jsonl";

    private HistoryFolder() {}

    /** What there is, so that a file that was cut shows. */
    private record Contents(Instant takenAt, int ledgerLines, int calls, List<Extent> logs, List<Head> heads) {}

    private record Extent(String topic, int partition, long begin, long end) {}

    /** Writes the history; the folder is made, and what it held under these names is replaced. */
    public static void save(History history, Path folder) {
        try {
            Files.createDirectories(folder);
            write(folder.resolve(LEDGER), history.ledger());
            write(folder.resolve(CALLS), history.calls());
            var topics = history.logs().stream().map(Log::topic).distinct().toList();
            for (var topic : topics) {
                write(
                        folder.resolve(file(topic)),
                        history.logs(topic).stream()
                                .flatMap(log -> log.records().stream())
                                .toList());
            }
            // Last: a folder without it was not written to its end.
            Files.write(folder.resolve(CONTENTS), Json.mapper().writeValueAsBytes(contents(history)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a history that was saved. */
    public static History load(Path folder) {
        var contents = contents(folder);
        var ledger = lines(folder.resolve(LEDGER), LedgerLine.class, contents.ledgerLines());
        var calls = lines(folder.resolve(CALLS), SinkCall.class, contents.calls());
        var byTopic = new HashMap<String, Map<Integer, List<LogRecord>>>();
        var logs = new ArrayList<Log>();
        for (var extent : contents.logs()) {
            var records = byTopic.computeIfAbsent(extent.topic(), topic -> byPartition(folder.resolve(file(topic))));
            logs.add(new Log(
                    extent.topic(),
                    extent.partition(),
                    extent.begin(),
                    extent.end(),
                    records.getOrDefault(extent.partition(), List.of())));
        }
        return new History(contents.takenAt(), ledger, logs, calls, contents.heads());
    }

    private static Contents contents(History history) {
        return new Contents(
                history.takenAt(),
                history.ledger().size(),
                history.calls().size(),
                history.logs().stream()
                        .map(log -> new Extent(log.topic(), log.partition(), log.begin(), log.end()))
                        .toList(),
                history.heads());
    }

    private static Contents contents(Path folder) {
        var file = folder.resolve(CONTENTS);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    folder + " holds no history: " + CONTENTS + " is missing; name a folder that was saved to its end");
        }
        return Json.mapper().readValue(file.toFile(), Contents.class);
    }

    private static <T> List<T> lines(Path file, Class<T> type, int expected) {
        var lines = JsonLines.read(file, type);
        if (lines.size() != expected) {
            throw new IllegalStateException(file + " has " + lines.size() + " lines, but " + expected
                    + " were written: restore the file, or take the history again");
        }
        return lines;
    }

    private static Map<Integer, List<LogRecord>> byPartition(Path file) {
        var records = new HashMap<Integer, List<LogRecord>>();
        for (var record : JsonLines.read(file, LogRecord.class)) {
            records.computeIfAbsent(record.partition(), any -> new ArrayList<>())
                    .add(record);
        }
        return records;
    }

    private static void write(Path file, List<?> lines) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (var line : lines) {
                out.write(Json.mapper().writeValueAsBytes(line));
                out.write('\n');
            }
        }
    }

    private static String file(String topic) {
        return "topic-" + topic + ".jsonl";
    }
}
