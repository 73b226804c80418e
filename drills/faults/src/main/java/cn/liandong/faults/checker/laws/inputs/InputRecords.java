package cn.liandong.faults.checker.laws.inputs;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.runtime.serde.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The inputs that are no journals, by their place, under the id that the entry that decides them carries. */
public final class InputRecords {
    private final Map<String, Log> logs = new HashMap<>();
    private final Map<String, Input> byPlace = new HashMap<>();
    private final Set<String> quarantined = new HashSet<>();

    /** An input. */
    public record Input(LogRecord record, String id) {}

    public InputRecords(History history) {
        for (var log : history.logs()) {
            if (isInput(log.topic())) {
                logs.put(log.topic() + "/" + log.partition(), log);
                for (var record : log.records()) {
                    byPlace.put(place(log.topic(), log.partition(), record.offset()), new Input(record, id(record)));
                }
            }
        }
        for (var log : history.logs(Topics.QUARANTINE)) {
            log.records().forEach(record -> quarantined.add(String.valueOf(record.header("from"))));
        }
    }

    public @Nullable Input find(String topic, int partition, long offset) {
        return byPlace.get(place(topic, partition, offset));
    }

    /** In their order. */
    public List<Input> of(Log log) {
        return log.records().stream()
                .map(record -> byPlace.get(place(log.topic(), log.partition(), record.offset())))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether something must lie there: the log reaches there, and is not compacted. */
    public boolean mustHold(String topic, int partition, long offset) {
        var log = logs.get(topic + "/" + partition);
        return log != null && !topic.equals(Topics.REPORTS) && offset >= log.begin() && offset < log.end();
    }

    public boolean isQuarantined(LogRecord record) {
        return quarantined.contains(place(record.topic(), record.partition(), record.offset()));
    }

    private static String id(LogRecord record) {
        return record.topic().equals(Topics.REPORTS)
                ? Topics.REPORTS + "/" + record.keyText()
                : commandId(record.value());
    }

    /** Empty where it is no command: then it lies in quarantine. */
    private static String commandId(byte @Nullable [] value) {
        try {
            return value == null
                    ? ""
                    : Json.mapper().readTree(value).path("commandId").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static boolean isInput(String topic) {
        return topic.equals(Topics.REPORTS)
                || Topics.DECIDING_SERVICES.stream().anyMatch(service -> topic.equals(Topics.commands(service)));
    }

    private static String place(String topic, int partition, long offset) {
        return topic + "/" + partition + "/" + offset;
    }
}
