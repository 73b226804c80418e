package cn.liandong.faults.checker.journals;

import cn.liandong.faults.checker.history.LogRecord;
import cn.liandong.runtime.serde.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * An accepted entry, read. What is missing in it reads as empty: a checker has to bear whatever lies in a log.
 *
 * @param json missing where the value is no JSON object
 */
public record AcceptedEntry(LogRecord record, long number, JsonNode json) {
    /** The key of an entry of positions alone. */
    public static final String NO_JURISDICTION = "000000";

    static AcceptedEntry of(PartitionChain.Link link) {
        return new AcceptedEntry(link.record(), link.number(), json(link.record()));
    }

    private static JsonNode json(LogRecord record) {
        try {
            var json = Json.mapper().readTree(record.value());
            return json.isObject() ? json : MissingNode.getInstance();
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    public boolean isReadable() {
        return !json.isMissingNode();
    }

    public String topic() {
        return record.topic();
    }

    public int partition() {
        return record.partition();
    }

    public String jurisdiction() {
        return record.keyText();
    }

    public boolean isPositionsAlone() {
        return jurisdiction().equals(NO_JURISDICTION);
    }

    public long sequence() {
        return json.path("sequence").asLong(-1);
    }

    /** Null where it answers no input. */
    public @Nullable String commandId() {
        return textOrNull("commandId");
    }

    /** Null where the input was an entry of another journal. */
    public @Nullable String bodyHash() {
        return textOrNull("bodyHash");
    }

    /** Missing where nobody is told. */
    public JsonNode outcome() {
        return json.path("outcome");
    }

    /** By topic, where the service stood in its inputs behind this entry. */
    public Map<String, InputPosition> positions() {
        return positions(json.path("positions"));
    }

    /** By jurisdiction and topic, from where inputs were passed over and must still be decided. */
    public Map<String, Map<String, InputPosition>> behind() {
        var behind = new LinkedHashMap<String, Map<String, InputPosition>>();
        json.path("behind").forEachEntry((jurisdiction, places) -> behind.put(jurisdiction, positions(places)));
        return behind;
    }

    public List<JournalEvent> events() {
        var events = new ArrayList<JournalEvent>();
        json.path("events").forEach(event -> events.add(new JournalEvent(this, event)));
        return events;
    }

    private static Map<String, InputPosition> positions(JsonNode json) {
        var positions = new LinkedHashMap<String, InputPosition>();
        json.forEachEntry((topic, position) -> positions.put(topic, InputPosition.of(position)));
        return positions;
    }

    private @Nullable String textOrNull(String field) {
        var text = json.path(field).asString("");
        return text.isEmpty() ? null : text;
    }
}
