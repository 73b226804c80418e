package cn.liandong.faults.checker.journals;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An event of an accepted entry, known by the name of its type. */
public record JournalEvent(AcceptedEntry entry, JsonNode json) {
    public String type() {
        return text("type");
    }

    public boolean is(Class<?> type) {
        return type().equals(type.getSimpleName());
    }

    /** Empty where the field is missing. */
    public String text(String field) {
        return json.path(field).asString("");
    }

    public long number(String field) {
        return json.path(field).asLong(-1);
    }

    /** Null where the field is missing or says no time. */
    public @Nullable Instant time(String field) {
        try {
            return json.path(field).isMissingNode() ? null : Instant.parse(text(field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What these fields say, as one key. */
    public List<String> texts(String... fields) {
        return List.of(fields).stream()
                .map(field -> json.path(field).asString(""))
                .toList();
    }
}
