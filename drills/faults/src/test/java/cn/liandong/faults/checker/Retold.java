package cn.liandong.faults.checker;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.history.Log;
import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.faults.checker.journals.Journals;
import cn.liandong.faults.checker.journals.PartitionChain;
import cn.liandong.runtime.serde.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A history in which a service decided something else, and wrote it down as it should: every chain and every position is
 * whole again, so that only the law in question can object.
 */
final class Retold {
    /** Each after those that it follows. */
    private static final List<String> JOURNALS =
            List.of(Topics.DUTY, Topics.INCIDENTS, Topics.RESPONSE, Topics.NOTIFICATIONS);

    private final History history;
    private final Map<String, Map<Long, String>> hashes = new HashMap<>();

    private Retold(History history) {
        this.history = history;
    }

    /** Accepted entries of one journal, in order, as JSON that may be changed, with their keys. */
    record Told(String key, ObjectNode entry) {
        ArrayNode events() {
            return (ArrayNode) entry.get("events");
        }

        /** The first event of this type. */
        ObjectNode event(String type) {
            for (var event : events()) {
                if (event.path("type").asString("").equals(type)) {
                    return (ObjectNode) event;
                }
            }
            throw new IllegalArgumentException("no " + type + " in " + entry);
        }

        boolean has(String type) {
            return events().valueStream()
                    .anyMatch(event -> event.path("type").asString("").equals(type));
        }

        /** Without its events of this type. */
        void forget(String type) {
            for (int i = events().size() - 1; i >= 0; i--) {
                if (events().get(i).path("type").asString("").equals(type)) {
                    events().remove(i);
                }
            }
        }

        Told copy() {
            return new Told(key, entry.deepCopy());
        }
    }

    /** The story with other entries in this journal. */
    static History with(String journal, Consumer<List<Told>> change) {
        return new Retold(Story.good()).retell(journal, change);
    }

    /** The story in which this entry, counted from 1, was another. */
    static History entry(String journal, int number, Consumer<Told> change) {
        return with(journal, entries -> change.accept(entries.get(number - 1)));
    }

    /** A history that was retold before, with other entries in another journal. */
    static History journals(History history, String journal, Consumer<List<Told>> change) {
        return new Retold(history).retell(journal, change);
    }

    private History retell(String journal, Consumer<List<Told>> change) {
        var logs = new HashMap<String, Log>();
        for (var topic : JOURNALS) {
            logs.put(topic, log(topic, topic.equals(journal) ? change : entries -> {}));
        }
        return new History(
                history.takenAt(),
                history.ledger(),
                history.logs().stream()
                        .map(log -> logs.getOrDefault(log.topic(), log))
                        .toList(),
                history.calls(),
                List.of());
    }

    private Log log(String topic, Consumer<List<Told>> change) {
        var log = history.logs(topic).getFirst();
        var chain = PartitionChain.of(log);
        var told = new ArrayList<Told>();
        chain.accepted().forEach(link -> told.add(new Told(link.record().keyText(), json(link.record()))));
        change.accept(told);
        var records = new ArrayList<LogRecord>();
        long number = 0;
        String head = "0".repeat(64);
        for (var entry : told) {
            number++;
            mendPositions(entry.entry());
            // What is ignored keeps its place: positions are offsets.
            while (isIgnoredAt(chain, records.size())) {
                records.add(log.records().get(records.size()));
            }
            var record = record(log, topic, records.size(), number, head, entry);
            records.add(record);
            head = JournalWriter.hash(number, head, entry.key(), record.value());
            hashes.computeIfAbsent(topic, any -> new HashMap<>()).put(number, head);
        }
        return new Log(topic, log.partition(), 0, records.size(), records);
    }

    private static boolean isIgnoredAt(PartitionChain chain, long offset) {
        return chain.ignored().stream().anyMatch(record -> record.offset() == offset);
    }

    private void mendPositions(ObjectNode entry) {
        entry.path("positions").forEachEntry((topic, position) -> {
            var hash = hashes.getOrDefault(topic, Map.of())
                    .get(position.path("entry").asLong(-1));
            if (hash != null) {
                ((ObjectNode) position).put("head", hash);
            }
        });
    }

    private static LogRecord record(Log log, String topic, int offset, long number, String previous, Told told) {
        var at = told.entry().path("at").asString("");
        return new LogRecord(
                topic,
                log.partition(),
                offset,
                Instant.parse(at).toEpochMilli(),
                JournalWriter.bytes(told.key()),
                JournalWriter.headers(Journals.serviceOf(topic), topic, number, previous, told.key(), at),
                Json.mapper().writeValueAsBytes(told.entry()));
    }

    private static ObjectNode json(LogRecord record) {
        JsonNode json = Json.mapper().readTree(Objects.requireNonNull(record.value()));
        return (ObjectNode) json;
    }
}
